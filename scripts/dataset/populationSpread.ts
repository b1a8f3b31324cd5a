import { MAX_AGE } from '../../src/domain/ages.ts';
import { round } from './geography.ts';
import { readPopulation } from './population.ts';
import type { OutputRow, ReadSource } from './tables.ts';

const SOURCE = 'ONS 2018-based and 2022-based subnational population projections';

type Residents = ReturnType<typeof readPopulation>;

/** Census on which the population behind the earlier projection rests: counts were kept since. */
const COUNTED = 2011;

/**
 * How far the projection may miss, from how far the one before it did. The last year of the earlier
 * projection is carried into the first year of the present one by the change that the present one
 * shows at each age and district in its own first year, so that usual moves (students, above all)
 * are no error. What is left at each age of the whole area arose since the census behind the earlier
 * projection, or since birth; for cohorts born after that projection was made, since it was made.
 */
export function populationSpread(read: ReadSource): OutputRow[] {
  const present = readPopulation(read);
  const earlier = readPopulation(read, 'population_2018_2021.csv');
  const made = Math.min(...earlier.map(({ year }) => year));
  const now = Math.min(...present.map(({ year }) => year));
  const ahead = now - made;
  const missOf = (ages: readonly number[]) => ages.map((age) => missAt(earlier, present, now, age));
  const bornAges = Array.from({ length: MAX_AGE + 1 - ahead }, (_, at) => ahead + at);
  const unbornAges = Array.from({ length: ahead - 1 }, (_, at) => ahead - 1 - at);
  const born = missOf(bornAges);
  const unborn = missOf(unbornAges);
  const bornAYear = born.map((one, at) => one / Math.min(bornAges[at], now - COUNTED));
  const unbornAYear = unborn.map((one, at) => one / (at + 1));
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  const mean = born.reduce((sum, one) => sum + one, 0) / born.length;
  return [
    row(
      'population.migrationSpreadPerYear',
      rootMeanSquare(bornAYear),
      `Ages ${ahead} to ${MAX_AGE} in ${now} were ${percent(mean)} off the projection made in ${made} (mean of ages, whole area). Root mean square over ages of the miss for each year since the Census of ${COUNTED} on which it rests, or since birth. Assumed: one miss stands for the 10th and 90th percentile, grows in proportion to time, and all districts and ages go together.`,
    ),
    row(
      'population.birthsSpreadPerYear',
      rootMeanSquare(unbornAYear),
      `Cohorts born 1 to ${ahead - 1} years after the projection of ${made} were ${unborn.map(percent).join(', ')} off it in ${now}: root mean square for each year from projection to birth. Assumed: comes on top of what holds for residents of all ages.`,
    ),
  ];
}

/** Residents of an age in the present projection against the earlier one, relative, whole area. */
function missAt(earlier: Residents, present: Residents, now: number, age: number): number {
  const districts = [...new Set(present.map(({ district }) => district))];
  const of = (from: Residents, district: string, year: number, wanted: number) => {
    const found = from.find(
      (one) => one.district === district && one.year === year && one.age === wanted,
    );
    if (found) return found.population;
    throw new Error(`Population of ${district} aged ${wanted} in ${year} not found.`);
  };
  let found = 0;
  let expected = 0;
  for (const district of districts) {
    const change = of(present, district, now + 1, age) / of(present, district, now, age - 1);
    found += of(present, district, now, age);
    expected += of(earlier, district, now - 1, age - 1) * change;
  }
  return found / expected - 1;
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, one) => sum + one * one, 0) / values.length);
}

function row(parameter: string, value: number, reason: string): OutputRow {
  const rounded = round(value, 4);
  return {
    parameter,
    low: rounded,
    central: rounded,
    high: rounded,
    quality: 'derived',
    source: SOURCE,
    reason,
  };
}
