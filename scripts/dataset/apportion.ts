/**
 * Whole numbers in proportion to weights that sum to `total` (largest remainder; ties go to the
 * earlier entry), none above its limit. What a limit cuts off goes to the others.
 */
export function apportion(
  total: number,
  weights: readonly number[],
  limits: readonly number[] = weights.map(() => Number.POSITIVE_INFINITY),
): number[] {
  const seats = weights.map(() => 0);
  const open = new Set(weights.keys());
  let left = total;
  while (left > 0 && open.size > 0) {
    const sum = [...open].reduce((all, i) => all + at(weights, i), 0);
    if (sum <= 0) break;
    const shares = [...open].map((i) => ({ i, share: (left * at(weights, i)) / sum }));
    const capped = shares.filter(({ i, share }) => at(seats, i) + share >= at(limits, i));
    if (capped.length === 0) {
      for (const { i, share } of shares) seats[i] = at(seats, i) + Math.floor(share);
      left -= shares.reduce((all, { share }) => all + Math.floor(share), 0);
      const byRemainder = shares.sort(
        (a, b) => b.share - Math.floor(b.share) - (a.share - Math.floor(a.share)) || a.i - b.i,
      );
      for (const { i } of byRemainder.slice(0, left)) seats[i] = at(seats, i) + 1;
      return seats;
    }
    for (const { i } of capped) {
      left -= at(limits, i) - at(seats, i);
      seats[i] = at(limits, i);
      open.delete(i);
    }
  }
  return seats;
}

function at(values: readonly number[], i: number): number {
  return values[i] ?? 0;
}
