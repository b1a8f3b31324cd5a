import { fixed } from '../../domain/fixedChoices/index.ts';

/** Share of a calendar year that follows the first of September. */
const AFTER_SEPTEMBER = fixed('policy.afterSeptember');

/**
 * Mean strength of a policy over a calendar year: nothing before its September, then evenly up to
 * full strength over `rampYears`. A policy at full strength at once acts on the last four months of
 * its first calendar year, so on a third of it.
 *
 * @param september calendar year of the September from which the policy acts.
 * @example meanStrength(2027, 0, 2027) // 1/3
 */
export function meanStrength(september: number, rampYears: number, year: number): number {
  const end = year - september + AFTER_SEPTEMBER;
  if (end <= 0) return 0;
  return strengthUntil(end, rampYears) - strengthUntil(Math.max(0, end - 1), rampYears);
}

/** Strength added up from the policy's start. */
function strengthUntil(years: number, rampYears: number): number {
  if (years <= rampYears) return (years * years) / (2 * rampYears || 1);
  return years - rampYears / 2;
}

/**
 * Share of a policy that is in force in the placements of a January: nothing up to the January of its
 * September's year, then a `rampYears`th more with each round.
 *
 * @example shareInForce(2027, 2, 2028) // 1/2: after the round of September 2027
 */
export function shareInForce(september: number, rampYears: number, january: number): number {
  const rounds = Math.max(0, january - september);
  return Math.min(1, rounds / Math.max(1, rampYears));
}
