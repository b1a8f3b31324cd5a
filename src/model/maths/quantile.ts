/**
 * Quantile of ascending values by linear interpolation of the order statistics (type 7 of Hyndman and
 * Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996).
 * `quantile([1, 2, 3, 4], 0.5) === 2.5`.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
