import { UNLIMITED } from '../area/area.ts';
import { pow } from '../maths/elementary.ts';
import { serves, withinTravel } from '../policy/timetable.ts';
import type { Children } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import type { World } from './world.ts';

/** Where a child refused the needed type ends up instead. */
export type Override =
  | { readonly kind: 'named' | 'independent'; readonly provision: number }
  | { readonly kind: 'eotas' }
  | null;

/**
 * Seats that the area may fill at each provision this September. State schools take a little more
 * than their number by agreement (tolerance); the independent sector grows with demand.
 */
export function seatsForArea({ area, timetable, values }: World, step: number): Int32Array {
  const { provisions } = timetable;
  const growth = pow(1 + values['placement.independentSupplyGrowth'], step);
  const seats = new Int32Array(provisions.count);
  for (let p = 0; p < provisions.count; p++) {
    const at = step * provisions.count + p;
    const places = timetable.placesForArea[at];
    if (timetable.open[at] === 0) seats[p] = 0;
    else if (places === UNLIMITED) seats[p] = UNLIMITED;
    else {
      const independent = area.roleOfType[provisions.type[p]] === 'independent';
      const more = independent ? growth : 1 + values['placement.capacityTolerance'];
      seats[p] = Math.floor(places * more);
    }
  }
  return seats;
}

/**
 * What happens to a child who was not placed in the type it needs, in the listed order, under
 * current law: named over number at the first preference; by tribunal at the first preference; in an
 * independent place; education otherwise than at school. None of these: the interim place stays.
 *
 * @param firstChoice provision of the needed type that the family ranked first, or −1.
 */
export function overflow(
  world: World,
  step: number,
  children: Children,
  i: number,
  firstChoice: number,
  seats: Int32Array,
  roll: Int32Array,
): Override {
  const { area, values, stream } = world;
  const key = children.key[i];
  if (firstChoice !== -1) {
    const most = seats[firstChoice] * (1 + values['placement.overNumberLimit']);
    if (
      roll[firstChoice] + 1 <= most &&
      uniform(stream, PURPOSE.overNumber, key, step) < values['placement.overNumberRate']
    ) {
      return { kind: 'named', provision: firstChoice };
    }
    if (
      uniform(stream, PURPOSE.appeal, key, step) < values['placement.appealRate'] &&
      uniform(stream, PURPOSE.appealWon, key, step) < values['placement.appealSuccess']
    ) {
      return { kind: 'named', provision: firstChoice };
    }
  }
  const { independent } = area.typeOfRole;
  if (area.typeOfEstablishment[children.establishment[i]] === independent) return null;
  const offered = uniform(stream, PURPOSE.independentOffer, key, step);
  if (independent !== -1 && children.neededType[i] !== independent) {
    if (offered < values['placement.independentOfferRate']) {
      const provision = freeIndependent(world, step, children, i, seats, roll);
      if (provision !== -1) return { kind: 'independent', provision };
    }
  }
  // The same number, read from the other end: nobody is both offered a school and taught at home.
  if (1 - offered < values['placement.eotasRate']) return { kind: 'eotas' };
  return null;
}

/** Most appealing independent provision that serves the child and has a seat, or −1. */
function freeIndependent(
  { area, timetable, nearby, values }: World,
  step: number,
  children: Children,
  i: number,
  seats: Int32Array,
  roll: Int32Array,
): number {
  const type = area.typeOfRole.independent;
  const block = children.zone[i] * nearby.blockSize;
  const row = children.zone[i] * timetable.provisions.count;
  for (let e = nearby.start[type]; e < nearby.start[type + 1]; e++) {
    const p = nearby.order[block + e];
    if (roll[p] >= seats[p]) continue;
    if (!withinTravel(timetable, p, nearby.km[row + p], values['placement.travelLimitKm']))
      continue;
    if (serves(timetable, step, p, children.need[i], children.age[i], children.band[i])) return p;
  }
  return -1;
}
