/** What the bounds may be off by: far above their rounding, far below what tells two values apart. */
const CLEARLY = 1 + 1e-9;

/**
 * Which of several utilities −ln(hurdle) + Gumbel is the highest, where bounds tell: −1 where two are
 * too close for that, or where there are none.
 *
 * The highest is the lowest of hurdle × (−ln u), and −ln u lies between 2 (1 − u) / (1 + u) and
 * (1 − u) / √u, since a logarithmic mean lies between the geometric and the arithmetic mean (Carlson,
 * "The logarithmic mean", American Mathematical Monthly 79, 1972). So most contests need none of the
 * two logarithms of each Gumbel value, and the others are left to these.
 *
 * @param luck a number strictly between 0 and 1 for each, from index `from` up to but not including
 * `to`.
 * @param hurdles e to the minus of each utility's certain part, from index `at` on.
 * @returns an index of `luck`.
 */
export function clearWinner(
  luck: Float64Array,
  from: number,
  to: number,
  hurdles: Float64Array,
  at: number,
): number {
  const shift = at - from;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const atMost = ((1 - luck[i]) / Math.sqrt(luck[i])) * hurdles[i + shift];
    if (atMost < lowest) lowest = atMost;
  }
  const limit = lowest * CLEARLY;
  let winner = -1;
  for (let i = from; i < to; i++) {
    if (2 * (1 - luck[i]) * hurdles[i + shift] > limit * (1 + luck[i])) continue;
    if (winner !== -1) return -1;
    winner = i;
  }
  return winner;
}
