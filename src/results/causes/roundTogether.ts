/**
 * Rounds the changes that lead from one level to another so that what is printed adds up: the levels
 * to the nearest unit, the changes so that their sum is exactly the difference of the rounded levels.
 * Each change is rounded down and what is then missing is given to those with the largest remainders
 * (Hamilton's method), the first of equals. No change is moved by more than a unit.
 *
 * @param unit in which it is printed, of the same kind as the figures: 0.01 for pence of pounds.
 * @returns whole numbers of the unit, so that sums of them are exact.
 */
export function roundTogether(
  start: number,
  changes: readonly number[],
  end: number,
  unit: number,
): { readonly start: number; readonly changes: number[]; readonly end: number } {
  const [first, last] = [start, end].map((level) => Math.round(level / unit) || 0);
  const scaled = changes.map((change) => change / unit);
  const rounded = scaled.map(Math.floor);
  let missing = last - first - rounded.reduce((sum, one) => sum + one, 0);
  const byRemainder = scaled
    .map((exact, at) => ({ at, remainder: exact - rounded[at] }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
    .map(({ at }) => at);
  const step = Math.sign(missing);
  const order = step < 0 ? byRemainder.reverse() : byRemainder;
  for (let next = 0; missing !== 0 && order.length > 0; next++, missing -= step) {
    rounded[order[next % order.length]] += step;
  }
  return { start: first, changes: rounded.map((one) => one || 0), end: last };
}
