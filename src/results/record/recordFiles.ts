import type { ProjectionRow } from '../../model/demand/longitudinal/project.ts';
import { FEW } from '../disclosure/symbols.ts';
import type { Table } from '../tables/table.ts';
import type { DatasetRate } from './datasetRates.ts';
import type { MovementRate } from './movementRates.ts';

/**
 * Rates by group: joiners per resident, the others shares of children. A rate that is withheld is
 * `c`. No counts are written: those of joiners and leavers by group are small, and rates need none.
 */
export function ratesTable(
  rates: readonly MovementRate[],
  compared: readonly DatasetRate[],
): Table {
  const ofDataset = new Map(compared.map((one) => [`${one.flow} ${one.phase}`, one.rate]));
  return {
    name: 'rates',
    columns: ['flow', 'by', 'group', 'rate_mean', 'rate_p10', 'rate_p90', 'dataset_rate'],
    rows: rates.map(({ flow, by, group, mean, p10, p90 }) => {
      const comparable = by === 'all' || by === 'phase';
      const key = `${flow} ${by === 'all' ? 'all' : group}`;
      const given = [mean, p10, p90].map((rate) => rate ?? FEW);
      return [flow, by, group, ...given, comparable ? (ofDataset.get(key) ?? null) : null];
    }),
  };
}

/** Children by need and setting in Januaries to come, as the command `project` writes them. */
export function projectionTable(rows: readonly ProjectionRow[]): Table {
  return {
    name: 'projection',
    columns: ['year', 'need', 'setting', 'mean', 'sd', 'p2.5', 'p10', 'p50', 'p90', 'p97.5'],
    rows: rows.map((row) => [
      row.year,
      row.need,
      row.setting,
      row.mean,
      row.sd,
      row.p2_5,
      row.p10,
      row.p50,
      row.p90,
      row.p97_5,
    ]),
  };
}
