import type { Dataset } from '../../src/domain/dataset.ts';
import type { DatasetRow } from '../../src/domain/datasetTables.ts';
import type { OutputRow } from '../dataset/tables.ts';
import type { Authority } from './authority.ts';
import { byKey, countsByYear, countsOf, scaled, sumOf } from './counts.ts';

type BaseChild = DatasetRow<'baseChildren'>;

/** Plans held, started and ended of an authority: margins are counted from its own children. */
export function planTables({ manifest, tables }: Dataset, authority: Authority) {
  const { baseYear: january } = manifest;
  const children = countsOf(authority, tables.baseChildren, authority.plans);
  const ageEstablishment = (row: BaseChild) => ({ age: row.age, establishment: row.establishment });
  const planHistory = historyOf(tables.planHistory, ({ january }) => january, authority, january);
  const newPlanHistory = historyOf(tables.newPlanHistory, ({ year }) => year, authority);
  const held = (year: number) => totalOf(planHistory.filter((row) => row.january === year));
  const earlier = tables.plansByAgeEstablishment.filter((row) => row.january < january);
  return {
    baseChildren: children,
    plansByAgeEstablishment: [
      ...[...byKey(earlier, (row) => row.january)].flatMap(([year, rows]) =>
        countsOf(authority, rows, held(year)),
      ),
      ...margin(children, january, ageEstablishment),
    ],
    plansByNeedAge: margin(children, january, ({ need, age }) => ({ need, age })),
    plansByNeedEstablishment: margin(children, january, ({ need, establishment }) => ({
      need,
      establishment,
    })),
    planHistory,
    newPlanHistory,
    newPlansByAgeEstablishment: countsByYear(
      authority,
      tables.newPlansByAgeEstablishment,
      (row) => row.year,
    ),
    newPlansByNeedAge: countsByYear(authority, tables.newPlansByNeedAge, (row) => row.year),
    newPlansByNeedEstablishment: countsByYear(
      authority,
      tables.newPlansByNeedEstablishment,
      (row) => row.year,
    ),
    ceasedPlans: countsByYear(authority, tables.ceasedPlans, (row) => row.year),
    stockAndFlow: tables.stockAndFlow.map((row) => {
      const new_plans = scaled(row.new_plans, authority);
      const ceased_plans = scaled(row.ceased_plans, authority);
      const plans_january = held(row.year);
      const plans_next_january = held(row.year + 1);
      const residual = plans_next_january - plans_january - new_plans + ceased_plans;
      const { year } = row;
      return { year, plans_january, new_plans, ceased_plans, plans_next_january, residual };
    }),
  };
}

function margin<K extends OutputRow>(
  children: readonly BaseChild[],
  january: number,
  keyOf: (row: BaseChild) => K,
) {
  return [...byKey(children, (row) => JSON.stringify(keyOf(row))).values()].map((rows) => ({
    january,
    ...keyOf(rows[0]),
    plans: sumOf(rows),
  }));
}

interface Band {
  readonly age_band: string;
  readonly plans: number;
}

/**
 * A history by age band at the size of the authority, growing as it does up to the last year. The
 * totals are the sums of the bands; at the base January there are as many plans as children.
 */
function historyOf<R extends Band>(
  rows: readonly R[],
  yearOf: (row: R) => number,
  authority: Authority,
  baseJanuary?: number,
): R[] {
  const years = byKey(rows, yearOf);
  const last = Math.max(...years.keys());
  return [...years].flatMap(([year, ofYear]) => {
    const then = totalOf(ofYear) * authority.growth ** (year - last);
    const total = year === baseJanuary ? authority.plans : scaled(then, authority);
    const bands = countsOf(
      authority,
      ofYear.filter((row) => row.age_band !== TOTAL),
      total,
    );
    const whole = ofYear.find((row) => row.age_band === TOTAL);
    return whole === undefined ? bands : [{ ...whole, plans: total }, ...bands];
  });
}

const TOTAL = 'Total';

function totalOf(rows: readonly Band[]): number {
  return rows.find((row) => row.age_band === TOTAL)?.plans ?? 0;
}
