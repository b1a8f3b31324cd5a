import type { Totals } from './compareMeasure.ts';

/**
 * Monte Carlo error of the average difference between two paired runs: its standard error over the
 * draws. For a share, total over total, by the delta method (Cochran, Sampling techniques, 3rd
 * edition, 1977, section 2.11). What is drawn once a draw is spread evenly over draws, which this
 * does not count on: the error is rather too large.
 *
 * @returns null for a single draw, which says nothing of others.
 */
export function meanDifferenceError(before: Totals, after: Totals): number | null {
  const draws = before.of.length;
  if (draws < 2) return null;
  const [one, other] = [influence(before), influence(after)];
  let sum = 0;
  let squares = 0;
  for (let draw = 0; draw < draws; draw++) {
    const difference = other[draw] - one[draw];
    sum += difference;
    squares += difference * difference;
  }
  const spread = Math.max(0, squares - (sum * sum) / draws);
  return Math.sqrt(spread / (draws - 1) / draws);
}

/** How far each draw draws the average to itself. */
function influence({ of, over }: Totals): Float64Array {
  if (over === null) return of;
  const [all, whole] = [of, over].map((values) => values.reduce((sum, value) => sum + value, 0));
  if (whole === 0) return new Float64Array(of.length);
  const mean = whole / of.length;
  return of.map((value, draw) => (value - (all / whole) * over[draw]) / mean);
}
