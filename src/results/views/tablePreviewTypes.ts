import type { Cell, TableName } from '../tables/tableTypes.ts';
import type { Provenance } from './measures.ts';

/** Asks for the first rows of a table of the run. */
export interface TablePreviewQuery {
  readonly kind: 'tablePreview';
  readonly table: TableName;
  /** Rows at most. */
  readonly most: number;
}

export interface TablePreviewView {
  readonly kind: 'tablePreview';
  readonly provenance: Provenance;
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of the whole table. */
  readonly rowCount: number;
}
