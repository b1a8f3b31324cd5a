import { AGE_COUNT } from '../../domain/ages.ts';
import { reaches } from '../policy/levers/reach.ts';
import { admitsHome, serves, withinTravel } from '../policy/timetable.ts';
import { tribunalFactor } from '../policy/tribunal.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { declines } from './declines.ts';
import { MAINSTREAM_OPTIONS } from './nearby.ts';
import {
  ALTERNATIVE,
  DIRECTION,
  ENHANCED_PACKAGE,
  EOTAS,
  INDEPENDENT,
  NO_OVERRIDE,
  OVER_NUMBER,
  TRIBUNAL,
} from './overrideKinds.ts';
import type { World } from './world.ts';

/** What became of a child whom the round refused the type of place that it needs. */
export interface Overflow {
  /** Kind of override, or `NO_OVERRIDE`: the child stays where the round left it. */
  readonly kind: number;
  /** Where the override places the child, or `NO_PROVISION`. */
  readonly provision: number;
  /** True where the family lodged an appeal, won or not. */
  readonly appealed: boolean;
}

/** The children on each roll so far and the seats that the area may fill. */
export interface Rolls {
  readonly roll: Int32Array;
  readonly seats: Int32Array;
}

/**
 * Tries the overrides one after the other, in the order of `OVERRIDE_KINDS`.
 *
 * Naming over number and appeals are about the first preference, and so is direction. Nobody is named
 * over number where lists are drawn up by the authority, nor at a school far over number already; a
 * direction and a tribunal bind it all the same. Independent schools and alternative provision give
 * what seats they have. Children in an independent school go no further than an appeal.
 *
 * Whether an enhanced package would do is a matter of the child and is asked once, for life: for those
 * in mainstream, and for those without a school where a mainstream school can take them.
 *
 * @param firstChoice provision of the needed type that the family ranked first, or −1.
 */
export function overflow(
  world: World,
  step: number,
  children: Children,
  i: number,
  firstChoice: number,
  rolls: Rolls,
): Overflow {
  const { area, values, stream } = world;
  const key = children.key[i];
  const named =
    firstChoice === -1 ? null : nameFirstChoice(world, step, children, i, firstChoice, rolls);
  if (named !== null && named.kind !== NO_OVERRIDE) return named;
  const appealed = named?.appealed ?? false;
  const settled = (kind: number, provision = NO_PROVISION) => ({ kind, provision, appealed });
  const { independent } = area.typeOfRole;
  if (area.typeOfEstablishment[children.establishment[i]] === independent) {
    return settled(NO_OVERRIDE);
  }
  const offered = uniform(stream, PURPOSE.independentOffer, key, step);
  if (
    children.neededType[i] !== independent &&
    offered < values['placement.independentOfferRate']
  ) {
    const provision = freeSeat(world, step, children, i, independent, rolls);
    if (provision !== -1) return settled(INDEPENDENT, provision);
  }
  const package_ = uniform(stream, PURPOSE.enhancedPackage, key, 0);
  if (package_ < values['placement.enhancedPackageRate']) {
    const provision = mainstreamPlace(world, step, children, i, rolls);
    if (provision !== -1) return settled(ENHANCED_PACKAGE, provision);
  }
  const alternative = alternativePlace(world, step, children, i, rolls);
  if (alternative !== -1) return settled(ALTERNATIVE, alternative);
  // The same number, read from the other end: nobody is both offered a school and taught at home.
  return settled(1 - offered < values['placement.eotasRate'] ? EOTAS : NO_OVERRIDE);
}

