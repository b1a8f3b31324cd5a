/**
 * Shares of the gamma distribution below and above a point, as logarithms so that neither tail
 * underflows.
 */

import { continuedFraction } from './continuedFraction.ts';
import { exp, log, log1p } from './elementary.ts';
import { logPoissonDensity } from './saddlePoint.ts';

/** ln of the density of ln X at ln x: x^shape e^−x / Γ(shape). */
export function logGammaDensity(shape: number, x: number): number {
  return log(shape) + logPoissonDensity(shape, x);
}

/**
 * ln P(X ≤ x), or with `upper` ln P(X > x), of a gamma variable of scale 1.
 *
 * A power series below shape + 1, a continued fraction above ("NIST digital library of mathematical
 * functions", 8.7.1 and the even part of 8.9.2): each converges fast on its own side, in a few
 * √shape steps.
 *
 * @param shape above zero.
 * @param x above zero.
 */
export function logGammaTail(shape: number, x: number, upper: boolean): number {
  const density = logGammaDensity(shape, x);
  const bySeries = x < shape + 1;
  const share = density + log(bySeries ? lowerSeries(shape, x) : upperFraction(shape, x));
  return bySeries === upper ? log1p(-exp(share)) : share;
}

/** 1/a + x / (a (a + 1)) + x² / (a (a + 1) (a + 2)) + … */
function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − 2 (2 − a) / (x + 5 − a − …))) */
function upperFraction(shape: number, x: number): number {
  return (
    1 /
    continuedFraction(
      x + 1 - shape,
      (n) => n * (shape - n),
      (n) => x + 2 * n + 1 - shape,
    )
  );
}
