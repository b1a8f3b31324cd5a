import { compared } from '../compare/comparedMeasure.ts';
import { firstRow, type MeasuredPair, totalsOf, wordsOf } from '../compare/compareMeasure.ts';
import type { Factor } from '../sensitivity/factor.ts';
import { FEWEST_FUTURES } from '../sensitivity/sensitivityTypes.ts';
import { type InformationValue, informationValue } from './informationValue.ts';
import { perfectInformation } from './perfectInformation.ts';
import type { FactorWorth, PlanChoice } from './valueTypes.ts';

/**
 * What decides between two plans by a measure of one January, or of the financial year that it lies in.
 *
 * @param pair `before` is the first plan, `after` the second.
 * @param at index of the measure, which has a better way and is no share.
 * @param factors everything uncertain that either plan hangs on, see `factorsOfBoth`.
 */
export function planChoice(
  { frame, measures, before, after }: MeasuredPair,
  at: number,
  january: number,
  factors: readonly Factor[],
): PlanChoice {
  const measure = measures[at];
  if (measure.better === 'neither' || measure.over !== undefined || january < firstRow(measure)) {
    throw new RangeError(
      `“${measure.label}” at January ${frame.baseYear + january} decides nothing: expected a measure with a better way, no share, of a year that is counted.`,
    );
  }
  const cell = { measure, at, january, place: null, frame };
  const [one, other] = [before, after].map((draws) => totalsOf(draws, cell).of);
  const sign = measure.better === 'higher' ? 1 : -1;
  const benefit = one.map((value, draw) => sign * (other[draw] - value));
  const { difference, betterShare } = compared(wordsOf(measure), one, other);
  const average = sign * difference.mean;
  const choice = {
    measure: wordsOf(measure),
    difference,
    betterShare: betterShare as number,
    chosen: average === 0 ? null : average > 0 ? 1 : 0,
  } as const;
  if (benefit.length < FEWEST_FUTURES) {
    return { ...choice, everything: perfectInformation(benefit), assumptions: null };
  }
  const { everything, each, floor } = informationValue(benefit, factors);
  return { ...choice, everything, assumptions: { each: ranked(factors, each), floor } };
}

function ranked(factors: readonly Factor[], worths: InformationValue['each']): FactorWorth[] {
  return factors
    .map(({ values: _, ...words }, at): FactorWorth => ({ ...words, ...worths[at] }))
    .sort((one, other) => Number(other.told) - Number(one.told) || other.value - one.value);
}

/**
 * Everything uncertain that either of two plans hangs on, once. Where both hold the same entry or
 * policy its luck is the same too, so that its order over the draws is that of either.
 */
export function factorsOfBoth(one: readonly Factor[], other: readonly Factor[]): Factor[] {
  const known = new Set(other.map(({ id }) => id));
  return [...other, ...one.filter(({ id }) => !known.has(id))];
}
