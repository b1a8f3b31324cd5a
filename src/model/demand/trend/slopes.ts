import { linearRegression, median } from 'simple-statistics';

/** Slope per step of the least squares line through equally spaced values. Two values or more. */
export function leastSquaresSlope(values: readonly number[]): number {
  return rounded(linearRegression(values.map((value, i) => [i, value])).m);
}

/** Least squares line through equally spaced values: its height at step i is `b + m × i`. */
export function leastSquaresLine(values: readonly number[]): { m: number; b: number } {
  const { m, b } = linearRegression(values.map((value, i) => [i, value]));
  return { m: rounded(m), b: rounded(b) };
}

/**
 * Slope per step by Theil and Sen: the median of the slopes of all pairs of values, which a single
 * stray value hardly moves. Two values or more.
 *
 * Source: Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968).
 */
export function theilSenSlope(values: readonly number[]): number {
  const slopes: number[] = [];
  for (let i = 0; i < values.length; i++) {
    for (let later = i + 1; later < values.length; later++) {
      slopes.push((values[later] - values[i]) / (later - i));
    }
  }
  return rounded(median(slopes));
}

/** To 12 significant digits, so that the last digits of a library's sums reach no result. */
function rounded(x: number): number {
  return Number(x.toPrecision(12));
}
