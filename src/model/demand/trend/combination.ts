import { METHODS, PERSISTENCE } from './methods.ts';
import { methodScores, scoredOrigins, type TrackRecord } from './trackRecord.ts';

/*
 * The constants here, in `methods.ts`, `trackRecord.ts` and `width.ts` were chosen on one
 * back-test and on nothing later: plans of every local authority in England each January 2010 to
 * 2022, forecast one to three years ahead from 2014, 2015, 2016 and 2017, with England as the
 * reference area (Department for Education, "Education, health and care plans", reporting year
 * 2022). Statements became plans, and the age limit rose to 25, between 2014 and 2018: growth went
 * from 1% to 10% a year, so the choice favours methods that notice a turn.
 *
 * Forecasts from 2018 and 2019 report what the choice achieves: over all authorities and one to
 * three years ahead, the middle absolute error is 4.7% and nine in ten are below 13.9% (no change
 * 16.0% and 29.2%, drift 9.6% and 22.9%, growth of the latest year 6.5% and 22.8%), and 80%
 * intervals hold 85%. They were not fitted, but were in view when the settings were chosen. From
 * 2014 to 2017 intervals hold 45%: nothing in the histories told of the turn.
 */

/** Evidence, in errors, at which a score counts as much as the mean score of all methods. */
const SCORE_PRIOR = 1;
/** Errors below this, in logarithms per year, are as good as none. */
const SMALLEST_ERROR = 0.005;
/** Scored origins at which a history has earned half of the trust that it ever can. */
const HALF_TRUST_ORIGINS = 0.1;
/**
 * Part of an area's departure from the nation's growth that goes on: a quarter at 5,000 plans, less
 * in smaller areas, never more than half.
 */
const LARGEST_OWN_SHARE = 0.5;
const HALF_OWN_SHARE_VALUE = 5000;
/**
 * Part of the growth of each further year that is kept, compounding. Up to three years ahead the
 * back-test hardly tells 0.93 from 1; further ahead, growth rates are known to fade (Gardner and
 * McKenzie 1985).
 */
export const DAMPING = 0.93;

/** What a history says at one of its years. */
export interface Outlook {
  /** Weight of each method, in their order, and last that of the reference area's growth. */
  readonly weights: readonly number[];
  /** Change of the logarithm 1, 2, … years ahead, before and after damping. */
  readonly undamped: readonly number[];
  readonly changes: readonly number[];
}

/**
 * Combines the methods at one origin of a record, by how well each has done there so far.
 *
 * What the record has not earned goes to the reference area's growth, and where there is none, to
 * no change.
 *
 * @param reference growth that the reference area's own outlook gave at that time, if any.
 */
export function outlookAt(
  record: TrackRecord,
  origin: number,
  reference?: readonly number[],
): Outlook {
  const said = record.changes[origin];
  const trust = trustIn(record.history.values[origin], origin, reference !== undefined);
  const weights = methodWeights(record, origin).map((weight) => weight * trust);
  weights.push(0);
  weights[reference ? METHODS.length : PERSISTENCE] += 1 - trust;
  const undamped = said[PERSISTENCE].map((_, i) => {
    let change = reference ? weights[METHODS.length] * reference[i] : 0;
    said.forEach((changes, method) => {
      change += weights[method] * changes[i];
    });
    return change;
  });
  return { weights, undamped, changes: damped(undamped) };
}

/** Share of the forecast that a history earns: by its years and, beside a nation, by its size. */
function trustIn(value: number, origin: number, hasReference: boolean): number {
  const origins = scoredOrigins(origin);
  const byYears = origins / (origins + HALF_TRUST_ORIGINS);
  if (!hasReference) return byYears;
  return (byYears * LARGEST_OWN_SHARE * value) / (value + HALF_OWN_SHARE_VALUE);
}

/**
 * Weights of the methods, together 1: by the inverse cube of the mean squared error, equal while
 * nothing is known. The cube did better in the back-test than lower powers.
 */
function methodWeights(record: TrackRecord, origin: number): number[] {
  const { meanSquare, evidence } = methodScores(record, origin);
  if (evidence === 0) return METHODS.map(() => 1 / METHODS.length);
  const mean = meanSquare.reduce((sum, square) => sum + square, 0) / meanSquare.length;
  const inverse = meanSquare.map((square) => {
    const settled = (evidence * square + SCORE_PRIOR * mean) / (evidence + SCORE_PRIOR);
    const squaredError = settled + SMALLEST_ERROR * SMALLEST_ERROR;
    return 1 / (squaredError * squaredError * squaredError);
  });
  const total = inverse.reduce((sum, weight) => sum + weight, 0);
  return inverse.map((weight) => weight / total);
}

/** Keeps the first year's growth and fades each later year's by {@link DAMPING}. */
function damped(changes: readonly number[]): number[] {
  let before = 0;
  let total = 0;
  let fade = 1;
  return changes.map((change) => {
    total += (change - before) * fade;
    before = change;
    fade *= DAMPING;
    return total;
  });
}
