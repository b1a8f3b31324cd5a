import type { History } from './pool.ts';

/** Residents by year. */
export type Residents = ReadonlyMap<number, number>;

/** A history as it would have been with the residents of its last year: its rates, in plans. */
export function atLastPopulation<H extends History>(history: H, residents: Residents): H {
  const { years } = history;
  const last = residentsIn(residents, years[years.length - 1]);
  return {
    ...history,
    values: history.values.map((value, i) => (value * last) / residentsIn(residents, years[i])),
  };
}

/** Residents of later years over those of the last year of a history. */
export function populationGrowth(
  residents: Residents,
  lastYear: number,
  years: readonly number[],
): number[] {
  const last = residentsIn(residents, lastYear);
  return years.map((year) => residentsIn(residents, year) / last);
}

/** Residents of a year, or of the nearest year known; of two as near, the earlier. */
function residentsIn(residents: Residents, year: number): number {
  let nearest = Number.NaN;
  let distance = Number.POSITIVE_INFINITY;
  for (const [known, count] of [...residents].sort(([a], [b]) => a - b)) {
    if (Math.abs(known - year) >= distance) continue;
    distance = Math.abs(known - year);
    nearest = count;
  }
  return nearest;
}
