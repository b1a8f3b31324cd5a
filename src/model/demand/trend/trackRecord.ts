import type { GrowthHistory } from './history.ts';
import { changesByMethod, METHODS } from './methods.ts';

/** Years ahead on which methods are judged. */
export const SCORED_HORIZON = 3;

/** A method is first judged on what it says from the third value: two changes are then known. */
export const FIRST_ORIGIN = 2;

/** An error made this many years ago counts this part of one made a year later. */
const RECENCY = 0.8;

/**
 * A history with what every method would have said at each of its years, knowing nothing later
 * (rolling origin). An origin is the index of the last value known.
 */
export interface TrackRecord {
  readonly history: GrowthHistory;
  /** `[origin][method][years ahead − 1]`: change of the logarithm from the origin. */
  readonly changes: readonly (readonly (readonly number[])[])[];
}

export function trackRecord(history: GrowthHistory, horizon: number): TrackRecord {
  const ahead = Math.max(horizon, SCORED_HORIZON);
  const changes = history.values.map((_, origin) =>
    changesByMethod(
      { values: history.values.slice(0, origin + 1), logs: history.logs.slice(0, origin + 1) },
      ahead,
    ),
  );
  return { history, changes };
}

/** Earlier origins that a forecast made at `origin` can learn from. */
export function scoredOrigins(origin: number): number {
  return Math.max(0, origin - FIRST_ORIGIN);
}

/** Squared errors known at an origin, per year of horizon, and how much evidence they are. */
export interface Scores {
  /** Weighted mean square of each method, in logarithms per year; NaN where nothing is known. */
  readonly meanSquare: readonly number[];
  /** Sum of the weights: about the number of errors seen lately. */
  readonly evidence: number;
}

/** Scores at `origin` of each method of the record, on what had come true by then. */
export function methodScores({ history, changes }: TrackRecord, origin: number): Scores {
  const scores = METHODS.map((_, method) =>
    scoreOf(history.logs, origin, (earlier) => changes[earlier][method]),
  );
  return { meanSquare: scores.map((s) => s.meanSquare), evidence: scores[0].evidence };
}

/**
 * Mean squared error at `origin` of one series of forecasts, `said` giving the changes that were
 * forecast at an earlier origin, if any were. Recent errors count most.
 */
export function scoreOf(
  logs: readonly number[],
  origin: number,
  said: (earlier: number) => readonly number[] | undefined,
): { meanSquare: number; evidence: number } {
  let sum = 0;
  let evidence = 0;
  // From the latest outcome back, so that the weight of a year is a product, not a power.
  let weight = 1;
  for (let outcome = origin; outcome > FIRST_ORIGIN; outcome--) {
    for (let ahead = 1; ahead <= SCORED_HORIZON; ahead++) {
      const earlier = outcome - ahead;
      if (earlier < FIRST_ORIGIN) break;
      const forecast = said(earlier);
      if (forecast === undefined) continue;
      const error = (logs[outcome] - logs[earlier] - forecast[ahead - 1]) / ahead;
      sum += weight * error * error;
      evidence += weight;
    }
    weight *= RECENCY;
  }
  return { meanSquare: sum / evidence, evidence };
}
