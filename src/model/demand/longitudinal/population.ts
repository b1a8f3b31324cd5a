import type { PopulationCount } from '../../../domain/longitudinal.ts';

/**
 * Residents of an academic year in a January. A January that the file lacks takes the nearest earlier
 * one that it has (the last is held), else the first; an academic year that it lacks, or has empty,
 * takes the nearest one that has residents, the younger of two.
 *
 * @throws RangeError where there is no resident at all.
 */
export function populationLookup(
  population: readonly PopulationCount[],
): (year: number, academicYear: number) => number {
  const byYear = new Map<number, Map<number, number>>();
  for (const row of population) {
    if (row.population <= 0) continue;
    const ages = byYear.get(row.year) ?? new Map<number, number>();
    ages.set(row.academicYear, row.population);
    byYear.set(row.year, ages);
  }
  if (byYear.size === 0) throw new RangeError('populationLookup: expected residents; found none.');
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return (year, academicYear) => {
    const held = years.findLast((one) => one <= year) ?? years[0];
    const ages = byYear.get(held)!;
    const exact = ages.get(academicYear);
    if (exact !== undefined) return exact;
    const nearest = [...ages.keys()].reduce((best, one) => {
      const closer = Math.abs(one - academicYear) - Math.abs(best - academicYear);
      return closer < 0 || (closer === 0 && one < best) ? one : best;
    });
    return ages.get(nearest)!;
  };
}
