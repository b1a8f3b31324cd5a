import { MAX_AGE } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Sen2Return } from './records.ts';

/** What the returns must be for each other and for the dataset that they are read over. */
export function checkReturns(
  read: readonly Sen2Return[],
  given: number,
  { manifest, tables }: Dataset,
): Problem[] {
  if (given === 0) {
    return [
      {
        file: 'SEN2 return',
        found: 'no return',
        expected: 'the modules of at least one January',
        fix: 'Give the CSV files of a return, or an archive of them.',
      },
    ];
  }
  const problems: Problem[] = [];
  const byYear = new Map<number, Sen2Return>();
  for (const one of read) {
    const twin = byYear.get(one.year);
    if (twin !== undefined) {
      problems.push({
        file: one.name,
        found: `a return of January ${one.year}, as is ${twin.name}`,
        expected: 'one return a January',
        fix: 'Leave one of the two out.',
      });
    }
    byYear.set(one.year, one);
  }
  if (read.length < given || problems.length > 0) return problems;
  const newest = read.reduce((last, one) => (one.year > last.year ? one : last));
  const residents = tables.population.reduce((last, { year }) => Math.max(last, year), 0);
  if (newest.year < manifest.baseYear || newest.year > residents) {
    problems.push({
      file: newest.name,
      found: `January ${newest.year} as the newest return`,
      expected: `a January from ${manifest.baseYear}, the base of the open dataset, to ${residents}, its last year of residents`,
      fix:
        newest.year < manifest.baseYear
          ? 'Add the newest return, or open a dataset of that January first.'
          : 'Open a dataset whose population reaches further.',
    });
  }
  const countable = newest.plans.some(({ child, cease }) => {
    const age = newest.children[child].age ?? -1;
    return age >= 0 && age <= MAX_AGE && !(cease <= newest.census);
  });
  if (!countable) {
    problems.push({
      file: newest.name,
      found: 'no plan in force on the census day',
      expected: 'the children with plans from whom a forecast starts',
      fix: 'Check that modules 1 to 5 are of the same return and hold their records.',
    });
  }
  return problems;
}
