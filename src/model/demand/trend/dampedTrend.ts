import { fixed } from '../../../domain/fixedChoices/index.ts';

const LEVEL_WEIGHTS = fixed('trend.levelWeights');
const TREND_WEIGHTS = fixed('trend.trendWeights');
const DAMPINGS = fixed('trend.dampings');
/** A later point of the grid has to win by more than rounding. */
const CLEARLY = 1 - 1e-9;

/**
 * Exponential smoothing with a damped trend: each further year adds a smaller part of the trend.
 * The parameters are those of a grid with the smallest squared one-step error on the series.
 *
 * Source: Gardner and McKenzie, "Forecasting trends in time series", Management Science 31 (1985).
 *
 * @param series two values or more, here the logarithms of a history.
 * @returns the change from the last value at each step ahead.
 */
export function dampedTrend(series: readonly number[], horizon: number): number[] {
  let best: Weights = [LEVEL_WEIGHTS[0], TREND_WEIGHTS[0], DAMPINGS[0]];
  let least = smooth(series, ...best, null);
  for (const level of LEVEL_WEIGHTS) {
    for (const trend of TREND_WEIGHTS) {
      for (const damping of DAMPINGS) {
        const squaredError = smooth(series, level, trend, damping, null);
        if (squaredError < least * CLEARLY) {
          best = [level, trend, damping];
          least = squaredError;
        }
      }
    }
  }
  const end = { level: 0, trend: 0 };
  smooth(series, ...best, end);
  const changes: number[] = [];
  let ahead = end.level - series[series.length - 1];
  let step = end.trend;
  for (let h = 1; h <= horizon; h++) {
    step *= best[2];
    ahead += step;
    changes.push(ahead);
  }
  return changes;
}

type Weights = readonly [level: number, trend: number, damping: number];

/**
 * Smooths a series.
 *
 * @param end takes level and trend at its end; null where only the error is asked for, as at every
 * point of the grid.
 * @returns the squared one-step error.
 */
function smooth(
  series: readonly number[],
  levelWeight: number,
  trendWeight: number,
  damping: number,
  end: { level: number; trend: number } | null,
): number {
  let level = series[0];
  let trend = series[1] - series[0];
  let squaredError = 0;
  for (let t = 1; t < series.length; t++) {
    const expected = level + damping * trend;
    const error = series[t] - expected;
    squaredError += error * error;
    level = expected + levelWeight * error;
    trend = damping * trend + levelWeight * trendWeight * error;
  }
  if (end !== null) {
    end.level = level;
    end.trend = trend;
  }
  return squaredError;
}
