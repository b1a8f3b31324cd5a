import { type Measurement, quantile } from './measurement.ts';

/** How a measurement of a later file stands to that of an earlier one. */
export interface Comparison {
  readonly id: string;
  readonly label: string;
  /** Median over runs of later over earlier, run by run. */
  readonly ratio: number;
  /** Interval of that median with 95% confidence or more; none with fewer than six runs. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: 'more' | 'less' | 'within noise' | 'too few runs';
}

/**
 * Compares what both files hold. Runs are paired in their order, so that one future is compared with
 * itself and not with a longer one. The interval of the median needs no shape of the spread: it ends
 * at the order statistics between which the median lies with 95% confidence (sign test). It knows the
 * spread within the files and not how the machine differed between them.
 */
export function compareResults(
  earlier: readonly Measurement[],
  later: readonly Measurement[],
): Comparison[] {
  return later.flatMap((one): Comparison[] => {
    const before = earlier.find(({ id }) => id === one.id);
    if (before === undefined) return [];
    const runs = Math.min(before.values.length, one.values.length);
    const ratios = Array.from({ length: runs }, (_, r) => one.values[r] / before.values[r]);
    const ratio = quantile(ratios, 0.5);
    const interval = medianInterval(ratios);
    const verdict =
      interval === null
        ? 'too few runs'
        : interval[0] > 1
          ? 'more'
          : interval[1] < 1
            ? 'less'
            : 'within noise';
    return [{ id: one.id, label: one.label, ratio, interval, verdict }];
  });
}

const EACH_SIDE = 0.025;

/** Order statistics between which a median lies with 95% confidence, or null where there are none. */
export function medianInterval(values: readonly number[]): readonly [number, number] | null {
  const n = values.length;
  const sorted = [...values].sort((one, other) => one - other);
  // Chance that no more than k of n lie below the median.
  let mass = 0.5 ** n;
  let chance = mass;
  let k = -1;
  while (chance <= EACH_SIDE) {
    k++;
    mass *= (n - k) / (k + 1);
    chance += mass;
  }
  return k < 0 ? null : [sorted[k], sorted[n - 1 - k]];
}
