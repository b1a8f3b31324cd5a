import { exp } from '../../maths/elementary.ts';
import { basisOf } from './basis.ts';
import { growthHistory, type History } from './history.ts';
import { METHODS } from './methods.ts';
import { errorsOf, growthExpectedIn, type Outlooks, outlooksOf, pastErrors } from './outlooks.ts';
import { methodScores, SCORED_HORIZON, scoredOrigins, scoreOf } from './trackRecord.ts';
import { expectedSpread, NO_CHANGE, NORMAL_P90, spreads, withLocalSpread } from './width.ts';

export type { History } from './history.ts';

/** One method's forecast, before damping, and its part in the combined one. */
export interface Candidate {
  readonly method: string;
  readonly mean: readonly number[];
  /** Past error, root mean square in logarithms per year ahead; null where none is known. */
  readonly score: number | null;
  /** Part in the combination; all candidates' weights add up to 1. */
  readonly weight: number;
}

/** A forecast of the years after a history. Lists run by year. */
export interface Forecast {
  readonly years: readonly number[];
  readonly mean: readonly number[];
  /** Standard deviation of the logarithm: the value is log-normal around its mean. */
  readonly sdLog: readonly number[];
  /** Ends of the 80% interval. */
  readonly p10: readonly number[];
  readonly p90: readonly number[];
  readonly candidates: readonly Candidate[];
  /** What the forecast rests on, in sentences for the reader. */
  readonly basis: readonly string[];
}

/** Name of the candidate that grows as the reference area was forecast to grow. */
export const REFERENCE_GROWTH = 'reference growth';

/**
 * Forecasts a yearly count from its own history.
 *
 * Methods compete on that history by rolling origin and are combined by inverse error, shrunk
 * towards the reference area's growth, or else towards no change, and damped with years ahead.
 * The interval comes from the errors that this same procedure made in the past. Without a
 * reference area, a history twice as large has a forecast twice as large.
 *
 * @param history one value a year, ascending. Values before the last zero or gap are left out.
 * @param horizon whole years ahead, 1 or more.
 * @param borrow history of the reference area, such as the nation; its later years are not used.
 * @throws RangeError for a history that is empty, unsorted or negative, or a horizon below 1.
 */
export function forecastHistory(history: History, horizon: number, borrow?: History): Forecast {
  if (!Number.isInteger(horizon) || horizon < 1) {
    throw new RangeError(`A forecast needs a horizon of 1 year or more; found ${horizon}.`);
  }
  const known = growthHistory(history);
  const last = known.values.length - 1;
  const reference = borrow && referenceOutlooks(borrow, known.years[last], horizon);
  // One value says nothing of growth, so it is not made to follow the reference area's either.
  const followed = last === 0 ? undefined : reference;
  const own = outlooksOf(known, horizon, followed);
  const mean = grown(known.values[last], own.byOrigin[last].changes, horizon);
  const sdLog =
    last === 0 ? spreadOfPersistence(horizon, reference) : spreadOf(own, horizon, reference);
  return {
    years: yearsAfter(known.years[last], horizon),
    mean,
    sdLog,
    p10: mean.map((value, i) => value * exp(-sdLog[i] * (NORMAL_P90 + sdLog[i] / 2))),
    p90: mean.map((value, i) => value * exp(sdLog[i] * (NORMAL_P90 - sdLog[i] / 2))),
    candidates: candidatesOf(own, horizon, followed),
    basis: basisOf(known, own.byOrigin[last].weights, reference?.record.history),
  };
}

function referenceOutlooks(borrow: History, year: number, horizon: number): Outlooks | undefined {
  const until = borrow.years.filter((known) => known <= year).length;
  if (until === 0) return undefined;
  const history = growthHistory({
    years: borrow.years.slice(0, until),
    values: borrow.values.slice(0, until),
  });
  // Too short to have been judged itself, it has nothing to lend.
  return scoredOrigins(history.values.length - 1) > 0 ? outlooksOf(history, horizon) : undefined;
}

function spreadOf(own: Outlooks, horizon: number, reference?: Outlooks): number[] {
  const errors = pastErrors(own);
  const nextYear = reference && spreadOf(reference, 1)[0];
  return spreads(errors, horizon, expectedSpread(errors[0].length, nextYear));
}

/** Persistence borrows the errors that persistence made on the reference area, growth and all. */
function spreadOfPersistence(horizon: number, reference?: Outlooks): number[] {
  const noChange = Array.from({ length: SCORED_HORIZON }, () => 0);
  const logs = reference ? reference.record.history.logs : [];
  const spread = spreads(
    errorsOf(logs, () => noChange),
    horizon,
    NO_CHANGE,
  );
  return reference ? spread.map((sd, i) => withLocalSpread(sd, i + 1)) : spread;
}

function candidatesOf(own: Outlooks, horizon: number, reference?: Outlooks): Candidate[] {
  const { history, changes } = own.record;
  const last = history.values.length - 1;
  const { weights } = own.byOrigin[last];
  const { meanSquare } = methodScores(own.record, last);
  const candidates = METHODS.map(({ name }, method) => ({
    method: name,
    mean: grown(history.values[last], changes[last][method], horizon),
    score: rootOrNull(meanSquare[method]),
    weight: weights[method],
  }));
  const growth = reference && growthExpectedIn(reference, history.years[last]);
  if (reference === undefined || growth === undefined) return candidates;
  const score = scoreOf(history.logs, last, (earlier) =>
    growthExpectedIn(reference, history.years[earlier]),
  );
  candidates.push({
    method: REFERENCE_GROWTH,
    mean: grown(history.values[last], growth, horizon),
    score: rootOrNull(score.meanSquare),
    weight: weights[METHODS.length],
  });
  return candidates;
}

function rootOrNull(meanSquare: number): number | null {
  return Number.isNaN(meanSquare) ? null : Math.sqrt(meanSquare);
}

function grown(value: number, changes: readonly number[], horizon: number): number[] {
  return changes.slice(0, horizon).map((change) => value * exp(change));
}

function yearsAfter(year: number, horizon: number): number[] {
  return Array.from({ length: horizon }, (_, i) => year + i + 1);
}
