/** −2 ln 1e-19: what lies beyond the reach is far below the steps of 2^−52 of a uniform number. */
const TWICE_LOG = 87.5;

/**
 * How far from its mean a Poisson or binomial count can lie but for a chance of 1e-19 on either
 * side, by Bernstein's inequality: P(|X − mean| ≥ t) ≤ exp(−t² / (2 (variance + t / 3))).
 */
export function tailReach(variance: number): number {
  const sixth = TWICE_LOG / 6;
  return sixth + Math.sqrt(sixth * sixth + TWICE_LOG * variance);
}
