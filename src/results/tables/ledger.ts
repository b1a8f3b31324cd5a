import { financialYear } from '../../domain/years.ts';
import type { Released } from '../disclosure/release.ts';
import type { Table } from './table.ts';

/** `ledger.csv`: every booking of a run of one draw. A line's amount is the sum of its rows. */
export function ledgerTable(ensemble: Released): Table {
  const { dataset, scenario, draws } = ensemble;
  return {
    name: 'ledger',
    columns: [
      'scenario',
      'year',
      'fund',
      'line',
      'setting_type',
      'band',
      'provision',
      'months',
      'quantity',
      'unit_rate',
      'amount',
    ],
    rows: draws.flatMap((draw) =>
      draw.ledger.map((row) => [
        scenario.id,
        financialYear(row.financialYear),
        row.fund,
        row.line,
        row.settingType === -1 ? '' : dataset.manifest.settingTypes[row.settingType].id,
        row.band === 0 ? '' : row.band,
        row.provision,
        row.months,
        row.quantity,
        row.unitRate,
        row.amount,
      ]),
    ),
  };
}
