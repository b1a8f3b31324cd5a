import { median } from 'simple-statistics';
import { pow } from '../../maths/elementary.ts';
import { SCORED_HORIZON } from './trackRecord.ts';

/*
 * Constants from the back-test described in `combination.ts`.
 */

/** Spread one year ahead, in logarithms, of a history about which nothing is known. */
const UNKNOWN_SPREAD = 0.05;
/** Errors that this guess is worth. */
const UNKNOWN_WORTH = 2;
/** Spread by which areas depart from the nation one year ahead, in logarithms. */
const LOCAL_SPREAD = 0.04;
/** Errors that the reference area's spread is worth beside the history's own. */
const REFERENCE_WORTH = 12;
/** Spread grows with years ahead to this power, where a history does not say otherwise. */
const SPREAD_GROWTH = 0.65;

/** Standard deviation of a normal distribution over its median absolute value. */
const NORMAL_OVER_MEDIAN = 1.4826022185056018;

/** 90th percentile of the standard normal distribution: the half-width of an 80% interval. */
export const NORMAL_P90 = 1.2815515655446004;

/**
 * Standard deviation of the logarithm 1, 2, … `horizon` years ahead, from the errors that the same
 * forecast made in the past. Each horizon's own errors are pooled with the spread that the horizon
 * before implies. It never falls with years ahead.
 *
 * The middle of the errors sets the spread, so that one change of law does not widen every year.
 *
 * @param errors by years ahead less 1; those beyond the list are not known.
 * @param reference spread of the reference area one year ahead, if there is one.
 */
export function spreads(
  errors: readonly (readonly number[])[],
  horizon: number,
  reference?: number,
): number[] {
  const result: number[] = [];
  const worth = reference === undefined ? UNKNOWN_WORTH : REFERENCE_WORTH;
  let expected = reference === undefined ? UNKNOWN_SPREAD : withLocalSpread(reference, 1);
  for (let ahead = 1; ahead <= horizon; ahead++) {
    const own = ahead <= SCORED_HORIZON ? errors[ahead - 1] : [];
    const pooled = pool(own, own.length / ahead, expected, worth);
    const before = ahead === 1 ? 0 : result[ahead - 2];
    result.push(Math.max(before, pooled));
    expected = result[ahead - 1] * pow((ahead + 1) / ahead, SPREAD_GROWTH);
  }
  return result;
}

/** @param ownWorth independent errors among `errors`: those of several years ahead overlap. */
function pool(
  errors: readonly number[],
  ownWorth: number,
  expected: number,
  worth: number,
): number {
  if (errors.length === 0) return expected;
  const own = median(errors.map(Math.abs)) * NORMAL_OVER_MEDIAN;
  return Math.sqrt((ownWorth * own * own + worth * expected * expected) / (ownWorth + worth));
}

/** Spread of an area that is expected to move as its reference area does, and by itself. */
export function withLocalSpread(reference: number, ahead: number): number {
  const local = LOCAL_SPREAD * pow(ahead, SPREAD_GROWTH);
  return Math.sqrt(reference * reference + local * local);
}
