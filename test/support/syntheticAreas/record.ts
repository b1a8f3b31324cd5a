import type { Verdict } from './judge.ts';

/** An estimate over areas with its standard error; areas, not forecasts, are independent. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** Share of the verdicts in which an interval held. */
export function coverage(verdicts: readonly Verdict[], interval: 'in95' | 'in80'): Estimate {
  return ratio(
    verdicts,
    (one) => (one[interval] ? 1 : 0),
    () => 1,
  );
}

/** Sum of the means over the sum of the outcomes, less 1. */
export function bias(verdicts: readonly Verdict[]): Estimate {
  const { value, error } = ratio(
    verdicts,
    (one) => one.mean,
    (one) => one.outcome,
  );
  return { value: value - 1, error };
}

/**
 * Ratio of two sums with its cluster-robust (linearised) standard error: Särndal, Swensson and
 * Wretman, Model assisted survey sampling (1992), section 5.6, with areas as clusters.
 */
function ratio(
  verdicts: readonly Verdict[],
  above: (one: Verdict) => number,
  below: (one: Verdict) => number,
): Estimate {
  const clusters = new Map<string, { above: number; below: number }>();
  const sum = { above: 0, below: 0 };
  for (const one of verdicts) {
    const name = `${one.kind} ${one.area}`;
    const cluster = clusters.get(name) ?? { above: 0, below: 0 };
    clusters.set(name, cluster);
    for (const total of [cluster, sum]) {
      total.above += above(one);
      total.below += below(one);
    }
  }
  const value = sum.above / sum.below;
  let squares = 0;
  for (const cluster of clusters.values()) squares += (cluster.above - value * cluster.below) ** 2;
  const correction = clusters.size / (clusters.size - 1);
  return { value, error: Math.sqrt(correction * squares) / sum.below };
}
