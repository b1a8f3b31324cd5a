import type { Chance } from './chance.ts';
import type { Level } from './levels.ts';
import {
  type Child,
  joinerMean,
  leaverChance,
  moverChance,
  needWeights,
  settingWeights,
} from './rates.ts';
import type { Residents } from './residents.ts';
import type { Truth } from './truth.ts';

/** One child from one January to the next: before is null for a joiner, after for a leaver. */
export interface Passage {
  readonly before: Child | null;
  readonly after: Child | null;
}

/** All passages of the step from a calendar year's January: of those with plans, then of joiners. */
export function step(
  children: readonly Child[],
  calendarYear: number,
  truth: Truth,
  level: Level,
  residents: Residents,
  chance: Chance,
): Passage[] {
  const passages: Passage[] = children.map((before) => {
    if (chance.happens(leaverChance(truth, level, before))) return { before, after: null };
    return { before, after: nextYear(before, calendarYear, truth, chance) };
  });
  for (let age = truth.firstAcademicYear; age <= truth.lastAcademicYear; age++) {
    const mean = joinerMean(truth, level, residents, calendarYear, age);
    const needs = needWeights(truth, age);
    for (let left = chance.poisson(mean); left > 0; left--) {
      const need = chance.among(needs);
      const setting = chance.among(settingWeights(truth, calendarYear, need, age));
      passages.push({ before: null, after: { need, setting, academicYear: age } });
    }
  }
  return passages;
}

/** The children with plans once a step is over. */
export function stockAfter(passages: readonly Passage[]): Child[] {
  const held: Child[] = [];
  for (const { after } of passages) if (after !== null) held.push(after);
  return held;
}

/** A child who stays: perhaps another need, perhaps another setting, a year older. */
function nextYear(before: Child, calendarYear: number, truth: Truth, chance: Chance): Child {
  const academicYear = before.academicYear + 1;
  const need = chance.happens(truth.needChanges)
    ? another(before.need, needWeights(truth, academicYear), chance)
    : before.need;
  const setting = chance.happens(moverChance(truth, before))
    ? another(before.setting, settingWeights(truth, calendarYear, need, academicYear), chance)
    : before.setting;
  return { need, setting, academicYear };
}

/** One of the weights other than the present one, which is kept only where there is no other. */
function another(present: number, weights: readonly number[], chance: Chance): number {
  const others = weights.slice();
  others[present] = 0;
  return others.some((weight) => weight > 0) ? chance.among(others) : present;
}
