import type { Row, TableSpec } from './columns.ts';
import * as c from './columns.ts';
import { DATASET_TABLES } from './datasetTables.ts';

/** Tables that the reference area (the nation, as a rule) supplies for borrowing strength. */
export const REFERENCE_TABLES = {
  plansByAgeEstablishment: DATASET_TABLES.plansByAgeEstablishment,
  newPlansByAgeEstablishment: DATASET_TABLES.newPlansByAgeEstablishment,
  newPlansByNeedAge: DATASET_TABLES.newPlansByNeedAge,
  ceasedPlans: DATASET_TABLES.ceasedPlans,
  planHistory: DATASET_TABLES.planHistory,
  stockAndFlow: DATASET_TABLES.stockAndFlow,
  funnel: { ...DATASET_TABLES.funnel, optional: true },
  requestsByAge: DATASET_TABLES.requestsByAge,
  areaPlanHistory: {
    file: 'plan_history_of_areas.csv',
    title: 'EHC plans (and statements) each January of every other area, all ages',
    optional: true,
    columns: { area: c.text, january: c.year, plans: c.count },
    key: ['area', 'january'],
  },
  needPrevalence: {
    file: 'need_prevalence.csv',
    title: 'Share of pupils with a plan by primary need',
    columns: {
      january: c.year,
      need: c.need,
      share_of_pupils_percent: { kind: 'number', min: 0, max: 100 },
    },
    key: ['january', 'need'],
  },
} as const satisfies Record<string, TableSpec>;

export type ReferenceTableName = keyof typeof REFERENCE_TABLES;
export type ReferenceRow<T extends ReferenceTableName> = Row<(typeof REFERENCE_TABLES)[T]>;
