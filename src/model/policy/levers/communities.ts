import type { PolicyOf } from '../../../domain/scenario.ts';
import { type Area, OUTSIDE } from '../../area/area.ts';
import type { Timetable } from '../timetable.ts';

/**
 * Communities of neighbouring schools that a localities policy forms: its schools over the schools of
 * a community, rounded up. Its schools are the mainstream schools of the area that are open in the
 * January of a step, in the policy's districts or, where it names none, in all.
 */
export function communityCount(
  area: Area,
  { provisions, open }: Timetable,
  { districts, schoolsPerCommunity }: PolicyOf<'localities'>,
  step: number,
): number {
  let schools = 0;
  for (let p = 0; p < provisions.count; p++) {
    const district = provisions.district[p];
    if (district === OUTSIDE || open[step * provisions.count + p] === 0) continue;
    if (area.roleOfType[provisions.type[p]] !== 'mainstream') continue;
    if (districts.length === 0 || districts.includes(area.districtCodes[district])) schools++;
  }
  return Math.ceil(schools / schoolsPerCommunity);
}
