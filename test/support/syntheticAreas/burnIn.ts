import type { Level } from './levels.ts';
import type { Truth } from './truth.ts';

/** Years before the file in which the area fills up from nobody: as many as there are ages. */
export function burnInYears({ firstAcademicYear, lastAcademicYear }: Truth): number {
  return lastAcademicYear - firstAcademicYear + 1;
}

/**
 * Children expected at the end of the levels' years, from nobody, of cohorts of one resident each.
 * Leaves out how needs and settings differ in leaving, so it sizes an area about right.
 */
export function expectedStock(truth: Truth, levels: readonly Level[]): number {
  const { firstAcademicYear, lastAcademicYear } = truth;
  let byAge = new Map<number, number>();
  for (const level of levels) {
    const next = new Map<number, number>();
    for (let age = firstAcademicYear; age <= lastAcademicYear; age++) {
      const leaving = Math.min(1, truth.leavers.at(age - 1) * level.leavers);
      const held = (byAge.get(age - 1) ?? 0) * (1 - leaving);
      next.set(age, held + truth.joiners.at(age) * level.joiners);
    }
    byAge = next;
  }
  return [...byAge.values()].reduce((sum, children) => sum + children, 0);
}
