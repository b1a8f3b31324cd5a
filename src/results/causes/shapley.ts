/** Gauss–Legendre nodes and weights on 0 to 1: exact for polynomials up to degree 5. */
const HALF_SPREAD = Math.sqrt(3 / 5) / 2;
const NODES = [0.5 - HALF_SPREAD, 0.5, 0.5 + HALF_SPREAD] as const;
const WEIGHTS = [5 / 18, 8 / 18, 5 / 18] as const;
const MOST_FACTORS = 6;

/**
 * What each factor does to a product that goes from one value to another: the change that it makes
 * when the factors change one after the other, averaged over all orders in which they might (the
 * Shapley value; Sun, Changes in energy consumption and energy intensity: a complete decomposition
 * model, Energy Economics 20, 1998). The parts add up to the change, no order is preferred, and a
 * factor that stays has no part.
 *
 * All orders together are one integral: every other factor on its way from its first value to its
 * last, the same share of the way for all (Owen, Multilinear extensions of games, Management Science
 * 18, 1972). It is a polynomial in that share, so a few points give it exactly.
 *
 * @param parts the part of each factor is added to it here, and it is handed back.
 * @throws RangeError where there are more than six factors, for which the points would not do.
 * @example with 2 × 3 that becomes 4 × 5, parts of [0, 0] become [8, 6]
 */
export function addShapleyParts(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  parts: Float64Array,
): Float64Array {
  const factors = before.length;
  if (factors > MOST_FACTORS) {
    throw new RangeError(
      `addShapleyParts: expected at most ${MOST_FACTORS} factors, found ${factors}.`,
    );
  }
  for (let n = 0; n < NODES.length; n++) {
    const way = NODES[n];
    for (let f = 0; f < factors; f++) {
      const change = after[f] - before[f];
      if (change === 0) continue;
      let others = WEIGHTS[n];
      for (let g = 0; g < factors; g++) {
        if (g !== f) others *= before[g] + way * (after[g] - before[g]);
      }
      parts[f] += change * others;
    }
  }
  return parts;
}
