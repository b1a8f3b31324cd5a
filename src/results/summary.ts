import { quantile } from '../model/maths/quantile.ts';
import type { Summary } from './views/view.ts';

/** Counts up to here are sorted by counting them; nearly all cells of a table hold no others. */
const MOST_COUNTED = 255;

/**
 * Mean in draw order, and quantiles.
 *
 * @param values one value a draw; at least one.
 */
export function summarise(values: ArrayLike<number>): Summary {
  let total = 0;
  let most = 0;
  for (let d = 0; d < values.length; d++) {
    const value = values[d];
    total += value;
    if (value >= 0 && value <= MOST_COUNTED && (value | 0) === value) {
      if (value > most) most = value;
    } else most = Number.POSITIVE_INFINITY;
  }
  const sorted =
    most <= MOST_COUNTED ? sortedCounts(values, most) : Float64Array.from(values).sort();
  return {
    mean: total / values.length,
    p10: quantile(sorted, 0.1),
    p50: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
  };
}

/** Whole numbers from 0 to `most` in ascending order. */
function sortedCounts(values: ArrayLike<number>, most: number): Float64Array {
  const sorted = new Float64Array(values.length);
  if (most === 0) return sorted;
  const times = new Uint32Array(most + 1);
  for (let d = 0; d < values.length; d++) times[values[d]]++;
  let at = times[0];
  for (let value = 1; value <= most; value++) {
    for (const end = at + times[value]; at < end; at++) sorted[at] = value;
  }
  return sorted;
}

/** Mean of one cell over draws, added in draw order. */
export function meanOf(byDraw: readonly Float64Array[], cell: number): number {
  let total = 0;
  for (let d = 0; d < byDraw.length; d++) total += byDraw[d][cell];
  return total / byDraw.length;
}

/** Means of all cells: each the same as by {@link meanOf}, and all of them in less time. */
export function meansOf(byDraw: readonly Float64Array[]): Float64Array {
  const means = new Float64Array(byDraw[0].length);
  for (const draw of byDraw) {
    for (let cell = 0; cell < means.length; cell++) means[cell] += draw[cell];
  }
  for (let cell = 0; cell < means.length; cell++) means[cell] /= byDraw.length;
  return means;
}

/** Values of one cell in draw order. */
export function valuesOf(byDraw: readonly Float64Array[], cell: number): Float64Array {
  const values = new Float64Array(byDraw.length);
  for (let d = 0; d < values.length; d++) values[d] = byDraw[d][cell];
  return values;
}

/** Sums of cells `from … to − 1` in draw order. */
export function sumsOf(byDraw: readonly Float64Array[], from: number, to: number): Float64Array {
  const sums = new Float64Array(byDraw.length);
  for (let d = 0; d < sums.length; d++) {
    const draw = byDraw[d];
    for (let cell = from; cell < to; cell++) sums[d] += draw[cell];
  }
  return sums;
}
