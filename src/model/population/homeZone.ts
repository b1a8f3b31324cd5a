import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Area } from '../area/area.ts';

const YOUNG_PERSON_FROM = fixed('population.youngPersonFrom');

/**
 * Home zone of a child, by where children (under 16) or young people of the district live.
 *
 * @param luck the child's keyed number for it.
 */
export function homeZone(area: Area, district: number, age: number, luck: number): number {
  const { start, byDistrict, cumulative0to15, cumulative16to24 } = area.zones;
  const cumulative = age < YOUNG_PERSON_FROM ? cumulative0to15 : cumulative16to24;
  let low = start[district];
  let high = start[district + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] < luck) low = middle + 1;
    else high = middle;
  }
  return byDistrict[low];
}
