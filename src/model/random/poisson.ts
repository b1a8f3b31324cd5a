import { exp } from '../maths/elementary.ts';
import { logPoissonDensity } from '../maths/saddlePoint.ts';
import { tailReach } from './tailReach.ts';

/** Up to this mean the search starts at zero: e^−mean is far from underflow and the walk is short. */
const LARGEST_DIRECT_MEAN = 16;

/** A limit on the steps: 300,000 at this mean. */
const LARGEST_MEAN = 1e9;

/**
 * The Poisson count of one uniform number: the smallest k with P(X ≤ k) ≥ u.
 *
 * The count never falls when the mean rises with u unchanged, so a scenario with a lower mean keeps
 * the first of the children that a higher mean has (the principle of common random numbers by
 * inversion: Devroye, "Non-uniform random variate generation", 1986, chapters II.2 and III.2).
 *
 * For larger means the probabilities are summed from the near tail inwards, starting where what is
 * left out is below 1e-19: every term is positive and none underflows. Takes about 9√mean steps.
 *
 * @param mean from zero to 1e9.
 * @param u strictly between 0 and 1.
 * @throws RangeError where the mean is out of range.
 * @example poissonInverse(2, 0.5) // 2
 */
export function poissonInverse(mean: number, u: number): number {
  // e^−mean ≥ 1 − mean, so most cells, whose mean is small, need no exponential.
  if (mean >= 0 && u <= 1 - mean) return 0;
  if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
    throw new RangeError(`poissonInverse: the mean must be from 0 to 1e9; found ${mean}.`);
  }
  if (mean <= LARGEST_DIRECT_MEAN) return fromZero(mean, u);
  return u <= 0.5 ? fromBelow(mean, u) : fromAbove(mean, 1 - u);
}

function fromZero(mean: number, u: number): number {
  let k = 0;
  let density = exp(-mean);
  let below = density;
  // Rounding can keep the sum from reaching a u next to 1; the terms then cease to count.
  while (below < u && (k < mean || below + density > below)) {
    k++;
    density *= mean / k;
    below += density;
  }
  return k;
}

function fromBelow(mean: number, u: number): number {
  let k = Math.max(0, Math.floor(mean - tailReach(mean)));
  let density = exp(logPoissonDensity(k, mean));
  let below = density;
  while (below < u) {
    k++;
    density *= mean / k;
    below += density;
  }
  return k;
}

/** The smallest k with P(X > k) ≤ above. */
function fromAbove(mean: number, above: number): number {
  let k = Math.ceil(mean + tailReach(mean));
  let density = exp(logPoissonDensity(k, mean));
  let beyond = density;
  while (beyond <= above) {
    k--;
    density *= (k + 1) / mean;
    beyond += density;
  }
  return k;
}
