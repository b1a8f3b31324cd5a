import { median } from 'simple-statistics';
import { exp } from '../../maths/elementary.ts';
import { type Distribution, quantiles } from './distribution.ts';
import { isJudged, type Origin, pastError } from './origin.ts';
import type { History, Pool } from './pool.ts';
import { SCORED_HORIZON } from './settings.ts';

/** What would have been said at an earlier year, and what came of it. Lists run by year. */
export interface PastForecast {
  readonly origin: number;
  readonly years: readonly number[];
  readonly mean: readonly number[];
  readonly p10: readonly number[];
  readonly p90: readonly number[];
  /** Null where there is no count (yet). */
  readonly actual: readonly (number | null)[];
}

/** How far a method was out on one series, so many years ahead. */
export interface PastMiss {
  readonly ahead: number;
  /** Median absolute error as a percentage of the count; null where none is known. */
  readonly medianPercent: number | null;
  /** Outcomes that it rests on. */
  readonly count: number;
}

/** What the procedure would have said of a series at each earlier year that has a count. */
export function pastForecasts(
  pool: Pool,
  origins: readonly Origin[],
  i: number,
  distributionAt: (origin: Origin, ahead: number) => Distribution,
): PastForecast[] {
  const series = pool.series[i];
  return origins
    .filter(({ time, said }) => said[i] !== undefined && time < series.end)
    .map((origin) => {
      const distribution = distributionAt(origin, SCORED_HORIZON);
      const years = distribution.mean.map((_, h) => pool.firstYear + origin.time + h + 1);
      return {
        origin: pool.firstYear + origin.time,
        years,
        mean: distribution.mean,
        p10: quantiles(distribution, 0.1),
        p90: quantiles(distribution, 0.9),
        actual: years.map((year) => countIn(series.history, year)),
      };
    });
}

/** Past errors of a method on one series. */
export function pastMisses(
  pool: Pool,
  origins: readonly Origin[],
  i: number,
  method: number,
): PastMiss[] {
  return Array.from({ length: SCORED_HORIZON }, (_, h) => {
    const ahead = h + 1;
    const percents = origins
      .filter((origin) => isJudged(pool, origin, i, origin.time + ahead))
      .map(
        (origin) =>
          100 * Math.abs(exp(-pastError(pool, origin, i, method, origin.time + ahead)) - 1),
      );
    return {
      ahead,
      medianPercent: percents.length > 0 ? median(percents) : null,
      count: percents.length,
    };
  });
}

function countIn(history: History, year: number): number | null {
  return history.values[history.years.indexOf(year)] ?? null;
}