/** Named over number, by direction or by a tribunal at the first preference. */
function nameFirstChoice(
  world: World,
  step: number,
  children: Children,
  i: number,
  provision: number,
  { roll, seats }: Rolls,
): Overflow {
  const { area, timetable, values, stream, rounds } = world;
  const { regime, directionRate, tribunal } = rounds[step];
  const key = children.key[i];
  const most = seats[provision] * (1 + values['placement.overNumberLimit']);
  if (
    regime === 'current-law' &&
    roll[provision] + 1 <= most &&
    uniform(stream, PURPOSE.overNumber, key, step) < values['placement.overNumberRate']
  ) {
    return { kind: OVER_NUMBER, provision, appealed: false };
  }
  // An authority directs maintained schools and academies, not independent ones.
  const state = area.roleOfType[timetable.provisions.type[provision]] !== 'independent';
  if (state && directionRate > 0 && uniform(stream, PURPOSE.direction, key, step) < directionRate) {
    return { kind: DIRECTION, provision, appealed: false };
  }
  const appeals =
    values['placement.appealRate'] * tribunalFactor(area, tribunal, 'appeals', children, i);
  if (uniform(stream, PURPOSE.appeal, key, step) >= appeals) {
    return { kind: NO_OVERRIDE, provision: NO_PROVISION, appealed: false };
  }
  const wins =
    values['placement.appealSuccess'] * tribunalFactor(area, tribunal, 'successes', children, i);
  return uniform(stream, PURPOSE.appealWon, key, step) < wins
    ? { kind: TRIBUNAL, provision, appealed: true }
    : { kind: NO_OVERRIDE, provision: NO_PROVISION, appealed: true };
}

/** Most appealing provision of a type that may have the child and has a seat, or −1. */
function freeSeat(
  world: World,
  step: number,
  children: Children,
  i: number,
  type: number,
  { roll, seats }: Rolls,
): number {
  if (type === -1) return -1;
  const { area, timetable, nearby, values } = world;
  const limitKm = values['placement.travelLimitKm'];
  const zone = children.zone[i];
  const block = zone * nearby.blockSize;
  const row = zone * timetable.provisions.count;
  for (let e = nearby.start[type]; e < nearby.start[type + 1]; e++) {
    const p = nearby.order[block + e];
    if (roll[p] >= seats[p]) continue;
    if (!withinTravel(timetable, p, nearby.km[row + p], limitKm)) continue;
    if (!serves(timetable, step, p, children.need[i], children.age[i], children.band[i])) continue;
    if (!admitsHome(timetable, step, p, area.zones.district[zone])) continue;
    if (!declines(world, step, children.key[i], p)) return p;
  }
  return -1;
}

/** The mainstream school attended, or for a child without a school the nearest that can take it, or −1. */
function mainstreamPlace(
  { area, timetable, nearby }: World,
  step: number,
  children: Children,
  i: number,
  { roll, seats }: Rolls,
): number {
  const present = children.provision[i];
  if (present !== NO_PROVISION) {
    const mainstream = timetable.provisions.type[present] === area.typeOfRole.mainstream;
    return mainstream ? present : -1;
  }
  const zone = children.zone[i];
  const age = children.age[i];
  const at = (zone * AGE_COUNT + age) * MAINSTREAM_OPTIONS;
  for (let rank = 0; rank < MAINSTREAM_OPTIONS; rank++) {
    const p = nearby.mainstream[step][at + rank];
    if (p === -1 || roll[p] >= seats[p]) continue;
    if (!serves(timetable, step, p, children.need[i], age, children.band[i])) continue;
    if (admitsHome(timetable, step, p, area.zones.district[zone])) return p;
  }
  return -1;
}

/** A seat in alternative provision for want of a special school place, where policy allows it, or −1. */
function alternativePlace(
  world: World,
  step: number,
  children: Children,
  i: number,
  rolls: Rolls,
): number {
  const { area, rounds } = world;
  const { special, ap } = area.typeOfRole;
  if (children.neededType[i] !== special) return -1;
  if (area.typeOfEstablishment[children.establishment[i]] === ap) return -1;
  const allowed = rounds[step].apOverflow.some((reach) =>
    reaches(reach, area, children, i, children.age[i]),
  );
  return allowed ? freeSeat(world, step, children, i, ap, rolls) : -1;
}
