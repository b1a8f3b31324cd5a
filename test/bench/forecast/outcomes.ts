import type { PlanHistory } from '../../../src/data/readHistories.ts';
import { forecastPool, forecastQuantile } from '../../../src/model/demand/trend/forecast.ts';

/** One count that was forecast, by every method. */
export interface Outcome {
  readonly total: boolean;
  readonly ahead: number;
  readonly byMethod: ReadonlyMap<string, Miss>;
}

export interface Miss {
  /** Absolute error over the count; null where the count is 0. */
  readonly error: number | null;
  /** Whether the count is within the 80% interval. */
  readonly held: boolean;
}

const AHEAD = 3;

/** What the forecaster says when its file ends at `origin`, against the later counts of the file. */
export function outcomesFrom(histories: readonly PlanHistory[], origin: number): Outcome[] {
  const known = histories
    .map((history) => {
      const until = history.years.filter((year) => year <= origin).length;
      const past = {
        ...history,
        years: history.years.slice(0, until),
        values: history.values.slice(0, until),
      };
      return { history, past };
    })
    .filter(({ past }) => past.years.length > 0);
  const forecasts = forecastPool(
    known.map(({ past }) => past),
    AHEAD,
  );
  return known.flatMap(({ history, past }, i) => {
    if (past.years[past.years.length - 1] !== origin) return [];
    return Array.from({ length: AHEAD }, (_, h) => {
      const count = history.values[history.years.indexOf(origin + h + 1)];
      const forecast = forecasts[i];
      const methods = [{ method: 'combined', ...forecast }, ...forecast.candidates];
      return {
        total: history.ageBand === 'Total',
        ahead: h + 1,
        count,
        byMethod: new Map(
          methods.map((one) => [
            one.method,
            {
              error: count > 0 ? Math.abs(one.mean[h] - count) / count : null,
              held:
                forecastQuantile(one, h, 0.1) <= count && count <= forecastQuantile(one, h, 0.9),
            },
          ]),
        ),
      };
    }).filter(({ count }) => count !== undefined);
  });
}
