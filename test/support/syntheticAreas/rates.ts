import type { Level } from './levels.ts';
import { needWeight } from './needs.ts';
import type { Residents } from './residents.ts';
import { appealAt } from './settings.ts';
import type { Truth } from './truth.ts';

/** A child with a plan at a January; need and setting are indexes into the area's lists. */
export interface Child {
  readonly need: number;
  readonly setting: number;
  readonly academicYear: number;
}

/** Never more than this share leaves before the last academic year, whatever the level. */
const MOST_LEAVING = 0.97;

/** Expected joiners of the step from a January on, into an academic year at the next. */
export function joinerMean(
  truth: Truth,
  level: Level,
  residents: Residents,
  calendarYear: number,
  academicYear: number,
): number {
  const here = residents.at(calendarYear + 1, academicYear);
  return truth.joiners.at(academicYear) * level.joiners * here;
}

/** Probability that a child's plan ends before the next January. */
export function leaverChance(truth: Truth, level: Level, child: Child): number {
  const { academicYear, need, setting } = child;
  if (academicYear >= truth.lastAcademicYear) return 1;
  const cell = truth.needs[need].leaving * truth.settings[setting].leaving;
  return Math.min(MOST_LEAVING, truth.leavers.at(academicYear) * cell * level.leavers);
}

/** Probability that a child who stays has another setting at the next January. */
export function moverChance(truth: Truth, { academicYear, setting }: Child): number {
  if (truth.settings[setting].to <= academicYear) return 1;
  return Math.min(1, truth.movers.at(academicYear));
}

/** Weights of the needs of those who join at an academic year. */
export function needWeights(truth: Truth, academicYear: number): number[] {
  return truth.needs.map((need) => needWeight(need, academicYear));
}

/** Weights of the settings of those with a need who join, or move to, an academic year. */
export function settingWeights(
  truth: Truth,
  calendarYear: number,
  need: number,
  academicYear: number,
): number[] {
  const yearsOn = calendarYear - truth.baseYear;
  return truth.settings.map((setting, s) => {
    const appeal = appealAt(setting, academicYear);
    return appeal === 0 ? 0 : appeal * truth.affinity[need][s] * (1 + setting.drift) ** yearsOn;
  });
}
