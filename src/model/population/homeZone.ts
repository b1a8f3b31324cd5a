import type { Area } from '../area/area.ts';

/**
 * Home zone of a child, by where children (under 16) or young people of the district live.
 *
 * @param luck the child's keyed number for it.
 */
export function homeZone(area: Area, district: number, age: number, luck: number): number {
  const { start, byDistrict, cumulative0to15, cumulative16to24 } = area.zones;
  const cumulative = age < 16 ? cumulative0to15 : cumulative16to24;
  let low = start[district];
  let high = start[district + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] < luck) low = middle + 1;
    else high = middle;
  }
  return byDistrict[low];
}
