import type { Chance } from './chance.ts';

/** How the levels of one area change from year to year, drawn from the ranges of its kind. */
export interface Change {
  /** Growth of joiners per resident a year, from the first year of growth on. */
  readonly growth: number;
  readonly firstGrowthYear: number;
  /** From this year on growth halves each year; infinite where it does not fade. */
  readonly fadesFrom: number;
  readonly shockSpread: number;
  readonly walkSpread: number;
  readonly firstWalkYear: number;
}

/** The level of the step from one January to the next, and what carries over to the step after. */
export interface Level {
  /** Multiplies joiners per resident. */
  readonly joiners: number;
  /** Multiplies the share that leaves. */
  readonly leavers: number;
  readonly trend: number;
  readonly joinerWalk: number;
  readonly leaverWalk: number;
}

export const USUAL: Level = { joiners: 1, leavers: 1, trend: 1, joinerWalk: 1, leaverWalk: 1 };

/**
 * Level of the step from a calendar year's January on. Joiners and leavers have shocks and walks of
 * their own, shared by all needs, settings and ages. All have mean 1, so that the level expected of
 * later years is the present one without its shock, grown on where there is growth.
 */
export function nextLevel(
  before: Level,
  change: Change,
  calendarYear: number,
  chance: Chance,
): Level {
  const walkSpread = calendarYear >= change.firstWalkYear ? change.walkSpread : 0;
  const trend = before.trend * (1 + growthIn(change, calendarYear));
  const joinerWalk = before.joinerWalk * chance.factor(walkSpread);
  const leaverWalk = before.leaverWalk * chance.factor(walkSpread);
  return {
    joiners: trend * joinerWalk * chance.factor(change.shockSpread),
    leavers: leaverWalk * chance.factor(change.shockSpread),
    trend,
    joinerWalk,
    leaverWalk,
  };
}

function growthIn(change: Change, calendarYear: number): number {
  if (calendarYear < change.firstGrowthYear) return 0;
  return change.growth / 2 ** Math.max(0, calendarYear - change.fadesFrom);
}
