import { exp, log1p } from '../maths/elementary.ts';
import { logBinomialDensity } from '../maths/saddlePoint.ts';
import { tailReach } from './tailReach.ts';

/** Up to this mean the search starts at zero: P(X = 0) is far from underflow, the walk is short. */
const LARGEST_DIRECT_MEAN = 16;

/**
 * The binomial count of one uniform number: the smallest k with P(X ≤ k) ≥ u. Never falls when n or
 * p rises with u unchanged. Method as for `poissonInverse`.
 *
 * @param n trials, a whole number of zero or more.
 * @param p chance of each, from 0 to 1.
 * @param u strictly between 0 and 1.
 * @throws RangeError where n or p is out of range.
 * @example binomialInverse(10, 0.5, 0.5) // 5
 */
export function binomialInverse(n: number, p: number, u: number): number {
  if (!(n >= 0 && Number.isSafeInteger(n) && p >= 0 && p <= 1)) {
    throw new RangeError(
      `binomialInverse: n must be a whole number of 0 or more and p from 0 to 1; ` +
        `found n ${n}, p ${p}.`,
    );
  }
  if (p > 0.5) return n - lowChance(n, 1 - p, 1 - u);
  return lowChance(n, p, u);
}

/** For p up to a half, where odds and P(X = 0) behave. */
function lowChance(n: number, p: number, u: number): number {
  if (n === 0 || p === 0) return 0;
  if (n * p <= LARGEST_DIRECT_MEAN) return fromZero(n, p, u);
  return u <= 0.5 ? fromBelow(n, p, u) : fromAbove(n, p, 1 - u);
}

function fromZero(n: number, p: number, u: number): number {
  const odds = p / (1 - p);
  let k = 0;
  let density = exp(n * log1p(-p));
  let below = density;
  // Rounding can keep the sum from reaching a u next to 1; the terms then cease to count.
  while (below < u && k < n && (k < n * p || below + density > below)) {
    k++;
    density *= ((n - k + 1) / k) * odds;
    below += density;
  }
  return k;
}

function fromBelow(n: number, p: number, u: number): number {
  const odds = p / (1 - p);
  let k = Math.max(0, Math.floor(n * p - tailReach(n * p * (1 - p))));
  let density = exp(logBinomialDensity(k, n - k, p, 1 - p));
  let below = density;
  while (below < u) {
    k++;
    density *= ((n - k + 1) / k) * odds;
    below += density;
  }
  return k;
}

/** The smallest k with P(X > k) ≤ above. */
function fromAbove(n: number, p: number, above: number): number {
  const odds = p / (1 - p);
  let k = Math.min(n, Math.ceil(n * p + tailReach(n * p * (1 - p))));
  let density = exp(logBinomialDensity(k, n - k, p, 1 - p));
  let beyond = density;
  while (beyond <= above) {
    k--;
    density *= (k + 1) / (n - k) / odds;
    beyond += density;
  }
  return k;
}
