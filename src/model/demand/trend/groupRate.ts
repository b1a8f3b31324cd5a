import { fixed } from '../../../domain/fixedChoices/index.ts';
import type { Pool } from './pool.ts';

/** Rates are not taken below this: a count that halved twice in a year is a broken series. */
const LOWEST_RATE = fixed('trend.lowestRate');

/** Parts of the way that an expectation goes towards the latest rate, from slow to at once. */
const BELIEFS = fixed('trend.beliefs');
/** Where no group has rates enough to choose by. */
const MIDDLING_BELIEF = fixed('trend.middlingBelief');

/**
 * Share of each January's plans that was added in the year before, over the areas of each group
 * together: `[group][time]`, NaN where no area has both Januaries. Areas count in both years or in
 * neither, so a merger or a new area does not look like growth; where only part of the group is
 * seen, the rate moves from the year before by that part.
 *
 * @param now only values known at this time are used.
 */
export function groupRates({ series, groups, span }: Pool, now: number): Float64Array[] {
  return groups.map((members) => {
    const rates = new Float64Array(span).fill(Number.NaN);
    let before = Number.NaN;
    for (let time = 1; time <= now; time++) {
      let held = 0;
      let earlier = 0;
      let later = 0;
      for (const i of members) {
        const { values, knownAt } = series[i];
        if (knownAt[time - 1] > now) continue;
        held += values[time - 1];
        if (knownAt[time] > now) continue;
        earlier += values[time - 1];
        later += values[time];
      }
      if (later === 0) continue;
      const seen = earlier / held;
      const rate = Math.max((later - earlier) / later, LOWEST_RATE);
      rates[time] = Number.isNaN(before) ? rate : seen * rate + (1 - seen) * before;
      before = rates[time];
    }
    return rates;
  });
}

/** Rate that is expected next: exponential smoothing of the rates so far; NaN where there is none. */
export function expectedRate(rates: Float64Array, belief: number): number {
  let expected = Number.NaN;
  for (const rate of rates) {
    if (Number.isNaN(rate)) continue;
    expected = Number.isNaN(expected) ? rate : expected + belief * (rate - expected);
  }
  return expected;
}

/**
 * How far to believe the latest rate: the part of {@link BELIEFS} whose one-year errors were
 * smallest, over all groups of the file. Groups count alike, whatever the size of their errors.
 */
export function beliefIn(ratesByGroup: readonly Float64Array[]): number {
  const costs = new Float64Array(BELIEFS.length);
  let judged = false;
  for (const rates of ratesByGroup) {
    const squares = BELIEFS.map((belief) => squaredErrors(rates, belief));
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    if (!(mean > 0)) continue;
    judged = true;
    squares.forEach((square, b) => {
      costs[b] += square / mean;
    });
  }
  return judged ? BELIEFS[costs.indexOf(Math.min(...costs))] : MIDDLING_BELIEF;
}

/** Sum of squared errors of what was expected each year; the first two rates only start it. */
function squaredErrors(rates: Float64Array, belief: number): number {
  const known = rates.filter((rate) => !Number.isNaN(rate));
  let expected = known[0];
  let sum = 0;
  for (let k = 1; k < known.length; k++) {
    const error = known[k] - expected;
    if (k > 1) sum += error * error;
    expected += belief * error;
  }
  return sum;
}
