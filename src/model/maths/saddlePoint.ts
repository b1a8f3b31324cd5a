/**
 * Poisson and binomial densities in the form that keeps every digit for large counts: the density
 * at the best-fitting mean, less a deviance. Loader, "Fast and accurate computation of binomial
 * probabilities", 2000.
 *
 * The counts may be any number above zero, not only whole ones; the gamma and beta densities are the
 * same expressions.
 */

import { log, log1p } from './elementary.ts';
import { stirlingError } from './lnGamma.ts';

const TWO_PI = 6.283185307179586;

/** ln of the Poisson density mean^x e^−mean / Γ(x + 1), for x of zero or more. */
export function logPoissonDensity(x: number, mean: number): number {
  if (x === 0) return -mean;
  return -stirlingError(x) - deviance(x, mean) - 0.5 * log(TWO_PI * x);
}

/**
 * ln of the binomial density Γ(x + y + 1) / (Γ(x + 1) Γ(y + 1)) · p^x q^y of x successes and y
 * failures. p and q = 1 − p are both given, because the smaller has digits that the other lost.
 */
export function logBinomialDensity(x: number, y: number, p: number, q: number): number {
  if (x === 0) return y * logOfRest(p, q);
  if (y === 0) return x * logOfRest(q, p);
  const n = x + y;
  return (
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(y) -
    deviance(x, n * p) -
    deviance(y, n * q) +
    0.5 * log(n / (TWO_PI * x * y))
  );
}

/** ln q from whichever of p and q = 1 − p is small. */
function logOfRest(p: number, q: number): number {
  return p < q ? log1p(-p) : log(q);
}

/**
 * x ln(x / mean) + mean − x, half the Poisson deviance. Near x = mean, where those terms cancel, by
 * x ln(x / mean) = 2x artanh((x − mean) / (x + mean)) as a series.
 */
function deviance(x: number, mean: number): number {
  const ratio = (x - mean) / (x + mean);
  if (Math.abs(ratio) > 0.1) return x * log(x / mean) + mean - x;
  const square = ratio * ratio;
  let sum = (x - mean) * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; Math.abs(power) > sum * 1e-17; odd += 2) {
    power *= square;
    sum += power / odd;
  }
  return sum;
}
