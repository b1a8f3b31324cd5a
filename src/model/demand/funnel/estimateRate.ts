import { fixed } from '../../../domain/fixedChoices/index.ts';
import { exp, log } from '../../maths/elementary.ts';
import { NORMAL_P90 } from '../../random/normal.ts';
import type { YearRate } from './yearRates.ts';

/** 10th percentile, median and 90th percentile of a share. */
export interface RateEstimate {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** Years of the area's own series; none where the rate is the reference area's. */
  readonly years: readonly number[];
  /** All that came out over all that went in, over those years. */
  readonly own: number | null;
  readonly reference: number | null;
  /** Weight of the area's own figures, from 0 to 1. */
  readonly weight: number;
}

/**
 * Spread of areas around the reference area, on the scale of log odds. Assumed: the lowest share of
 * requests agreed that was found (57% against 75% nationally) is then a little over 1.5 spreads off.
 */
const AREAS_SPREAD = fixed('demand.areasSpread');
/** Shares are kept this far from none and all, where log odds have no end. */
const NEAREST_TO_END = fixed('demand.nearestToNone');

/**
 * What share goes on at a stage of the funnel, from the area's own years, drawn towards the
 * reference area by how little the own years say.
 *
 * Own figures are pooled over years, since what is agreed in one is issued in another. They are as
 * certain as their spread from year to year allows (log odds; over √2, since a backlog moves cases
 * between neighbouring years but not over two), and the range adds that spread itself: the practice
 * of some years may be the practice of the years to come. A normal prior and a normal likelihood on
 * log odds: Gelman and others, "Bayesian data analysis", 3rd edition, 2013, section 2.5.
 *
 * @returns null where neither area has a year.
 */
export function estimateRate(
  own: readonly YearRate[],
  reference: readonly YearRate[],
): RateEstimate | null {
  const ownShare = pooled(own);
  const referenceShare = pooled(reference);
  if (ownShare === null && referenceShare === null) return null;
  const spread = ownShare === null ? 0 : (yearSpread(own) ?? AREAS_SPREAD);
  const ownPrecision = ownShare === null ? 0 : own.length / (spread * spread);
  const priorPrecision = referenceShare === null ? 0 : 1 / (AREAS_SPREAD * AREAS_SPREAD);
  const weight = ownPrecision / (ownPrecision + priorPrecision);
  const middle =
    weight * logOdds(ownShare ?? HALF) + (1 - weight) * logOdds(referenceShare ?? HALF);
  const reach = NORMAL_P90 * Math.sqrt(spread * spread + 1 / (ownPrecision + priorPrecision));
  return {
    low: shareOf(middle - reach),
    central: shareOf(middle),
    high: shareOf(middle + reach),
    years: own.map(({ year }) => year),
    own: ownShare,
    reference: referenceShare,
    weight,
  };
}

/** Stands where there is no figure; its weight is then nil. */
const HALF = 0.5;
/** Years never agree so well that they leave no doubt. */
const LEAST_SPREAD = fixed('demand.leastYearSpread');

/** All that came out over all that went in; null of no years. */
export function pooled(years: readonly YearRate[]): number | null {
  const of = years.reduce((sum, year) => sum + year.of, 0);
  if (of === 0) return null;
  return years.reduce((sum, year) => sum + year.out, 0) / of;
}

/** Spread of two-year means on log odds, from single years; null of fewer than two. */
function yearSpread(years: readonly YearRate[]): number | null {
  if (years.length < 2) return null;
  const odds = years.map(({ of, out }) => logOdds(out / of));
  const mean = odds.reduce((sum, one) => sum + one, 0) / odds.length;
  const squares = odds.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return Math.max(LEAST_SPREAD, Math.sqrt(squares / (odds.length - 1) / 2));
}

function logOdds(share: number): number {
  const inside = Math.min(1 - NEAREST_TO_END, Math.max(NEAREST_TO_END, share));
  return log(inside / (1 - inside));
}

function shareOf(odds: number): number {
  return 1 / (1 + exp(-odds));
}
