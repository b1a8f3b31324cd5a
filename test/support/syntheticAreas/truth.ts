import { type ByAge, curveOf, JOINERS, LEAVERS, MOVERS } from './byAge.ts';
import type { Chance } from './chance.ts';
import type { Kind, Range } from './kinds.ts';
import type { Change } from './levels.ts';
import { needsOf, type TrueNeed } from './needs.ts';
import { settingsOf, type TrueSetting } from './settings.ts';

/** The stated rates of one area: what an estimator tries to find out from its file. */
export interface Truth {
  readonly kind: string;
  /** Children with plans at the base January, about. */
  readonly children: number;
  /** January that follows the last step of the file. */
  readonly baseYear: number;
  /** Steps of the file. */
  readonly historyYears: number;
  readonly firstAcademicYear: number;
  readonly lastAcademicYear: number;
  readonly needs: readonly TrueNeed[];
  readonly settings: readonly TrueSetting[];
  /** How much a setting draws a need, by index of need and of setting. */
  readonly affinity: readonly (readonly number[])[];
  /** A year, per resident, into an academic year. */
  readonly joiners: ByAge;
  /** Share that leaves in the step from an academic year; all leave from the last. */
  readonly leavers: ByAge;
  /** Share that changes setting in the step from an academic year, where the setting serves on. */
  readonly movers: ByAge;
  /** Share of those who stay whose need is recorded anew in a step. */
  readonly needChanges: number;
  readonly change: Change;
}

/** Years that are generated after the base January. */
export const FUTURE_YEARS = 5;

/** Draws the rates of an area of a kind. */
export function truthOf(kind: Kind, chance: Chance): Truth {
  const baseYear = chance.whole(2019, 2030);
  const historyYears = chance.whole(4, 6);
  const firstAcademicYear = [-4, -3, -1, 0][chance.whole(0, 3)];
  const drawn = ([least, most]: Range) =>
    chance.happens(kind.presence) ? chance.between(least, most) : 0;
  const needs = needsOf(chance);
  const settings = settingsOf(firstAcademicYear, drawn(kind.settingDrift), chance);
  const history = baseYear - historyYears;
  return {
    kind: kind.name,
    children: Math.round(chance.between(...kind.children)),
    baseYear,
    historyYears,
    firstAcademicYear,
    lastAcademicYear: 20,
    needs,
    settings,
    affinity: needs.map(() => settings.map(() => chance.factor(0.8))),
    joiners: curveOf(JOINERS, chance.between(0.8, 1.25), 0.15, chance),
    leavers: curveOf(LEAVERS, chance.between(0.8, 1.25), 0.15, chance),
    movers: curveOf(MOVERS, chance.between(0.6, 1.4), 0.15, chance),
    needChanges: chance.between(0.01, 0.03),
    change: {
      growth: drawn(kind.growth),
      firstGrowthYear: history - chance.whole(0, 6),
      fadesFrom: chance.happens(kind.flattens)
        ? baseYear - chance.whole(-3, Math.floor(historyYears / 2))
        : Number.POSITIVE_INFINITY,
      shockSpread: drawn(kind.shockSpread),
      walkSpread: drawn(kind.walkSpread),
      firstWalkYear: history - 5,
    },
  };
}
