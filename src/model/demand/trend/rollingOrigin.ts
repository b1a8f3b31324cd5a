import { log } from '../../maths/elementary.ts';
import { DepartureMemory, departureAt, groupGrowth } from './departure.ts';
import { eachAhead } from './eachAhead.ts';
import { beliefIn, expectedRate, groupRates } from './groupRate.ts';
import { OWN_METHODS, PERSISTENCE, steady, straight } from './methods.ts';
import type { Origin, Said } from './origin.ts';
import { isCounted, type Pool, type Series } from './pool.ts';
import { SCORED_HORIZON } from './settings.ts';
import { TrackRecord } from './weights.ts';

/**
 * Forecasts every series at every time of the pool, in order, each with what was known by then: the
 * rates of the groups, how far departures from them went on, and how well each candidate had done.
 *
 * @param horizon years ahead from each series' last year; from earlier ones, those that are judged.
 */
export function rollingOrigins(pool: Pool, horizon: number): Origin[] {
  const record = new TrackRecord(pool);
  const memory = new DepartureMemory(pool.groups.length);
  const origins: Origin[] = [];
  for (let now = 0; now < pool.span; now++) {
    const rates = groupRates(pool, now);
    const growth = groupGrowth(rates);
    record.learn(pool, origins, now);
    memory.learn(pool, growth, now);
    const weights = record.weights(pool);
    const belief = beliefIn(rates);
    const expected = rates.map((group) => expectedRate(group, belief));
    const carried = memory.carried();
    const said = pool.series.map((series, i): Said | undefined => {
      if (!isCounted(series, now)) return undefined;
      const ahead = now === series.end ? Math.max(horizon, SCORED_HORIZON) : SCORED_HORIZON;
      const departure = departureAt(series, growth[series.group], now);
      const departures = carriedOn(departure * carried[series.group], ahead);
      const changes = candidateChanges(series, now, expected[series.group], departures, ahead);
      const alone = series.start === now;
      const weight = alone ? onlyPersistence(changes) : weights[i];
      changes.push(combined(changes, weight, ahead));
      return { changes, weights: weight, scores: record.rootMeanSquares(i) };
    });
    origins.push({ time: now, belief, said });
  }
  return origins;
}

/** What every candidate says, in the order of `CANDIDATES`. */
function candidateChanges(
  series: Series,
  now: number,
  rate: number,
  departures: readonly number[],
  ahead: number,
): number[][] {
  const known = {
    values: Array.from(series.values.subarray(series.start, now + 1)),
    logs: Array.from(series.logs.subarray(series.start, now + 1)),
  };
  const own = OWN_METHODS.map(({ changes }) =>
    // One count says nothing of growth.
    known.logs.length === 1 ? steady(0, ahead) : changes(known, ahead),
  );
  const pooled = Number.isNaN(rate) ? 0 : rate;
  return [
    ...own,
    plus(steady(-log(1 - pooled), ahead), departures),
    plus(straight(pooled, ahead), departures),
  ];
}

/** A departure fades: it goes on up to the scored horizon, and its sum stays from there. */
function carriedOn(perYear: number, ahead: number): number[] {
  return eachAhead(ahead, (years) => perYear * Math.min(years, SCORED_HORIZON));
}

function combined(
  changes: readonly (readonly number[])[],
  weights: readonly number[],
  ahead: number,
): number[] {
  return eachAhead(ahead, (years) => {
    let sum = 0;
    for (let m = 0; m < weights.length; m++) sum += weights[m] * changes[m][years - 1];
    return sum;
  });
}

function onlyPersistence(candidates: readonly unknown[]): number[] {
  return candidates.map((_, m) => (m === PERSISTENCE ? 1 : 0));
}

function plus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, i) => x + b[i]);
}
