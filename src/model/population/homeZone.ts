import type { Area } from '../area/area.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';

/** Home zone of a child, by where children (under 16) or young people of the district live. */
export function homeZone(
  area: Area,
  stream: Stream,
  key: number,
  district: number,
  age: number,
): number {
  const { start, byDistrict, cumulative0to15, cumulative16to24 } = area.zones;
  const cumulative = age < 16 ? cumulative0to15 : cumulative16to24;
  const u = uniform(stream, PURPOSE.zone, key, 0);
  let low = start[district];
  let high = start[district + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] < u) low = middle + 1;
    else high = middle;
  }
  return byDistrict[low];
}
