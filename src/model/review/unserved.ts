import { admitsHome, serves, withinTravel } from '../policy/timetable.ts';
import type { Children } from '../population/children.ts';
import type { Model } from '../run/model.ts';

/**
 * Children who need a state special school, are in none, and for whom there is none: of all that are
 * open within the travel limit, none admits their need, age, complexity and home, full or not.
 *
 * @param limitKm travel limit of the draw, straight-line km.
 */
export function countUnserved(
  { area, timetable, nearby }: Model,
  january: number,
  children: Children,
  limitKm: number,
): number {
  const { count } = timetable.provisions;
  let unserved = 0;
  for (let i = 0; i < children.count; i++) {
    const needed = children.neededType[i];
    if (area.roleOfType[needed] !== 'special') continue;
    if (area.typeOfEstablishment[children.establishment[i]] === needed) continue;
    const zone = children.zone[i];
    const block = zone * nearby.blockSize;
    let served = false;
    const first = nearby.start[needed];
    for (let e = first; e < nearby.start[needed + 1] && !served; e++) {
      const p = nearby.ofType[first + nearby.order[block + e]];
      served =
        serves(timetable, january, p, children.need[i], children.age[i], children.band[i]) &&
        admitsHome(timetable, january, p, area.zones.district[zone]) &&
        withinTravel(timetable, p, nearby.km[zone * count + p], limitKm);
    }
    if (!served) unserved++;
  }
  return unserved;
}
