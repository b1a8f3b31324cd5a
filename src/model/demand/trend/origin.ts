import { isCounted, type Pool } from './pool.ts';

/** What is said of one series at an origin. */
export interface Said {
  /** Change of the logarithm, `[candidate][years ahead − 1]`; after the candidates, combined. */
  readonly changes: readonly (readonly number[])[];
  /** Weight of each candidate in the combined forecast. */
  readonly weights: readonly number[];
  /** Past error of each candidate on this series: see `TrackRecord.rootMeanSquares`. */
  readonly scores: readonly (number | null)[];
}

/** What is said at one time of every series that has a count then, knowing nothing later. */
export interface Origin {
  readonly time: number;
  /** Part of the latest year's news that was expected to go on: see `beliefIn`. */
  readonly belief: number;
  /** By series; undefined where there is no count. */
  readonly said: readonly (Said | undefined)[];
}

/** Whether a later count can judge what is said at an origin: what follows a single count cannot. */
export function isJudged(pool: Pool, { time, said }: Origin, i: number, later: number): boolean {
  return said[i] !== undefined && time > pool.series[i].start && isCounted(pool.series[i], later);
}

/** Logarithm of the count at a later time over what was said of it. */
export function pastError(
  pool: Pool,
  { time, said }: Origin,
  i: number,
  method: number,
  later: number,
): number {
  const { logs } = pool.series[i];
  const change = said[i]?.changes[method][later - time - 1] ?? Number.NaN;
  return logs[later] - logs[time] - change;
}
