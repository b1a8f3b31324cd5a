import type { Summary } from './views/view.ts';

/**
 * Mean in draw order, and quantiles by linear interpolation of the order statistics (type 7 of
 * Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996).
 *
 * @param values one value a draw; at least one.
 */
export function summarise(values: ArrayLike<number>): Summary {
  let total = 0;
  for (let d = 0; d < values.length; d++) total += values[d];
  const sorted = Float64Array.from(values).sort();
  return {
    mean: total / values.length,
    p10: quantile(sorted, 0.1),
    p50: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
  };
}

/** Quantile of ascending values. `quantile([1, 2, 3, 4], 0.5) === 2.5`. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** Mean of one cell over draws, added in draw order. */
export function meanOf(byDraw: readonly Float64Array[], cell: number): number {
  let total = 0;
  for (const draw of byDraw) total += draw[cell];
  return total / byDraw.length;
}

/** Values of one cell in draw order. */
export function valuesOf(byDraw: readonly Float64Array[], cell: number): Float64Array {
  return Float64Array.from(byDraw, (draw) => draw[cell]);
}
