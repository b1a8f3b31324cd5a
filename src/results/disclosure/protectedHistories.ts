import { agesOfBand } from '../../domain/ageBands.ts';
import { type ChanceOf, roundRows, totalsBy } from './roundRows.ts';

const ALL_AGES = 'Total';

interface BandRow {
  readonly age_band: string;
  readonly plans: number;
}
interface AgeRow {
  readonly age: number;
  readonly plans: number;
}

/** Counts of a year by single age, as they are and as they were rounded. */
export interface RoundedAges {
  readonly exact: readonly AgeRow[];
  readonly rounded: readonly AgeRow[];
}

/**
 * A history by age band, rounded. What the tables by single age count too takes their rounded sum, so
 * that no count is rounded twice; the bands of another year are rounded together with their total.
 *
 * @param agesOf tables by single age of a year that count the same.
 */
export function protectHistory<Row extends BandRow>(
  rows: readonly Row[],
  yearOf: (row: Row) => number,
  agesOf: (year: number) => RoundedAges,
  chanceOf: ChanceOf,
): Row[] {
  const years = [...new Set(rows.map(yearOf))];
  const counts = new Map<Row, number>();
  for (const year of years) {
    const own = rows.filter((row) => yearOf(row) === year);
    const ages = agesOf(year);
    const known = own.map((row) => sameCount(row, ages));
    const chance = chanceOf(`history ${year}`);
    const rounded = known.includes(null) ? together(own, known, chance) : (known as number[]);
    own.forEach((row, at) => void counts.set(row, rounded[at]));
  }
  return rows.map((row) => ({ ...row, plans: counts.get(row) as number }));
}

/** Rounded sum of the ages of a band where their exact sum is the count of the band; else null. */
function sameCount({ age_band, plans }: BandRow, { exact, rounded }: RoundedAges): number | null {
  const ages =
    age_band === ALL_AGES ? { low: 0, high: Number.POSITIVE_INFINITY } : agesOfBand(age_band);
  if (ages === null || exact.length === 0) return null;
  const sum = (rows: readonly AgeRow[]) =>
    rows.reduce(
      (all, row) => (row.age >= ages.low && row.age <= ages.high ? all + row.plans : all),
      0,
    );
  return sum(exact) === plans ? sum(rounded) : null;
}

/** Bands of a year, and what its total has beyond them, under one rounded total. */
function together(
  rows: readonly BandRow[],
  known: readonly (number | null)[],
  chance: () => number,
): number[] {
  const at = rows.findIndex((row) => row.age_band === ALL_AGES);
  const bands = rows.filter((row) => row.age_band !== ALL_AGES);
  const beyond =
    at < 0 ? 0 : Math.max(0, rows[at].plans - bands.reduce((sum, one) => sum + one.plans, 0));
  const cells = [...bands, { age_band: 'beyond', plans: beyond }];
  const total = at < 0 ? null : known[at];
  const layout = {
    row: () => ALL_AGES,
    column: (one: BandRow) => one.age_band,
    count: (one: BandRow) => one.plans,
    totals: total === null ? undefined : new Map([[ALL_AGES, total]]),
  };
  const rounded = roundRows(cells, layout, chance);
  const byBand = totalsBy(
    cells,
    (one) => one.age_band,
    (_, cell) => rounded[cell],
  );
  const all = rounded.reduce((sum, one) => sum + one, 0);
  return rows.map((row) => (row.age_band === ALL_AGES ? all : (byBand.get(row.age_band) ?? 0)));
}
