import { log } from '../maths/elementary.ts';

/** 90th percentile of the standard normal distribution: half of an 80% interval. */
export const NORMAL_P90 = 1.2815515655446004;

/** Coefficients of the ratios of polynomials, from the constant term up. */
const CENTRE_ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const TAIL_ABOVE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const TAIL_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
  0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_TAIL_ABOVE = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
  0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * The standard normal value of one uniform number: the z with P(Z ≤ z) = u.
 *
 * Ratios of polynomials in three regions, with a relative error below 1e-15. Wichura,
 * "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37,
 * 1988 (routine PPND16, whose regions and coefficients these are).
 *
 * @param u strictly between 0 and 1.
 * @example normalInverse(0.9) // 1.2815515655446006
 */
export function normalInverse(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE_ABOVE, CENTRE_BELOW, 0.180625 - q * q);
  const root = Math.sqrt(-log(q < 0 ? u : 1 - u));
  const size =
    root <= 5
      ? ratio(TAIL_ABOVE, TAIL_BELOW, root - 1.6)
      : ratio(FAR_TAIL_ABOVE, FAR_TAIL_BELOW, root - 5);
  return q < 0 ? -size : size;
}

function ratio(above: readonly number[], below: readonly number[], x: number): number {
  let top = 0;
  let bottom = 0;
  for (let power = above.length - 1; power >= 0; power--) {
    top = top * x + above[power];
    bottom = bottom * x + below[power];
  }
  return top / bottom;
}
