import { AGE_COUNT } from '../../domain/ages.ts';
import { reaches } from '../policy/levers/reach.ts';
import { admitsHome, serves, withinTravel } from '../policy/timetable.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { declines, mayDecline } from './declines.ts';
import { MAINSTREAM_OPTIONS } from './nearestMainstream.ts';
import type { World } from './world.ts';

/** The children on each roll so far and the seats that the area may fill. */
export interface Rolls {
  readonly roll: Int32Array;
  readonly seats: Int32Array;
}

/** Most appealing provision of a type that may have the child and has a seat, or −1. */
export function freeSeat(
  world: World,
  step: number,
  children: Children,
  i: number,
  type: number,
  { roll, seats }: Rolls,
): number {
  if (type === -1) return -1;
  const { area, timetable, nearby, serving, values } = world;
  const { ofType, order, orderKm } = nearby;
  const first = nearby.start[type];
  const limitKm = values['placement.travelLimitKm'];
  const zone = children.zone[i];
  const set = serving.find(step, type, children.need[i], children.age[i], children.band[i]);
  const { serves } = serving;
  const block = zone * nearby.blockSize;
  for (let e = block + first; e < block + nearby.start[type + 1]; e++) {
    if (serves[set + order[e]] === 0) continue;
    const p = ofType[first + order[e]];
    if (roll[p] >= seats[p]) continue;
    if (!withinTravel(timetable, p, orderKm[e], limitKm)) continue;
    if (!admitsHome(timetable, step, p, area.zones.district[zone])) continue;
    if (!mayDecline(world, step, p) || !declines(world, children.key[i], p)) return p;
  }
  return -1;
}

/** The mainstream school attended, or for a child without a school the nearest that can take it, or −1. */
export function mainstreamPlace(
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
export function alternativePlace(
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
