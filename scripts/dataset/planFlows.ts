import { add, ageOfLabel, bandOfAge, bandRows, compare } from './ageBands.ts';
import type { OutputRow, ReadSource } from './tables.ts';
import { wholeNumber } from './tables.ts';
import { establishmentOfPlacement, isLeafSetting, needCode } from './vocabulary.ts';

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
