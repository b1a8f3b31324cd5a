import { exp } from '../../maths/elementary.ts';
import { normalInverse } from '../../random/normal.ts';
import { HALF_A_PLAN } from './pool.ts';

/** A forecast of one series as a distribution per year ahead. */
export interface Distribution {
  readonly mean: readonly number[];
  /** Standard deviation of the logarithm: the value is log-normal around its mean. */
  readonly sdLog: readonly number[];
}

/**
 * Value below which the count is with a given probability.
 *
 * @param ahead years ahead less 1.
 * @param probability above 0 and below 1.
 */
export function forecastQuantile(
  { mean, sdLog }: Distribution,
  ahead: number,
  probability: number,
): number {
  const sd = sdLog[ahead];
  // Nothing known of a count of nothing but that it is small: it spreads from half a plan.
  const centre = Math.max(mean[ahead], HALF_A_PLAN);
  const value = centre * exp(sd * (normalInverse(probability) - sd / 2));
  return value < HALF_A_PLAN ? 0 : value;
}

export function quantiles(distribution: Distribution, probability: number): number[] {
  return distribution.mean.map((_, h) => forecastQuantile(distribution, h, probability));
}
