/** Where new specialist places go: a rule that any area can follow, since no plan says so yet. */
import type { AreaFacts, SpecialistSchool } from './areaFacts.ts';

/** Places come a class at a time. */
export const CLASS_PLACES = 10;

/** The item with the highest score; of those that tie the first. Undefined of none. */
function highest<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || score(item) > score(best)) best = item;
  return best;
}

/**
 * Gives out classes of ten one by one: to the district with most children with plans for each
 * specialist place it then has, and there to the school that has grown least for its size. A higher
 * number keeps every class of a lower one, so that plans differ by the last classes alone.
 *
 * @param places in whole classes
 * @returns places added by school, those with none left out
 */
export function spreadPlaces(
  places: number,
  { districts, schools }: Pick<AreaFacts, 'districts' | 'schools'>,
): Map<SpecialistSchool, number> {
  const added = new Map<SpecialistSchool, number>();
  const there = districts
    .map(({ code, children }) => {
      const own = schools.filter(({ district }) => district === code);
      return { children, own, places: own.reduce((sum, school) => sum + school.places, 0) };
    })
    .filter(({ own }) => own.length > 0);
  for (let left = places; left >= CLASS_PLACES; left -= CLASS_PLACES) {
    const district = highest(there, (one) => one.children / one.places);
    if (!district) break;
    const school = highest(
      district.own,
      (one) => one.places / ((added.get(one) ?? 0) / CLASS_PLACES + 1),
    ) as SpecialistSchool;
    added.set(school, (added.get(school) ?? 0) + CLASS_PLACES);
    district.places += CLASS_PLACES;
  }
  return added;
}
