import { add, ageOfLabel, bandOfAge, bandRows, compare } from './ageBands.ts';
import type { OutputRow, ReadSource } from './tables.ts';
import { wholeNumber } from './tables.ts';
import { establishmentOfPlacement, isLeafSetting, needCode } from './vocabulary.ts';

export interface PlanCell {
  readonly january: number;
  readonly age: number;
  readonly establishment: string;
  readonly plans: number;
}

/** Plans each January by single age and setting, without totals and zeros. */
export function plansByAgeEstablishment(read: ReadSource, area: string): PlanCell[] {
  return read(`${area}/caseload_by_age_setting.csv`)
    .filter((row) => isLeafSetting(row.setting ?? ''))
    .map((row) => ({
      january: wholeNumber(row, 'january'),
      age: ageOfLabel(row.age ?? ''),
      establishment: row.setting ?? '',
      plans: wholeNumber(row, 'plans'),
    }))
    .filter(({ plans }) => plans > 0)
    .sort(
      (a, b) => a.january - b.january || a.age - b.age || compare(a.establishment, b.establishment),
    );
}

export function plansByNeedAge(read: ReadSource, area: string) {
  return read(`${area}/caseload_by_need_age.csv`)
    .map((row) => ({
      january: wholeNumber(row, 'january'),
      need: needCode(row.need ?? ''),
      age: ageOfLabel(row.age ?? ''),
      plans: wholeNumber(row, 'plans'),
    }))
    .filter(({ plans }) => plans > 0)
    .sort((a, b) => a.january - b.january || compare(a.need, b.need) || a.age - b.age);
}

export function plansByNeedEstablishment(read: ReadSource, area: string) {
  return read(`${area}/caseload_by_need_setting.csv`)
    .map((row) => ({
      january: wholeNumber(row, 'january'),
      need: needCode(row.need ?? ''),
      establishment: establishmentOfPlacement(row.placement ?? '') ?? '',
      plans: wholeNumber(row, 'plans'),
    }))
    .filter(({ plans, establishment }) => plans > 0 && establishment !== '')
    .sort(
      (a, b) =>
        a.january - b.january ||
        compare(a.need, b.need) ||
        compare(a.establishment, b.establishment),
    );
}

/** Published bands to the last old return, then totals, with bands where single ages are known. */
export function planHistory(read: ReadSource, area: string): OutputRow[] {
  const counts = new Map<string, number>();
  for (const row of read(`${area}/caseload_by_age_band_2010_2022.csv`)) {
    counts.set(`${row.january}|${row.age_band}`, wholeNumber(row, 'plans'));
  }
  for (const row of read(`${area}/caseload_by_setting.csv`)) {
    if (row.setting === 'ehcplans') counts.set(`${row.january}|Total`, wholeNumber(row, 'plans'));
  }
  for (const { january, age, plans } of plansByAgeEstablishment(read, area)) {
    add(counts, `${january}|${bandOfAge(age)}`, plans);
  }
  return bandRows(counts, 'january');
}
