import type { Released } from '../disclosure/release.ts';
import { demandTable } from './demand.ts';
import { financeTable } from './finance.ts';
import { indicatorsTable } from './indicators.ts';
import { ledgerTable } from './ledger.ts';
import { assessmentsReturn, plansReturn, requestsReturn } from './lsrp.ts';
import { placementsTable } from './placements.ts';
import { placesTable } from './places.ts';
import { provisionsTable } from './provisions.ts';
import { spillTable } from './spill.ts';
import { sufficiencyTable } from './sufficiency.ts';
import type { Table } from './table.ts';
import { transportTable } from './transport.ts';

/** Every table of a run, in the order of the public contract; the ledger where it was kept. */
export function tablesOf(ensemble: Released): Table[] {
  const makers = [
    demandTable,
    sufficiencyTable,
    spillTable,
    placesTable,
    provisionsTable,
    placementsTable,
    transportTable,
    financeTable,
    indicatorsTable,
    requestsReturn,
    assessmentsReturn,
    plansReturn,
  ];
  const tables = makers.map((make) => make(ensemble));
  const kept = ensemble.draws.some((draw) => draw.ledger.length > 0);
  return kept ? [...tables, ledgerTable(ensemble)] : tables;
}
