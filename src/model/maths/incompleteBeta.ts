/** Shares of the beta distribution below a point, as logarithms so that the tail never underflows. */

import { continuedFraction } from './continuedFraction.ts';
import { exp, log, log1p } from './elementary.ts';
import { logBinomialDensity } from './saddlePoint.ts';

/** ln of the density of the log odds of X at x: x^a rest^b / B(a, b), where rest is 1 − x. */
export function logBetaDensity(a: number, b: number, x: number, rest: number): number {
  return log(a / (1 + a / b)) + logBinomialDensity(a, b, x, rest);
}

/**
 * ln P(X ≤ x) of a beta variable. By the continued fraction of the "NIST digital library of
 * mathematical functions", 8.17.22, on the side of the mean where it converges fast, in a few
 * √(a + b) steps; else by the mirror image 1 − P(1 − X ≤ 1 − x).
 *
 * @param a above zero.
 * @param b above zero.
 * @param x from 0 to 1.
 * @param rest 1 − x, given because it has digits that x lost.
 */
export function logBetaLower(a: number, b: number, x: number, rest: number): number {
  const density = logBetaDensity(a, b, x, rest);
  const direct = x * (a + b + 2) < a + 1;
  const share = direct
    ? density - log(a * fraction(a, b, x))
    : density - log(b * fraction(b, a, rest));
  return direct ? share : log1p(-exp(share));
}

function fraction(a: number, b: number, x: number): number {
  return continuedFraction(
    1,
    (n) => {
      const m = n >> 1;
      const top = (n & 1) === 0 ? m * (b - m) : -(a + m) * (a + b + m);
      return (top * x) / ((a + n - 1) * (a + n));
    },
    () => 1,
  );
}
