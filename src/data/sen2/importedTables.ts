import Papa from 'papaparse';
import { agesOfBand } from '../../domain/ageBands.ts';
import type { TableSpec } from '../../domain/columns.ts';
import type { Dataset } from '../../domain/dataset.ts';
import {
  DATASET_TABLES,
  type DatasetRow,
  type DatasetTableName,
} from '../../domain/datasetTables.ts';
import { OTHER_PLACEMENT } from './codeLists.ts';
import type { YearFlows } from './countFlows.ts';
import type { Holder } from './records.ts';
import { tally } from './tally.ts';

/** Children with plans at a January, counted in a return or worked out from its dates. */
export interface January {
  readonly january: number;
  readonly basis: 'counted' | 'worked out';
  readonly plans: number;
  /** Those of each need, age and establishment. */
  readonly cells: readonly DatasetRow<'baseChildren'>[];
}

export function januaryOf(
  january: number,
  basis: January['basis'],
  holders: readonly Holder[],
): January {
  const cells = tally(holders, ({ need, age, establishment }) => ({ need, age, establishment }));
  return { january, basis, plans: holders.length, cells };
}

type ImportedTables = { [T in DatasetTableName]?: readonly DatasetRow<T>[] };

const TOTAL = 'Total';

/**
 * Tables of a dataset with the Januaries and calendar years of returns in the place of the base's
 * own; rows of other years stay.
 *
 * @param januaries in ascending order; the last is the base January.
 * @param flows one for each calendar year that a return covers, in ascending order.
 */
export function importedTables(
  { manifest, tables }: Dataset,
  januaries: readonly January[],
  flows: readonly YearFlows[],
): ImportedTables {
  const base = januaries[januaries.length - 1];
  const counted = januaries.filter(({ basis }) => basis === 'counted');
  const inJanuaries = new Set(januaries.map(({ january }) => january));
  const inCounted = new Set(counted.map(({ january }) => january));
  const inYears = new Set(flows.map(({ year }) => year));
  const other = <R extends { january: number }>(rows: readonly R[], these: ReadonlySet<number>) =>
    rows.filter(({ january }) => !these.has(january));
  const otherYears = <R extends { year: number }>(rows: readonly R[]) =>
    rows.filter(({ year }) => !inYears.has(year));
  const plans = new Map(januaries.map((one) => [one.january, one.plans]));
  return {
    baseChildren: base.cells,
    plansByAgeEstablishment: [
      ...other(tables.plansByAgeEstablishment, inJanuaries),
      ...januaries.flatMap(({ january, cells }) =>
        margin(cells, ({ age, establishment }) => ({ january, age, establishment })),
      ),
    ],
    plansByNeedAge: [
      ...other(tables.plansByNeedAge, inCounted),
      ...counted.flatMap(({ january, cells }) =>
        margin(cells, ({ need, age }) => ({ january, need, age })),
      ),
    ],
    plansByNeedEstablishment: [
      ...other(tables.plansByNeedEstablishment, inCounted),
      ...counted.flatMap(({ january, cells }) =>
        margin(cells, ({ need, establishment }) => ({ january, need, establishment })),
      ),
    ],
    planHistory: [
      ...other(tables.planHistory, inJanuaries),
      ...januaries.flatMap(({ january, cells }) =>
        banded(cells, bandsOf(tables.planHistory)).map((row) => ({ january, ...row })),
      ),
    ],
    newPlanHistory: [
      ...otherYears(tables.newPlanHistory),
      ...flows.flatMap(({ year, newByAgeEstablishment }) =>
        banded(newByAgeEstablishment, bandsOf(tables.newPlanHistory)).map((row) => ({
          year,
          ...row,
        })),
      ),
    ],
    newPlansByAgeEstablishment: [
      ...otherYears(tables.newPlansByAgeEstablishment),
      ...flows.flatMap(({ newByAgeEstablishment }) => newByAgeEstablishment),
    ],
    newPlansByNeedAge: [
      ...otherYears(tables.newPlansByNeedAge),
      ...flows.flatMap(({ newByNeedAge }) => newByNeedAge),
    ],
    newPlansByNeedEstablishment: [
      ...otherYears(tables.newPlansByNeedEstablishment),
      ...flows.flatMap(({ newByNeedEstablishment }) => newByNeedEstablishment),
    ],
    ceasedPlans: [...otherYears(tables.ceasedPlans), ...flows.flatMap(({ ceased }) => ceased)],
    stockAndFlow: [
      ...otherYears(tables.stockAndFlow),
      ...flows.map(({ year, newPlans, ceasedPlans }) => {
        const [before, after] = [plans.get(year)!, plans.get(year + 1)!];
        return {
          year,
          plans_january: before,
          new_plans: newPlans,
          ceased_plans: ceasedPlans,
          plans_next_january: after,
          residual: after - before - newPlans + ceasedPlans,
        };
      }),
    ],
    awaitingHistory: manifest.establishments.some(({ code }) => code === OTHER_PLACEMENT)
      ? [
          ...other(tables.awaitingHistory, inCounted),
          ...counted.map(({ january, cells }) => ({
            january,
            counted_as: 'other placement settings',
            plans: sum(cells.filter(({ establishment }) => establishment === OTHER_PLACEMENT)),
          })),
        ]
      : tables.awaitingHistory,
    funnel: [
      ...otherYears(tables.funnel),
      ...flows.map(({ year, funnel }) => ({
        ...funnel,
        appeals: tables.funnel.find((row) => row.year === year)?.appeals ?? null,
      })),
    ],
    requestsByAge: [
      ...otherYears(tables.requestsByAge),
      ...flows.flatMap(({ requestsByAge }) => requestsByAge),
    ],
  };
}

/** A table as its file. */
export function tableText(name: DatasetTableName, rows: readonly object[]): string {
  const spec: TableSpec = DATASET_TABLES[name];
  const fields = Object.keys(spec.columns);
  const cell = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
  const data = rows.map((row) => {
    const cells = row as Record<string, unknown>;
    return fields.map((field) => cell(cells[field]) ?? '');
  });
  return `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`;
}

/** Age bands that a history has, in its own words. */
function bandsOf(rows: readonly { readonly age_band: string }[]): string[] {
  return [...new Set(rows.map(({ age_band }) => age_band))].filter(
    (label) => agesOfBand(label) !== null,
  );
}

interface Counted {
  readonly age: number;
  readonly plans: number;
}

function banded(cells: readonly Counted[], bands: readonly string[]) {
  return [
    { age_band: TOTAL, plans: sum(cells) },
    ...bands.map((age_band) => {
      const { low, high } = agesOfBand(age_band)!;
      return { age_band, plans: sum(cells.filter(({ age }) => age >= low && age <= high)) };
    }),
  ];
}

function sum(cells: readonly { readonly plans: number }[]): number {
  return cells.reduce((all, { plans }) => all + plans, 0);
}

function margin<K extends Readonly<Record<string, string | number>>>(
  cells: January['cells'],
  keyOf: (cell: January['cells'][number]) => K,
) {
  return tally(cells, keyOf, ({ plans }) => plans);
}
