const MOST_TERMS = 100_000;

/**
 * first + top(1) / (bottom(1) + top(2) / (bottom(2) + …)), to the last digit.
 *
 * Lentz's method as modified by Thompson and Barnett, "Coulomb and Bessel functions of complex
 * arguments and order", Journal of Computational Physics 64, 1986: products of ratios, so nothing
 * overflows and the number of terms need not be known.
 */
export function continuedFraction(
  first: number,
  top: (n: number) => number,
  bottom: (n: number) => number,
): number {
  let value = first;
  let upper = first;
  let lower = 0;
  for (let n = 1; n <= MOST_TERMS; n++) {
    lower = 1 / (bottom(n) + top(n) * lower);
    upper = bottom(n) + top(n) / upper;
    const factor = upper * lower;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) return value;
  }
  return value;
}
