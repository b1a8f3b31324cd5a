import type { Table } from './table.ts';

/**
 * The same table of two runs as one, with a column `forecast` after the year. Each forecast is whole:
 * observed years stand in both, so that either adds up alone.
 */
export function bothForecasts(unmitigated: Table, mitigated: Table): Table {
  const at = mitigated.columns.indexOf('year') + 1;
  const rowsOf = ({ rows }: Table, forecast: string) =>
    rows.map((row) => [...row.slice(0, at), forecast, ...row.slice(at)]);
  const { name, columns } = mitigated;
  return {
    name,
    columns: [...columns.slice(0, at), 'forecast', ...columns.slice(at)],
    rows: [...rowsOf(unmitigated, 'unmitigated'), ...rowsOf(mitigated, 'mitigated')],
  };
}
