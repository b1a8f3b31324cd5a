import type { Released } from '../disclosure/release.ts';
import { tableOfBoth } from '../tables/index.ts';
import type { TablePreviewQuery, TablePreviewView } from './tablePreviewTypes.ts';

/**
 * The first rows of a table, as they stand in its file.
 *
 * @param unmitigated run of the other forecast, where the table has both.
 */
export function tablePreviewView(
  ensemble: Released,
  query: TablePreviewQuery,
  unmitigated: Released | null = null,
): TablePreviewView {
  const { columns, rows } = tableOfBoth(query.table, ensemble, unmitigated);
  return {
    kind: 'tablePreview',
    provenance: ensemble.provenance,
    unmitigated: unmitigated?.provenance ?? null,
    table: query.table,
    columns,
    rows: rows.slice(0, query.most),
    rowCount: rows.length,
  };
}
