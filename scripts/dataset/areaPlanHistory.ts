import { compare } from './ageBands.ts';
import type { OutputRow, ReadSource } from './tables.ts';
import { wholeNumber } from './tables.ts';

/**
 * Plans each January of every local authority but the dataset's own, all ages together. An authority
 * whose code changed covers another area since, so each code is an area of its own.
 */
export function areaPlanHistory(read: ReadSource, folder: string, own: string): OutputRow[] {
  const rows = read(`${folder}/caseload_by_age_band_all_las_2010_2022.csv`).filter(
    (row) => row.age_band === 'Total' && row.la !== own,
  );
  const codes = new Map<string, Set<string>>();
  for (const { la = '', la_code = '' } of rows)
    codes.set(la, (codes.get(la) ?? new Set()).add(la_code));
  return rows
    .map((row) => {
      const { la = '', la_code = '' } = row;
      const area = (codes.get(la)?.size ?? 0) > 1 ? `${la} (code ${la_code})` : la;
      return { area, january: wholeNumber(row, 'january'), plans: wholeNumber(row, 'plans') };
    })
    .sort((a, b) => compare(a.area, b.area) || a.january - b.january);
}
