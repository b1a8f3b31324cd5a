export type Unit = 'ms' | 's' | 'MB' | '×' | 'power';

/** What a benchmark saw of one thing. */
export interface Measurement {
  /** Name in result files, such as `draw.warm`. */
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** One for each run, in their order: two files are compared run by run. */
  readonly values: readonly number[];
  /** What stands for all runs; the median if left out. */
  readonly shown?: 'median' | '95th percentile' | 'most';
  readonly note?: string;
}

/** Says that something was measured; called again for the same id, the values are put together. */
export type Report = (measurement: Measurement) => void;

/** Quantile of numbers that need no order, between neighbours by their distance. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

const SHARES = { median: 0.5, '95th percentile': 0.95, most: 1 } as const;

/** The one number that stands for a measurement. */
export function shownValue({ values, shown = 'median' }: Measurement): number {
  return quantile(values, SHARES[shown]);
}

/** Milliseconds that work takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Runs that are wanted: no fewer than `least`, then on while there is time, up to `most`. */
export interface Repeats {
  readonly least: number;
  readonly most: number;
  readonly seconds: number;
}

/** What each of some runs gave; slow work is run less often, so that a suite ends in time. */
export async function repeat<T>(
  { least, most, seconds }: Repeats,
  work: (turn: number) => T | Promise<T>,
): Promise<T[]> {
  const started = performance.now();
  const results: T[] = [];
  while (results.length < most) {
    const spent = performance.now() - started;
    const next = spent / Math.max(1, results.length);
    if (results.length >= least && spent + next > seconds * 1000) break;
    results.push(await work(results.length));
  }
  return results;
}
