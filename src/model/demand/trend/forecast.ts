import { exp } from '../../maths/elementary.ts';
import { basisOf } from './basis.ts';
import { type Distribution, quantiles } from './distribution.ts';
import { CANDIDATES, COMBINED, PERSISTENCE } from './methods.ts';
import type { Origin, Said } from './origin.ts';
import { type PastForecast, type PastMiss, pastForecasts, pastMisses } from './past.ts';
import { type PastErrors, pastErrors } from './pastErrors.ts';
import { type History, poolOf, type Series } from './pool.ts';
import { rollingOrigins } from './rollingOrigin.ts';
import { type GroupSpread, groupSpreads, spreadsOf } from './spread.ts';

export { forecastQuantile } from './distribution.ts';
export type { PastForecast, PastMiss } from './past.ts';
export type { History } from './pool.ts';

/** One method's forecast, and its part in the combined one. */
export interface Candidate extends Distribution {
  readonly method: string;
  /** Past error on this series, root mean square in logarithms per year ahead; null if none. */
  readonly score: number | null;
  /** Part in the combination; all candidates' weights add up to 1. */
  readonly weight: number;
  /** Past errors on this series, one to three years ahead. */
  readonly misses: readonly PastMiss[];
}

/** A forecast of the years after a history. Lists run by year. */
export interface Forecast extends Distribution {
  readonly years: readonly number[];
  readonly p10: readonly number[];
  readonly p50: readonly number[];
  readonly p90: readonly number[];
  readonly candidates: readonly Candidate[];
  /** What the forecast rests on, in sentences for the reader. */
  readonly basis: readonly string[];
  /** What this same procedure would have said at each earlier year, knowing nothing later. */
  readonly past: readonly PastForecast[];
  /** Errors of the combined forecast itself on this series, one to three years ahead. */
  readonly misses: readonly PastMiss[];
}

/**
 * Forecasts yearly counts that belong together: areas, and their needs and age bands.
 *
 * Candidate methods compete by rolling origin on every series and are combined by inverse squared
 * error, pooled over the areas; growth is that of the areas together, with what the past says of an
 * area's own departure. Intervals come from the errors that this same procedure made at earlier
 * origins: what all areas shared in a year, and what was each area's own. Nothing from elsewhere
 * enters but {@link ASSUMED_SPREAD}, where there is no outcome at all to learn from.
 *
 * Each series is forecast from its own last year, with what was known of all by then. Series are not
 * made to add up: a total is forecast directly, as are its parts.
 *
 * @param histories one or more; see `History` for gaps and zeros.
 * @param horizon whole years ahead, 1 or more.
 * @param beside histories to learn from that need no forecast themselves.
 * @returns a forecast for each history, in their order.
 * @throws RangeError for histories that are empty, unsorted or negative, or a horizon below 1.
 */
export function forecastPool(
  histories: readonly History[],
  horizon: number,
  beside: readonly History[] = [],
): Forecast[] {
  if (!Number.isInteger(horizon) || horizon < 1) {
    throw new RangeError(`A forecast needs a horizon of 1 year or more; found ${horizon}.`);
  }
  const pool = poolOf([...histories, ...beside]);
  const origins = rollingOrigins(pool, horizon);
  const errors = pastErrors(pool, origins);
  const spreadAt = spreadsByTime(origins, errors);
  return pool.series.slice(0, histories.length).map((series, i) => {
    const origin = origins[series.end];
    const said = origin.said[i] as Said;
    const distribution = (method: number): Distribution =>
      distributionOf(series, origin.time, said, method, horizon, spreadAt);
    const best = distribution(COMBINED);
    return {
      years: best.mean.map((_, h) => pool.firstYear + series.end + h + 1),
      ...best,
      p10: quantiles(best, 0.1),
      p50: quantiles(best, 0.5),
      p90: quantiles(best, 0.9),
      candidates: CANDIDATES.map((method, m) => ({
        method,
        ...distribution(m),
        score: said.scores[m],
        weight: said.weights[m],
        misses: pastMisses(pool, origins, i, m),
      })),
      basis: basisOf(pool, series, errors[COMBINED]),
      past: pastForecasts(pool, origins, i, (origin, ahead) =>
        distributionOf(series, origin.time, origin.said[i] as Said, COMBINED, ahead, spreadAt),
      ),
      misses: pastMisses(pool, origins, i, COMBINED),
    };
  });
}

type SpreadAt = (method: number, time: number) => readonly GroupSpread[];

/** Spreads of a method at a time, worked out once. */
function spreadsByTime(origins: readonly Origin[], errors: readonly PastErrors[]): SpreadAt {
  const known = new Map<string, readonly GroupSpread[]>();
  return (method, time) => {
    const key = `${method} ${time}`;
    const found = known.get(key) ?? groupSpreads(errors[method], origins[time]);
    known.set(key, found);
    return found;
  };
}

function distributionOf(
  series: Series,
  time: number,
  said: Said,
  method: number,
  horizon: number,
  spreadAt: SpreadAt,
): Distribution {
  // After one count every method says what persistence says, and is as wrong as it.
  const judged = time === series.start ? PERSISTENCE : method;
  const last = series.values[time];
  const nothing = method === PERSISTENCE && series.counts[time] === 0;
  return {
    mean: said.changes[method]
      .slice(0, horizon)
      .map((change) => (nothing ? 0 : last * exp(change))),
    sdLog: spreadsOf(spreadAt(judged, time)[series.group], last, horizon),
  };
}
