/**
 * The exact parts of double arithmetic that the elementary functions stand on: powers of two, the
 * exponent of a number, and the rounding error of a sum and of a product.
 *
 * Everything here is exact under IEEE 754, so it is the same in every engine.
 */

const scratch = new Float64Array(1);
const scratchWords = new Int32Array(scratch.buffer);
const scratchBytes = new Uint8Array(scratch.buffer);

/** Index in `scratchWords` of the half that holds sign and exponent: 1 on little-endian machines. */
const EXPONENT_WORD = exponentWord();

function exponentWord(): 0 | 1 {
  scratch[0] = 1;
  return scratchBytes[7] === 0x3f ? 1 : 0;
}

/** The smallest and largest k for which 2^k is a double. */
export const SMALLEST_EXPONENT = -1074;
export const LARGEST_EXPONENT = 1023;

/** 2^k at index k − {@link SMALLEST_EXPONENT}. */
const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1);
  powers[-SMALLEST_EXPONENT] = 1;
  for (let k = 1; k <= LARGEST_EXPONENT; k++) {
    powers[k - SMALLEST_EXPONENT] = powers[k - 1 - SMALLEST_EXPONENT] * 2;
  }
  for (let k = -1; k >= SMALLEST_EXPONENT; k--) {
    powers[k - SMALLEST_EXPONENT] = powers[k + 1 - SMALLEST_EXPONENT] / 2;
  }
  return powers;
}

/** 2^k for a whole k from {@link SMALLEST_EXPONENT} to {@link LARGEST_EXPONENT}. Exact. */
export function powerOfTwo(k: number): number {
  return POWERS[k - SMALLEST_EXPONENT];
}

/**
 * The whole e for which x · 2^−e lies between √½ and √2 (to within the 20 leading bits of x).
 *
 * @param x a positive normal double; the answer for any other is meaningless.
 */
export function nearestExponent(x: number): number {
  scratch[0] = x;
  // Adding the distance from the leading bits of √2 (0x6a09e) to those of 2 carries into the
  // exponent exactly when the significand reaches √2: no branch to mispredict.
  return ((scratchWords[EXPONENT_WORD] + 0x95f62) >> 20) - 1023;
}

/** Rounding error of the sum: a + b = (a + b rounded) + sumError(a, b), exactly (Knuth 1969). */
export function sumError(a: number, b: number): number {
  const sum = a + b;
  const bPart = sum - a;
  return a - (sum - bPart) + (b - bPart);
}

/**
 * Rounding error of the product: a × b = (a × b rounded) + productError(a, b), exactly.
 *
 * Splits each factor in halves whose products are exact (Dekker, "A floating-point technique for
 * extending the available precision", Numerische Mathematik 18, 1971). Factors beyond 1e290 would
 * overflow in the split.
 */
export function productError(a: number, b: number): number {
  const product = a * b;
  const aSpread = a * 134217729;
  const aHigh = aSpread - (aSpread - a);
  const aLow = a - aHigh;
  const bSpread = b * 134217729;
  const bHigh = bSpread - (bSpread - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
