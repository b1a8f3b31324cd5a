import type { LongitudinalRow } from '../../../domain/longitudinal.ts';
import type { Transition } from './transition.ts';

/** Children by academic year, need and setting in the second January of the rows, in that order. */
export function baseStock(rows: readonly Transition[]): LongitudinalRow<'stock'>[] {
  const counts = new Map<
    string,
    { academic_year: number; need: string; setting: string; children: number }
  >();
  for (const { academicYear2, need2, setting2 } of rows) {
    const key = `${academicYear2}\u0000${need2}\u0000${setting2}`;
    const cell = counts.get(key);
    if (cell !== undefined) cell.children++;
    else {
      counts.set(key, {
        academic_year: academicYear2,
        need: need2,
        setting: setting2,
        children: 1,
      });
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      a.academic_year - b.academic_year || compare(a.need, b.need) || compare(a.setting, b.setting),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
