/**
 * Exponential, logarithm and power from + − × ÷ and exact scaling alone.
 *
 * `Math.exp`, `Math.log` and their like differ in the last digits from one engine to the next, and
 * a result that must be the same bytes everywhere cannot use them. IEEE 754 fixes + − × ÷ √, so
 * what is built on those alone agrees in every engine.
 *
 * Method throughout: reduce the argument exactly to a small interval, sum a power series there,
 * undo the reduction (Cody and Waite, "Software Manual for the Elementary Functions", 1980;
 * Muller, "Elementary Functions: Algorithms and Implementation", 3rd edition, 2016). Coefficients
 * are those of the Taylor series, taken far enough that what is left out is below 1e-17 of the
 * answer. Sums are in Estrin's order, which lets the processor overlap their steps.
 *
 * Error: within 1 ulp for `exp`, `log` and `log1p`; a few ulp for `pow`.
 */

import {
  LARGEST_EXPONENT,
  nearestExponent,
  powerOfTwo,
  productError,
  SMALLEST_EXPONENT,
  sumError,
} from './floatingPoint.ts';

export { asin, atan2, cos, sin } from './trigonometry.ts';

/** ln 2 in two parts. The first has 32 bits, so its product with an exponent is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Above this e^x exceeds every double, below {@link EXP_TO_ZERO} it rounds to zero. */
const EXP_TO_INFINITY = 709.782712893384;
const EXP_TO_ZERO = -745.1332191019412;

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;
const TWO_TO_MINUS_54 = 1 / TWO_TO_54;

/** e^x. Zero below −745.13, infinity above 709.78. */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e^(x + tail) for a tail far smaller than x: the exponential of a sum kept in two parts. */
function expOfSum(x: number, tail: number): number {
  if (!(x <= EXP_TO_INFINITY)) return x * Number.POSITIVE_INFINITY;
  if (x < EXP_TO_ZERO) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW - tail;
  const r = high - low;
  const rError = high - r - low;

  const r2 = r * r;
  const r4 = r2 * r2;
  const series =
    1 / 2 +
    r * (1 / 6) +
    r2 * (1 / 24 + r * (1 / 120)) +
    r4 * (1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880))) +
    r4 * r4 * (1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800)));
  const scaled = 1 + (r + (r2 * series + rError));

  if (k > LARGEST_EXPONENT) return scaled * 2 * powerOfTwo(LARGEST_EXPONENT);
  if (k < SMALLEST_EXPONENT) return scaled * 0.5 * powerOfTwo(SMALLEST_EXPONENT);
  return scaled * powerOfTwo(k);
}

/** Natural logarithm. Minus infinity at zero, NaN below. */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x <= Number.MAX_VALUE)) return logOutsideNormal(x);
  const exponent = nearestExponent(x);
  return logOfParts(exponent, x * powerOfTwo(-exponent) - 1);
}

function logOutsideNormal(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  return log(x * TWO_TO_54) - 54 * (LN2_HIGH + LN2_LOW);
}

/** ln(1 + x), exact to the last digits for small x. Minus infinity at −1, NaN below. */
export function log1p(x: number): number {
  if (Math.abs(x) < TWO_TO_MINUS_54) return x;
  if (x > -0.29 && x < 0.41) return logOfParts(0, x);
  const sum = 1 + x;
  if (!(x > -1 && x < TWO_TO_54)) return log(sum);
  return log(sum) + sumError(1, x) / sum;
}

/**
 * ln(2^exponent · (1 + f)) for 1 + f between about √½ and √2.
 *
 * With s = f / (2 + f), ln(1 + f) = 2 artanh s = 2s + s·rest(s²), and as 2s = f − s·f, the large
 * part is f itself, which is exact.
 */
function logOfParts(exponent: number, f: number): number {
  const s = f / (2 + f);
  const bend = s * (f - artanhRest(s * s));
  return exponent * LN2_HIGH + (f - (bend - exponent * LN2_LOW));
}

/** 2 artanh(s) / s − 2 as a series in z = s², for z up to 0.0295. */
function artanhRest(z: number): number {
  const z2 = z * z;
  const z4 = z2 * z2;
  return (
    z *
    (2 / 3 +
      z * (2 / 5) +
      z2 * (2 / 7 + z * (2 / 9)) +
      z4 * (2 / 11 + z * (2 / 13) + z2 * (2 / 15 + z * (2 / 17))) +
      z4 * z4 * (2 / 19 + z * (2 / 21)))
  );
}

/**
 * x to the power y, for x of zero or more.
 *
 * The logarithm is carried in two parts, so that y does not multiply its error up: within 4 ulp
 * while the answer lies between 1e-20 and 1e20, and a relative error under 1e-13 beyond.
 *
 * @throws RangeError for a negative x.
 * @example pow(1.03, 10) // 1.3439163793441222
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x < 0) throw new RangeError(`pow: the base must be 0 or more; found ${x}.`);
  if (x === 0 || x === Number.POSITIVE_INFINITY) {
    if (Number.isNaN(y)) return y;
    return (x === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
  }
  const lift = x < SMALLEST_NORMAL ? 54 : 0;
  const normal = lift === 0 ? x : x * TWO_TO_54;
  const scale = nearestExponent(normal);
  const f = normal * powerOfTwo(-scale) - 1;
  const exponent = scale - lift;

  const below = 2 + f;
  const belowError = f - (below - 2);
  const s = f / below;
  const sError = (f - s * below - productError(s, below) - s * belowError) / below;

  const whole = exponent * LN2_HIGH;
  const large = whole + 2 * s;
  const small = sumError(whole, 2 * s) + (2 * sError + s * artanhRest(s * s) + exponent * LN2_LOW);
  const high = large + small;
  const low = small - (high - large);

  const product = y * high;
  if (product === 0) return 1;
  if (!(product > -800 && product < 800)) return exp(product);
  return expOfSum(product, productError(y, high) + y * low);
}
