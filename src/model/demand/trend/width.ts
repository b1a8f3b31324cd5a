import { median } from 'simple-statistics';
import { log, pow } from '../../maths/elementary.ts';
import { SCORED_HORIZON } from './trackRecord.ts';

/** What is expected of a spread before its own errors are counted. Logarithms throughout. */
export interface ExpectedSpread {
  readonly oneYearAhead: number;
  /** Errors that the expectation is worth. */
  readonly worth: number;
  /** It grows with years ahead to this power, where errors do not say otherwise. */
  readonly power: number;
}

/*
 * Figures from the back-test that `combination.ts` describes. The spreads of the combined forecast
 * are the narrowest that, to the hundredth, hold three in four of the outcomes that the turn of
 * 2015 to 2018 did not upset: those one year after 2014, and one to three years after 2017. Nothing
 * known by 2014 would have held the others.
 */

/** Power by which differences between areas grow. */
const GROWTH_OF_DIFFERENCES = 0.65;
/** Of a combined forecast that has made few errors yet. */
const FEW_ERRORS: ExpectedSpread = { oneYearAhead: 0.04, worth: 2, power: GROWTH_OF_DIFFERENCES };
/** Of expecting no change where growth is unknown: nearly in proportion to years ahead. */
export const NO_CHANGE: ExpectedSpread = { oneYearAhead: 0.11, worth: 2, power: 0.9 };
/** Spread by which an area departs from the nation one year ahead. */
const LOCAL_SPREAD = 0.03;
/** Errors that the nation's spread, with the local one, is worth beside the area's own. */
const REFERENCE_WORTH = 12;

/** Beyond this the 80% interval spans a factor of 13 and more, and says nothing. */
const LARGEST_SPREAD = 1;

/** Standard deviation of a normal distribution over its median absolute value. */
const NORMAL_OVER_MEDIAN = 1.4826022185056018;

/** 90th percentile of the standard normal distribution: half of an 80% interval. */
export const NORMAL_P90 = 1.2815515655446004;

/** Spread that is expected of a combined forecast by how many errors it has made, or its nation. */
export function expectedSpread(errorCount: number, reference?: number): ExpectedSpread {
  if (reference === undefined) return errorCount === 0 ? NO_CHANGE : FEW_ERRORS;
  return {
    oneYearAhead: withLocalSpread(reference, 1),
    worth: REFERENCE_WORTH,
    power: GROWTH_OF_DIFFERENCES,
  };
}

/**
 * Standard deviation of the logarithm 1, 2, … `horizon` years ahead, from the errors that the same
 * forecast made in the past. Each horizon's own errors are pooled with the spread that the horizon
 * before implies; beyond the horizons that are scored, the spread grows as it did within them, at
 * most in proportion to years ahead. It never falls, and goes no higher than 1.
 *
 * The middle of the errors sets the spread, not their squares: one change of law, once past, should
 * not widen every interval after it.
 *
 * @param errors by years ahead less 1, up to {@link SCORED_HORIZON}.
 */
export function spreads(
  errors: readonly (readonly number[])[],
  horizon: number,
  { oneYearAhead, worth, power }: ExpectedSpread,
): number[] {
  const scored: number[] = [];
  let expected = oneYearAhead;
  errors.forEach((own, i) => {
    const ahead = i + 1;
    // Errors of several years ahead overlap: about one in `ahead` is new.
    const spread = pooled(own, own.length / ahead, expected, worth);
    scored.push(Math.min(LARGEST_SPREAD, Math.max(spread, scored[i - 1] ?? 0)));
    expected = scored[i] * pow((ahead + 1) / ahead, power);
  });
  const longest = scored.length;
  const furthest = scored[longest - 1];
  const growth = Math.min(1, log(furthest / scored[0]) / log(longest));
  return Array.from({ length: horizon }, (_, i) =>
    i < longest ? scored[i] : Math.min(LARGEST_SPREAD, furthest * pow((i + 1) / longest, growth)),
  );
}

function pooled(
  errors: readonly number[],
  ownWorth: number,
  expected: number,
  worth: number,
): number {
  if (errors.length === 0) return expected;
  const own = median(errors.map(Math.abs)) * NORMAL_OVER_MEDIAN;
  return Math.sqrt((ownWorth * own * own + worth * expected * expected) / (ownWorth + worth));
}

/** Spread of an area that is expected to move as its nation does, and by itself. */
export function withLocalSpread(reference: number, ahead: number): number {
  const local = LOCAL_SPREAD * pow(ahead, GROWTH_OF_DIFFERENCES);
  return Math.sqrt(reference * reference + local * local);
}
