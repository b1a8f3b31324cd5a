import { NORMAL_P90, normalInverse } from './normal.ts';

/**
 * A value of an uncertain quantity of which we know three percentiles: low is the 10th, central the
 * median, high the 90th.
 *
 * Two half normals meet at the median, each with the spread that puts its percentile in place
 * (Wallis, "The two-piece normal, binormal, or double Gaussian distribution", Statistical Science
 * 29, 2014; here the halves have equal weight, so that central stays the median). The mean lies
 * away from central, on the longer side. A value that would leave the hard bounds is put on the
 * bound: cutting the tail off and rescaling instead would move the three percentiles.
 *
 * Never falls as u rises. With low = central = high the value is central for every u.
 *
 * @param u strictly between 0 and 1.
 * @throws RangeError where min ≤ low ≤ central ≤ high ≤ max does not hold.
 * @example rangeInverse(1, 2, 5, 0.5) // 2
 */
export function rangeInverse(
  low: number,
  central: number,
  high: number,
  u: number,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number {
  if (!(min <= low && low <= central && central <= high && high <= max)) {
    throw new RangeError(
      `rangeInverse: expected min ≤ low ≤ central ≤ high ≤ max; ` +
        `found ${min}, ${low}, ${central}, ${high}, ${max}.`,
    );
  }
  const share = normalInverse(u) / NORMAL_P90;
  const value = central + share * (share < 0 ? central - low : high - central);
  return Math.min(max, Math.max(min, value));
}
