import { tribunalFactor } from '../policy/tribunal.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { alternativePlace, freeSeat, mainstreamPlace, type Rolls } from './freeSeats.ts';
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
  const named =
    firstChoice === -1 ? NOTHING : nameFirstChoice(world, step, children, i, firstChoice, rolls);
  if (named.kind !== NO_OVERRIDE) return named;
  const found = elsewhere(world, step, children, i, rolls);
  return { ...found, appealed: named.appealed };
}

const NOTHING: Overflow = { kind: NO_OVERRIDE, provision: NO_PROVISION, appealed: false };

/** Another type of place than the one that the child needs. */
function elsewhere(
  world: World,
  step: number,
  children: Children,
  i: number,
  rolls: Rolls,
): Overflow {
  const { area, values, stream } = world;
  const { independent } = area.typeOfRole;
  if (area.typeOfEstablishment[children.establishment[i]] === independent) return NOTHING;
  const key = children.key[i];
  const offered = uniform(stream, PURPOSE.independentOffer, key, step);
  if (
    children.neededType[i] !== independent &&
    offered < values['placement.independentOfferRate']
  ) {
    const provision = freeSeat(world, step, children, i, independent, rolls);
    if (provision !== -1) return { ...NOTHING, kind: INDEPENDENT, provision };
  }
  const settles = uniform(stream, PURPOSE.enhancedPackage, key, 0);
  if (settles < values['placement.enhancedPackageRate']) {
    const provision = mainstreamPlace(world, step, children, i, rolls);
    if (provision !== -1) return { ...NOTHING, kind: ENHANCED_PACKAGE, provision };
  }
  const alternative = alternativePlace(world, step, children, i, rolls);
  if (alternative !== -1) return { ...NOTHING, kind: ALTERNATIVE, provision: alternative };
  // The same number, read from the other end: nobody is both offered a school and taught at home.
  return 1 - offered < values['placement.eotasRate'] ? { ...NOTHING, kind: EOTAS } : NOTHING;
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
    return NOTHING;
  }
  const wins =
    values['placement.appealSuccess'] * tribunalFactor(area, tribunal, 'successes', children, i);
  return uniform(stream, PURPOSE.appealWon, key, step) < wins
    ? { kind: TRIBUNAL, provision, appealed: true }
    : { ...NOTHING, appealed: true };
}
