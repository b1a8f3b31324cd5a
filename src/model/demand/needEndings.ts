import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import type { CohortChange } from './cohort.ts';

/** What is known of the year before the base January, by need and age, index need × 26 + age. */
export interface NeedCohorts {
  /** Plans of the base January. */
  readonly stock: Float64Array;
  /** New plans of the year, by age at the 31 August before it. */
  readonly newPlans: Float64Array;
  /** Plans of all needs by age a year before the base January. */
  readonly before: Float64Array;
  readonly change: CohortChange;
}

/** Plans' worth of "ends like every need" in the rate of one need: steadies rare needs. */
const PRIOR_ENDINGS = fixed('demand.needEndingsPrior');
const [LEAST_RATIO, GREATEST_RATIO] = fixed('demand.needEndingsRatio');

/**
 * How much sooner or later plans of each need end than plans of their age, net of changes of need:
 * index need × 26 + age, mean 1 over the plans of an age.
 *
 * Needs a year ago are not published, so the mix of needs at each age is taken to have been what it
 * is. What a need then has to lose, for its new plans to lead to its stock, is compared with what it
 * would lose at the endings of all needs. Children whose need is recorded anew as they grow (from
 * speech and language to autism or learning difficulty, mostly) count as endings of the one and as
 * endings that did not happen in the other.
 */
export function relativeEndings({ stock, newPlans, before, change }: NeedCohorts): Float64Array {
  const needs = stock.length / AGE_COUNT;
  const share = sharesAtAge(stock, needs);
  const ratio = new Float64Array(needs);
  for (let n = 0; n < needs; n++) {
    let expected = 0;
    let ended = 0;
    for (let age = 0; age <= MAX_AGE; age++) {
      const at = n * AGE_COUNT + age;
      const held = share[at] * before[age];
      const arrived = age > 0 ? share[at] * change.arrivals[age - 1] : 0;
      expected += held * change.hazard[age];
      ended += held + newPlans[at] + arrived - stock[at];
    }
    const seen = (Math.max(0, ended) + PRIOR_ENDINGS) / (expected + PRIOR_ENDINGS);
    ratio[n] = Math.min(GREATEST_RATIO, Math.max(LEAST_RATIO, seen));
  }
  const relative = new Float64Array(stock.length);
  for (let age = 0; age <= MAX_AGE; age++) {
    let mean = 0;
    for (let n = 0; n < needs; n++) mean += share[n * AGE_COUNT + age] * ratio[n];
    for (let n = 0; n < needs; n++) {
      relative[n * AGE_COUNT + age] = mean > 0 ? ratio[n] / mean : 1;
    }
  }
  return relative;
}

function sharesAtAge(stock: Float64Array, needs: number): Float64Array {
  const share = new Float64Array(stock.length);
  for (let age = 0; age <= MAX_AGE; age++) {
    let all = 0;
    for (let n = 0; n < needs; n++) all += stock[n * AGE_COUNT + age];
    for (let n = 0; n < needs && all > 0; n++) {
      share[n * AGE_COUNT + age] = stock[n * AGE_COUNT + age] / all;
    }
  }
  return share;
}
