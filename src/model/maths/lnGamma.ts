import { log } from './elementary.ts';

const HALF_LN_TWO_PI = 0.9189385332046728;

/** From here on the series below is good to the last digit. */
const SERIES_FROM = 10;

/**
 * Logarithm of the gamma function: ln (x − 1)! for whole x.
 *
 * Stirling's series at x or, below 10, at x moved up by Γ(x + 1) = x Γ(x) (Olver and others, "NIST
 * digital library of mathematical functions", 5.11.1 and 5.5.1). Error below 1e-14, or 2e-15 of the
 * answer where that is more.
 *
 * @param x above zero; infinity at zero, NaN below.
 */
export function lnGamma(x: number): number {
  if (x === 0) return Number.POSITIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  let moved = 1;
  let argument = x;
  while (argument < SERIES_FROM) {
    moved *= argument;
    argument += 1;
  }
  return (
    (argument - 0.5) * log(argument) - argument + HALF_LN_TWO_PI + series(argument) - log(moved)
  );
}

/**
 * What Stirling's formula leaves out of ln Γ(x + 1): ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π.
 * About 1 / 12x.
 *
 * @param x above zero.
 */
export function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return series(x);
  return lnGamma(x + 1) - ((x + 0.5) * log(x) - x + HALF_LN_TWO_PI);
}

/** Stirling's series, terms B(2k) / (2k (2k − 1) x^(2k − 1)); the next is below 3e-17 at 10. */
function series(x: number): number {
  const y = 1 / (x * x);
  const tail = 1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y / 156));
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * tail))) / x;
}
