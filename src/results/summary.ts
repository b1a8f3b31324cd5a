import { quantile } from '../model/maths/quantile.ts';
import type { Summary } from './views/view.ts';

/**
 * Mean in draw order, and quantiles.
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
