/** Tests of goodness of fit, for samples with a stated seed. */

/**
 * How many standard deviations a chi-square statistic lies from what it should be (Wilson and
 * Hilferty, 1931). Neighbouring cells are pooled until 10 are expected in each. With a stated seed
 * the answer is fixed; beyond 4 either way the sample is not what it claims to be.
 */
export function chiSquareDeviation(
  observed: ArrayLike<number>,
  expected: ArrayLike<number>,
): number {
  let statistic = 0;
  let cells = 0;
  let seen = 0;
  let due = 0;
  let left = total(expected);
  for (let i = 0; i < expected.length; i++) {
    seen += observed[i];
    due += expected[i];
    left -= expected[i];
    if (due < 10 || (left < 10 && i < expected.length - 1)) continue;
    statistic += (seen - due) ** 2 / due;
    cells++;
    seen = 0;
    due = 0;
  }
  return deviation(statistic, cells - 1);
}

/** As {@link chiSquareDeviation}, of two samples of counts: do they come from one distribution? */
export function twoSampleDeviation(a: readonly number[], b: readonly number[]): number {
  const low = Math.min(...a, ...b);
  const cells = Math.max(...a, ...b) - low + 1;
  const inA = tally(a, low, cells);
  const inB = tally(b, low, cells);
  let statistic = 0;
  let pooled = 0;
  let sumA = 0;
  let sumB = 0;
  for (let i = 0; i < cells; i++) {
    sumA += inA[i];
    sumB += inB[i];
    if (sumA + sumB < 40 && i < cells - 1) continue;
    if (sumA + sumB === 0) continue;
    const difference =
      sumA * Math.sqrt(b.length / a.length) - sumB * Math.sqrt(a.length / b.length);
    statistic += difference ** 2 / (sumA + sumB);
    pooled++;
    sumA = 0;
    sumB = 0;
  }
  return deviation(statistic, pooled - 1);
}

/** How many of the values are low, low + 1, … */
export function tally(values: readonly number[], low: number, cells: number): number[] {
  const counts = new Array<number>(cells).fill(0);
  for (const value of values) counts[value - low]++;
  return counts;
}

function deviation(statistic: number, degrees: number): number {
  const spread = 2 / (9 * degrees);
  return (Math.cbrt(statistic / degrees) - (1 - spread)) / Math.sqrt(spread);
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

/**
 * Kolmogorov's statistic √n · D of a sample against a distribution: beyond 2.2 has a chance of 1
 * in 8,000.
 */
export function kolmogorov(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  let widest = 0;
  sorted.forEach((x, i) => {
    const p = cdf(x);
    widest = Math.max(widest, p - i / sorted.length, (i + 1) / sorted.length - p);
  });
  return widest * Math.sqrt(sorted.length);
}

/** Smirnov's statistic of two samples, on the same scale as {@link kolmogorov}. */
export function smirnov(a: readonly number[], b: readonly number[]): number {
  const left = [...a].sort((x, y) => x - y);
  const right = [...b].sort((x, y) => x - y);
  let widest = 0;
  let j = 0;
  left.forEach((x, i) => {
    while (j < right.length && right[j] <= x) j++;
    widest = Math.max(widest, Math.abs((i + 1) / left.length - j / right.length));
  });
  return widest * Math.sqrt((left.length * right.length) / (left.length + right.length));
}

/** Correlation of two equally long series, times √n: a standard normal value if they have none. */
export function correlationDeviation(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  const meanA = total(a) / n;
  const meanB = total(b) / n;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < n; i++) {
    ab += (a[i] - meanA) * (b[i] - meanB);
    aa += (a[i] - meanA) ** 2;
    bb += (b[i] - meanB) ** 2;
  }
  return (ab / Math.sqrt(aa * bb)) * Math.sqrt(n);
}

/** P(Z ≤ z) of the standard normal, by its Taylor series about zero; for |z| up to 6. */
export function normalCdf(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI);
}

/** ln n! for n from 0 to the last. */
export function logFactorials(last: number): Float64Array {
  const logs = new Float64Array(last + 1);
  for (let n = 1; n <= last; n++) logs[n] = logs[n - 1] + Math.log(n);
  return logs;
}
