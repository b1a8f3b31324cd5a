import type { Released } from '../disclosure/release.ts';
import { TABLE_MAKERS } from '../tables/index.ts';
import type { TablePreviewQuery, TablePreviewView } from './tablePreviewTypes.ts';

/** The first rows of a table, as they stand in its file. */
export function tablePreviewView(ensemble: Released, query: TablePreviewQuery): TablePreviewView {
  const { columns, rows } = TABLE_MAKERS[query.table](ensemble);
  return {
    kind: 'tablePreview',
    provenance: ensemble.provenance,
    table: query.table,
    columns,
    rows: rows.slice(0, query.most),
    rowCount: rows.length,
  };
}
