/**
 * Sine, cosine and the inverse functions from + − × ÷ √ alone, for the reason and by the method
 * that `elementary.ts` gives. Error against the true value: within 1 ulp for `sin` and `cos`, 1.5 for
 * `atan2`, 2 for `asin`.
 */

import { sumError } from './floatingPoint.ts';

/** π/2 in three parts. The first two have 33 bits, so their products with a count are exact. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;
const TWO_OVER_PI = 2 / Math.PI;

const QUARTER_PI = Math.PI / 4;
const HALF_PI = Math.PI / 2;
/** What those doubles leave out of π/2 and π. */
const HALF_PI_ERROR = 6.123233995736766e-17;
const PI_ERROR = 1.2246467991473532e-16;

/** Below 2^−27 the sine rounds to the angle, whose sign a zero keeps. */
const SINE_IS_ANGLE = 7.450580596923828e-9;

/** Largest angle whose reduction keeps full accuracy: the count of quarter turns has 20 bits. */
const LARGEST_ANGLE = 1e6;

/** The angle that {@link quarterTurns} leaves, in two parts. */
const left = new Float64Array(2);

/**
 * Takes whole quarter turns off x, and puts what is left, at most an eighth of a turn, in `left`.
 *
 * @returns the number of quarter turns, modulo 4.
 */
function quarterTurns(x: number): number {
  if (Math.abs(x) > LARGEST_ANGLE && Number.isFinite(x)) {
    throw new RangeError(
      `sin and cos take angles from -${LARGEST_ANGLE} to ${LARGEST_ANGLE} radians; found ${x}.`,
    );
  }
  const turns = Math.floor(x * TWO_OVER_PI + 0.5);
  const first = x - turns * HALF_PI_1;
  const second = turns * HALF_PI_2;
  const third = turns * HALF_PI_3;
  const most = first - second;
  left[0] = most - third;
  left[1] = sumError(most, -third) + sumError(first, -second);
  return turns & 3;
}

/**
 * Sine of an angle in radians.
 *
 * @throws RangeError beyond a million radians either way.
 */
export function sin(x: number): number {
  if (Math.abs(x) < SINE_IS_ANGLE) return x;
  if (Math.abs(x) <= QUARTER_PI) return sinOfSmall(x, 0);
  const turns = quarterTurns(x);
  const size = (turns & 1) === 0 ? sinOfSmall(left[0], left[1]) : cosOfSmall(left[0], left[1]);
  return turns < 2 ? size : -size;
}

/**
 * Cosine of an angle in radians.
 *
 * @throws RangeError beyond a million radians either way.
 */
export function cos(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return cosOfSmall(x, 0);
  const turns = quarterTurns(x);
  const size = (turns & 1) === 0 ? cosOfSmall(left[0], left[1]) : sinOfSmall(left[0], left[1]);
  return turns === 0 || turns === 3 ? size : -size;
}

/** sin(x + xError) for |x| up to π/4. */
function sinOfSmall(x: number, xError: number): number {
  const z = x * x;
  const z2 = z * z;
  const series =
    -1 / 6 +
    z * (1 / 120) +
    z2 * (-1 / 5040 + z * (1 / 362880)) +
    z2 *
      z2 *
      (-1 / 39916800 +
        z * (1 / 6227020800) +
        z2 * (-1 / 1307674368000 + z * (1 / 355687428096000)));
  return x + (x * z * series + xError * (1 - 0.5 * z));
}

/** cos(x + xError) for |x| up to π/4. */
function cosOfSmall(x: number, xError: number): number {
  const z = x * x;
  const z2 = z * z;
  const series =
    1 / 24 +
    z * (-1 / 720) +
    z2 * (1 / 40320 + z * (-1 / 3628800)) +
    z2 * z2 * (1 / 479001600 + z * (-1 / 87178291200) + z2 * (1 / 20922789888000));
  const half = 0.5 * z;
  const large = 1 - half;
  return large + (1 - large - half + (z2 * series - x * xError));
}

/** Up to this, well under half a quarter, the quarter nearest to a quotient is nought. */
const NEAR_NO_QUARTER = 0.12;

/** atan(j / 4) for j from 0 to 4, and what each double leaves out. */
const ATAN = [0, 0.24497866312686414, 0.4636476090008061, 0.6435011087932844, QUARTER_PI];
const ATAN_ERROR = [
  0, 1.0698755618734451e-17, 2.2698777452961687e-17, 1.5834785051444286e-17, 3.061616997868383e-17,
];

/**
 * Angle of the point (x, y) in radians, from −π to π, with the signed zeros and infinities of
 * `Math.atan2`.
 *
 * @example atan2(1, -1) // 2.356194490192345, three eighths of a turn
 */
export function atan2(y: number, x: number): number {
  // The way of `angleFrom` for a small angle to the right, whose other terms are all nought.
  if (y > 0 && x > 0 && y / x < NEAR_NO_QUARTER) return y / x + (y / x) * atanSeries(y / x);
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const across = Math.abs(x);
  const up = Math.abs(y);
  const pointsLeft = x < 0 || Object.is(x, -0);
  const size =
    up > across
      ? angleFrom(HALF_PI, HALF_PI_ERROR, pointsLeft ? 1 : -1, across / up)
      : angleFrom(
          pointsLeft ? Math.PI : 0,
          pointsLeft ? PI_ERROR : 0,
          pointsLeft ? -1 : 1,
          slope(up, across),
        );
  return y < 0 || Object.is(y, -0) ? -size : size;
}

/** up / across, where two zeros count as level and two infinities as one to one. */
function slope(up: number, across: number): number {
  if (up === across) return up === 0 ? 0 : 1;
  return up / across;
}

/** start + startError ± atan(quotient), for a quotient from 0 to 1 and a sign of 1 or −1. */
function angleFrom(start: number, startError: number, sign: number, quotient: number): number {
  const nearest = Math.floor(quotient * 4 + 0.5);
  const quarter = nearest * 0.25;
  // t = step / (1 + quotient · quarter), with the exact step kept apart from what bends it.
  const step = quotient - quarter;
  const product = quotient * quarter;
  const bend = (step * product) / (1 + product);
  const t = step - bend;
  const series = atanSeries(t);
  const turned = sign * ATAN[nearest];
  const errors = sumError(start, turned) + startError + sign * ATAN_ERROR[nearest];
  return start + turned + (sign * step + (sign * (t * series - bend) + errors));
}

/** atan(t) / t − 1 for t from 0 to an eighth. */
function atanSeries(t: number): number {
  const z = t * t;
  const z2 = z * z;
  return (
    z * (-1 / 3 + z * (1 / 5)) +
    z * z2 * (-1 / 7 + z * (1 / 9)) +
    z * z2 * z2 * (-1 / 11 + z * (1 / 13) + z2 * (-1 / 15 + z * (1 / 17)))
  );
}

/** Angle in radians, from −π/2 to π/2, whose sine is x. NaN outside −1 to 1. */
export function asin(x: number): number {
  return atan2(x, Math.sqrt((1 - x) * (1 + x)));
}
