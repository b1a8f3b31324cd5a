import { type MakeTable, underRule } from '../disclosure/controlledTable.ts';
import type { Released } from '../disclosure/release.ts';
import { bothForecasts } from './bothForecasts.ts';
import { demandTable } from './demand.ts';
import { managementPlanFinances } from './dsgFinancial.ts';
import { managementPlanHistory } from './dsgHistory.ts';
import { managementPlanPlacements } from './dsgPlacements.ts';
import { financeTable } from './finance.ts';
import { indicatorsTable } from './indicators.ts';
import { ledgerTable } from './ledger.ts';
import { assessmentsReturn, plansReturn, requestsReturn } from './lsrp.ts';
import {
  plansByAgeReturn,
  plansByNeedReturn,
  plansByProvisionReturn,
  plansInKindsReturn,
} from './lsrpPlans.ts';
import { placementsTable } from './placements.ts';
import { placesTable } from './places.ts';
import { provisionsTable } from './provisions.ts';
import { capacityForecastReturn } from './scap.ts';
import { spillTable } from './spill.ts';
import { sufficiencyTable } from './sufficiency.ts';
import type { Table } from './table.ts';
import { FORECAST_TABLES, type TableName } from './tableTypes.ts';
import { transportTable } from './transport.ts';

const POST_16 = [
  'mainstream-post-16',
  'mainstream-post-16-specialist',
  'specialist-post-16',
] as const;

const MAKERS: Readonly<Record<TableName, MakeTable>> = {
  demand: demandTable,
  sufficiency: sufficiencyTable,
  spill: spillTable,
  places: placesTable,
  provisions: provisionsTable,
  placements: placementsTable,
  transport: transportTable,
  finance: financeTable,
  indicators: indicatorsTable,
  scap: capacityForecastReturn,
  lsrp_5_1: plansByAgeReturn,
  lsrp_6: plansByProvisionReturn,
  lsrp_7: plansByNeedReturn,
  lsrp_7_1: plansInKindsReturn('lsrp_7_1', 'early-years'),
  lsrp_7_2: plansInKindsReturn('lsrp_7_2', 'mainstream', 'support-base'),
  lsrp_7_3: plansInKindsReturn('lsrp_7_3', 'specialist-base', 'base'),
  lsrp_7_4: plansInKindsReturn('lsrp_7_4', 'special'),
  lsrp_7_5: plansInKindsReturn('lsrp_7_5', 'non-maintained-special', 'independent'),
  lsrp_7_6: plansInKindsReturn('lsrp_7_6', 'alternative-provision', 'hospital'),
  lsrp_7_7: plansInKindsReturn('lsrp_7_7', ...POST_16),
  lsrp_10: requestsReturn,
  lsrp_11: assessmentsReturn,
  lsrp_12: plansReturn,
  dsg_placements: managementPlanPlacements,
  dsg_financial: managementPlanFinances,
  dsg_history: managementPlanHistory,
};

/** Tables that any run can make, by name, in the order of the public contract, by the rule it is under. */
export const TABLE_MAKERS = Object.fromEntries(
  Object.entries(MAKERS).map(([name, make]) => [name, underRule(make)]),
) as Readonly<Record<TableName, MakeTable>>;

/**
 * A table of a run; one that the management plan asks for twice has both forecasts, where there is an
 * unmitigated run with the same luck.
 */
export function tableOfBoth(name: TableName, run: Released, unmitigated: Released | null): Table {
  const table = TABLE_MAKERS[name](run);
  if (unmitigated === null || !FORECAST_TABLES.includes(name)) return table;
  return bothForecasts(TABLE_MAKERS[name](unmitigated), table);
}

/** Every table of a run, in the order of the public contract; the ledger where it was kept. */
export function tablesOf(ensemble: Released): Table[] {
  const tables = Object.values(TABLE_MAKERS).map((make) => make(ensemble));
  const kept = ensemble.draws.some((draw) => draw.ledger.length > 0);
  return kept ? [...tables, underRule(ledgerTable)(ensemble)] : tables;
}
