import { fixed } from '../../../domain/fixedChoices/index.ts';
import { log, pow } from '../../maths/elementary.ts';
import { normalInverse } from '../../random/normal.ts';
import type { Origin } from './origin.ts';
import { fitOwnSpread, type OwnSpread } from './ownSpread.ts';
import type { PastErrors } from './pastErrors.ts';
import { NORMAL_OVER_MEDIAN, SCORED_HORIZON } from './settings.ts';
import { weightedQuantile } from './weightedQuantile.ts';

/** How uncertain the forecasts of a group are, by years ahead less 1. Logarithms throughout. */
export interface GroupSpread {
  /** Variance of what all areas of the group share in a year. */
  readonly shared: readonly number[];
  /** Variance of what is an area's own, by its size. */
  readonly own: readonly OwnSpread[];
}

/** Spread per year ahead that is assumed where the file holds no outcome to learn from. */
export const ASSUMED_SPREAD = fixed('trend.assumedSpread');

/** Beyond this the 80% interval spans a factor of 13 and more, and says nothing. */
const LARGEST_SPREAD = fixed('trend.largestSpread');
/** Least power of the years with which an interval widens beyond those judged. */
const SLOWEST_WIDENING = fixed('trend.slowestWidening');
/** Years of errors that those of the whole file are worth beside a group's own. */
const FILE_WORTH = fixed('trend.spreadFileWorth');

/** Spreads of every group from the errors that had come out by the time of an origin. */
export function groupSpreads(errors: PastErrors, origin: Origin): GroupSpread[] {
  const shared = sharedVariances(errors, origin);
  const own = fitOwnSpread(errors, origin.time);
  return errors.map((_, g) => ({ shared: shared[g], own: own[g] }));
}

/**
 * Standard deviation of the logarithm 1, 2, … `horizon` years ahead for a series of a given size.
 * Beyond the scored horizon it grows as it did within, at least as the root of the years and at
 * most in proportion to them. It never falls.
 */
export function spreadsOf({ shared, own }: GroupSpread, size: number, horizon: number): number[] {
  const scored: number[] = [];
  for (let h = 0; h < SCORED_HORIZON; h++) {
    const spread = Math.sqrt(shared[h] + own[h].level + own[h].perPlan / size);
    scored.push(Math.min(LARGEST_SPREAD, Math.max(spread, scored[h - 1] ?? 0)));
  }
  const furthest = scored[SCORED_HORIZON - 1];
  const power = log(furthest / scored[0]) / log(SCORED_HORIZON);
  const growth = furthest > 0 ? Math.min(1, Math.max(SLOWEST_WIDENING, power)) : 1;
  return Array.from({ length: horizon }, (_, h) =>
    h < SCORED_HORIZON
      ? scored[h]
      : Math.min(LARGEST_SPREAD, furthest * pow((h + 1) / SCORED_HORIZON, growth)),
  );
}

/**
 * Variance of what a group's areas share. Every year brings news, an error one year ahead, of which
 * the part `belief` goes on into the increase that is expected of each later year; so the error
 * several years ahead adds up those years' news, the earlier ones several times, and errors of every
 * horizon tell of the same yearly news (as in exponential smoothing: Hyndman and others, Forecasting
 * with Exponential Smoothing, 2008, chapter 6). Errors two and three years ahead overlap, so that
 * one change of law is in several of them: they count a half and a third.
 *
 * The middle of the errors sets the spread: one change of law, once past, should not widen every
 * interval after it. The years are few, so each group's are pooled with the middle group of the file,
 * and what they leave unknown of the spread widens it.
 */
function sharedVariances(errors: PastErrors, { time, belief }: Origin): number[][] {
  const growth = growthOfNews(belief);
  const news = errors.map((group) => yearlyNews(group, growth, time));
  const years = news.reduce((sum, one) => sum + one.years, 0);
  if (years === 0) {
    return errors.map(() =>
      Array.from({ length: SCORED_HORIZON }, (_, h) => (ASSUMED_SPREAD * (h + 1)) ** 2),
    );
  }
  // Groups differ, so the middle one stands for the file, not a mean that the wildest would set.
  const ofFile = weightedQuantile(
    news.map(({ variance }) => variance),
    news.map((one) => one.years),
    0.5,
  );
  return news.map(({ variance, years: own }) => {
    const pooled = (own * variance + FILE_WORTH * ofFile) / (own + FILE_WORTH);
    const widened = pooled * fewYears(own + FILE_WORTH);
    return growth.map((factor) => factor * widened);
  });
}

/** Variance 1, 2, … years ahead over that of one year's news. */
function growthOfNews(belief: number): number[] {
  let sum = 0;
  return Array.from({ length: SCORED_HORIZON }, (_, later) => {
    sum += (1 + later * belief) ** 2;
    return sum;
  });
}

function yearlyNews(
  group: PastErrors[number],
  growth: readonly number[],
  now: number,
): { variance: number; years: number } {
  const sizes: number[] = [];
  const weights: number[] = [];
  group.forEach((errors, h) => {
    for (const { time, shared, chance } of errors) {
      if (time > now) continue;
      sizes.push(Math.sqrt(Math.max(0, shared * shared - chance) / growth[h]));
      weights.push(1 / (h + 1));
    }
  });
  if (sizes.length === 0) return { variance: 0, years: 0 };
  const spread = NORMAL_OVER_MEDIAN * weightedQuantile(sizes, weights, 0.5);
  return { variance: spread * spread, years: group[0].filter(({ time }) => time <= now).length };
}

/**
 * Square of the 90th percentile of Student's distribution over that of the normal one, by the first
 * term of the expansion of Cornish and Fisher (Abramowitz and Stegun, 26.7.5).
 */
function fewYears(years: number): number {
  const z = normalInverse(0.9);
  return (1 + (z * z + 1) / (4 * years)) ** 2;
}
