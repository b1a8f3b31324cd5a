import { exp, log } from '../maths/elementary.ts';
import { logGammaDensity, logGammaTail } from '../maths/incompleteGamma.ts';
import { increasingRoot } from '../maths/increasingRoot.ts';
import { lnGamma } from '../maths/lnGamma.ts';

/** Logarithm of the smallest value that is told apart from 0. */
const LOWEST = -700;

/**
 * The gamma value of one uniform number, for a scale of 1: the x with P(X ≤ x) = u.
 *
 * Solves ln P(X ≤ x) = ln u (or, above the median, ln P(X > x) = ln(1 − u)) for ln x. Both sides
 * are concave in ln x, because the density of ln X is log-concave (Bagnoli and Bergstrom,
 * "Log-concave probability and its applications", Economic Theory 26, 2005), so Newton's steps
 * converge from anywhere. Relative error below 1e-12; tested for shapes from 0.01 to 1e6.
 *
 * @param shape above zero. The mean is the shape: multiply by a scale for another.
 * @param u strictly between 0 and 1.
 * @returns 0 where the value is below 1e-304.
 * @throws RangeError where the shape is not above zero.
 * @example gammaInverse(1, 0.5) // 0.693147180559947, ln 2 to 14 digits
 */
export function gammaInverse(shape: number, u: number): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`gammaInverse: the shape must be above 0 and finite; found ${shape}.`);
  }
  // P(X ≤ x) ≤ x^shape / Γ(shape + 1), nearly an equality in the lower tail.
  const lowest = (log(u) + lnGamma(shape + 1)) / shape;
  if (lowest < LOWEST) return 0;
  // P(X > shape + √(2 shape t) + t) ≤ e^−t (Boucheron, Lugosi and Massart, "Concentration
  // inequalities", 2013, section 2.4).
  const t = -log(1 - u);
  const highest = log(shape + Math.sqrt(2 * shape * t) + t);

  const upper = u > 0.5;
  const target = log(upper ? 1 - u : u);
  const logX = increasingRoot(lowest, highest, upper ? highest : lowest, (logX) => {
    const x = exp(logX);
    const tail = logGammaTail(shape, x, upper);
    const gap = upper ? target - tail : tail - target;
    return { gap, slope: exp(logGammaDensity(shape, x) - tail) };
  });
  return exp(logX);
}
