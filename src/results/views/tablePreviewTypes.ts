import type { Cell, TableName } from '../tables/tableTypes.ts';
import type { Provenance } from './measures.ts';

/** Asks for the first rows of a table of the run. */
export interface TablePreviewQuery {
  readonly kind: 'tablePreview';
  readonly table: TableName;
  /** Plan of the unmitigated forecast, where the table has both; absent = the table of the run alone. */
  readonly against?: string;
  /** Rows at most. */
  readonly most: number;
}

export interface TablePreviewView {
  readonly kind: 'tablePreview';
  readonly provenance: Provenance;
  /** Plan of the unmitigated forecast; null where the table is of one run. */
  readonly unmitigated: Provenance | null;
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of the whole table. */
  readonly rowCount: number;
}
