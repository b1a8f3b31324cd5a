import type { OutputRow, ReadSource } from './tables.ts';
import { wholeNumber } from './tables.ts';
import { establishmentOfPlacement, isLeafSetting, needCode } from './vocabulary.ts';

/** Age in years of a SEN2 label; the open ends stand for themselves: under 3 is 2, 20 and over 20. */
export function ageOfLabel(label: string): number {
  if (label === 'under 3' || label === 'age 2 and under') return 2;
  const match = /^(?:age )?(\d{1,2})(?: and over)?$/.exec(label);
  if (!match) throw new Error(`Unknown age "${label}".`);
  return Number(match[1]);
}

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

const AGE_BANDS = [
  { label: 'Under 5', last: 4 },
  { label: 'Age 5 to 10', last: 10 },
  { label: 'Age 11 to 15', last: 15 },
  { label: 'Age 16 to 19', last: 19 },
  { label: 'Age 20 to 25', last: 25 },
] as const;
const BAND_ORDER: readonly string[] = ['Total', ...AGE_BANDS.map(({ label }) => label)];

function bandOfAge(age: number): string {
  const band = AGE_BANDS.find(({ last }) => age <= last);
  if (!band) throw new Error(`Age ${age} is above 25.`);
  return band.label;
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

/** New plans by band: the old return, then bands added up from single ages on the start date. */
export function newPlanHistory(read: ReadSource, area: string): OutputRow[] {
  const counts = new Map<string, number>();
  for (const row of read(`${area}/new_plans_by_age_band_2009_2021.csv`)) {
    counts.set(`${row.calendar_year}|${row.age_band}`, wholeNumber(row, 'new_plans'));
  }
  for (const [year, plans] of newPlansByYear(read, area)) counts.set(`${year}|Total`, plans);
  for (const { year, age, plans } of newPlansByAgeEstablishment(read, area)) {
    add(counts, `${year}|${bandOfAge(age)}`, plans);
  }
  return bandRows(counts, 'year');
}

function bandRows(counts: ReadonlyMap<string, number>, yearColumn: string): OutputRow[] {
  return [...counts]
    .map(([key, plans]) => {
      const [year = '', age_band = ''] = key.split('|');
      return { [yearColumn]: Number(year), age_band, plans };
    })
    .sort(
      (a, b) =>
        Number(a[yearColumn]) - Number(b[yearColumn]) ||
        BAND_ORDER.indexOf(a.age_band) - BAND_ORDER.indexOf(b.age_band),
    );
}

export function newPlansByAgeEstablishment(read: ReadSource, area: string) {
  return read(`${area}/new_plans_by_age_setting.csv`)
    .filter((row) => row.breakdown_topic === 'Age when plan started')
    .filter((row) => isLeafSetting(row.setting ?? ''))
    .map((row) => ({
      year: wholeNumber(row, 'calendar_year'),
      age: ageOfLabel(row.breakdown ?? ''),
      establishment: row.setting ?? '',
      plans: wholeNumber(row, 'new_plans'),
    }))
    .filter(({ plans }) => plans > 0)
    .sort((a, b) => a.year - b.year || a.age - b.age || compare(a.establishment, b.establishment));
}

export function newPlansByNeedAge(read: ReadSource, area: string): OutputRow[] {
  return read(`${area}/new_plans_by_need.csv`)
    .filter((row) => row.breakdown_topic === 'Child or young persons age')
    .map((row) => ({
      year: wholeNumber(row, 'calendar_year'),
      need: needCode(row.need ?? ''),
      age: ageOfLabel(row.breakdown ?? ''),
      plans: wholeNumber(row, 'new_plans'),
    }))
    .filter(({ plans }) => plans > 0)
    .sort((a, b) => a.year - b.year || compare(a.need, b.need) || a.age - b.age);
}

export function newPlansByNeedEstablishment(read: ReadSource, area: string): OutputRow[] {
  return read(`${area}/new_plans_by_need.csv`)
    .filter((row) => row.breakdown_topic === 'Type of placement')
    .map((row) => ({
      year: wholeNumber(row, 'calendar_year'),
      need: needCode(row.need ?? ''),
      establishment: establishmentOfPlacement(row.breakdown ?? '') ?? '',
      plans: wholeNumber(row, 'new_plans'),
    }))
    .filter(({ plans, establishment }) => plans > 0 && establishment !== '')
    .sort(
      (a, b) =>
        a.year - b.year || compare(a.need, b.need) || compare(a.establishment, b.establishment),
    );
}

const CEASE_REASONS: Readonly<Record<string, string>> = {
  max_age: 'Reached maximum age',
  needs_met: 'Needs met without an EHC plan',
  he: 'Moved on to higher education',
  employ: 'Moved on to paid employment',
  transfer: 'Transferred to another LA',
  no_engage: 'No longer wishes to engage in education or training',
  moved_outside_eng: 'Moved outside England',
  deceased: 'Deceased',
  other: 'Other',
  not_rec: 'Reason not recorded',
};

export function ceasedPlans(read: ReadSource, area: string): OutputRow[] {
  return read(`${area}/ceased_plans.csv`)
    .filter((row) => row.breakdown_topic === 'Age plan ceased' && row.reason !== 'total_ceased')
    .filter((row) => row.breakdown !== 'Age unknown')
    .map((row) => {
      const reason = CEASE_REASONS[row.reason ?? ''];
      if (reason === undefined) throw new Error(`Unknown reason for ceasing "${row.reason}".`);
      return {
        year: wholeNumber(row, 'calendar_year'),
        age: ageOfLabel(row.breakdown ?? ''),
        reason,
        plans: wholeNumber(row, 'ceased_plans'),
      };
    })
    .filter(({ plans }) => plans > 0)
    .sort((a, b) => a.year - b.year || a.age - b.age || compare(a.reason, b.reason));
}

/** How stock and flow close: the residual is what neither new nor ceased plans explain. */
export function stockAndFlow(read: ReadSource, area: string) {
  const stock = new Map<number, number>();
  for (const row of read(`${area}/caseload_by_setting.csv`)) {
    if (row.setting === 'ehcplans')
      stock.set(wholeNumber(row, 'january'), wholeNumber(row, 'plans'));
  }
  const started = newPlansByYear(read, area);
  return read(`${area}/ceased_plans.csv`)
    .filter(
      (row) => row.breakdown_topic === 'All ceased EHC plans' && row.reason === 'total_ceased',
    )
    .map((row) => {
      const year = wholeNumber(row, 'calendar_year');
      const plansJanuary = known(stock, year, 'plans in January');
      const plansNext = known(stock, year + 1, 'plans in January');
      const newPlans = known(started, year, 'new plans');
      const ceased = wholeNumber(row, 'ceased_plans');
      return {
        year,
        plans_january: plansJanuary,
        new_plans: newPlans,
        ceased_plans: ceased,
        plans_next_january: plansNext,
        residual: plansNext - plansJanuary - newPlans + ceased,
      };
    })
    .sort((a, b) => a.year - b.year);
}

function newPlansByYear(read: ReadSource, area: string): Map<number, number> {
  const totals = read(`${area}/new_plans_by_age_setting.csv`).filter(
    (row) => row.breakdown_topic === 'New EHC plans' && row.setting === 'new_ehc_plans',
  );
  return new Map(
    totals.map((row) => [wholeNumber(row, 'calendar_year'), wholeNumber(row, 'new_plans')]),
  );
}

function known(counts: ReadonlyMap<number, number>, year: number, what: string): number {
  const value = counts.get(year);
  if (value === undefined) throw new Error(`No ${what} found for ${year}.`);
  return value;
}

function add(counts: Map<string, number>, key: string, value: number): void {
  counts.set(key, (counts.get(key) ?? 0) + value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
