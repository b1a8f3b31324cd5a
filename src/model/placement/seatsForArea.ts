import { UNLIMITED } from '../area/area.ts';
import { pow } from '../maths/elementary.ts';
import type { World } from './world.ts';

/**
 * Seats that the area may fill at each provision this September. State schools take a little more
 * than their number by agreement (tolerance); the independent sector grows with demand.
 */
export function seatsForArea(world: World, step: number): Int32Array {
  const { area, timetable, values, rounds, independentSupply } = world;
  const { provisions } = timetable;
  const growth =
    pow(1 + values['placement.independentSupplyGrowth'], step) * independentSupply[step];
  const tolerant = 1 + rounds[step].tolerance;
  const seats = new Int32Array(provisions.count);
  for (let p = 0; p < provisions.count; p++) {
    const at = step * provisions.count + p;
    const places = timetable.placesForArea[at];
    if (timetable.open[at] === 0) seats[p] = 0;
    else if (places === UNLIMITED) seats[p] = UNLIMITED;
    else {
      const independent = area.roleOfType[provisions.type[p]] === 'independent';
      seats[p] = Math.floor(places * (independent ? growth : tolerant));
    }
  }
  return seats;
}
