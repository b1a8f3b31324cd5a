import type { Row, TableSpec } from '../../src/domain/columns.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { DATASET_TABLES } from '../../src/domain/datasetTables.ts';
import { REFERENCE_TABLES } from '../../src/domain/referenceTables.ts';
import { establishmentHere, needHere, WORDS } from './words.ts';

type AnyRow = Row<TableSpec>;

/** Columns that are added up where rows of several codes become rows of one. */
const ADDED = ['plans', 'share_of_pupils_percent'];

/** A dataset in the words of the unitary: rows of codes that are one here are added up. */
export function renamed(dataset: Dataset): Dataset {
  const { needs, settingTypes, establishments } = WORDS;
  return {
    ...dataset,
    manifest: { ...dataset.manifest, needs, settingTypes, establishments },
    tables: all(DATASET_TABLES, dataset.tables) as unknown as Dataset['tables'],
    reference: all(REFERENCE_TABLES, dataset.reference) as unknown as Dataset['reference'],
  };
}

function all(specs: Readonly<Record<string, TableSpec>>, tables: object): Record<string, AnyRow[]> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rowsHere(specs[name], rows)]),
  );
}

function rowsHere(spec: TableSpec, rows: readonly AnyRow[]): AnyRow[] {
  const renamedRows = rows.map((row) => rowHere(spec, row));
  if (!('need' in spec.columns || 'establishment' in spec.columns)) return renamedRows;
  // Provisions have an establishment and stay apart by their own key.
  const byKey = new Map<string, Record<string, unknown>>();
  for (const row of renamedRows as Record<string, unknown>[]) {
    const key = JSON.stringify(spec.key.map((column) => row[column]));
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, { ...row });
    else for (const column of ADDED) if (column in row) add(first, column, row[column]);
  }
  return [...byKey.values()] as AnyRow[];
}

function add(row: Record<string, unknown>, column: string, more: unknown): void {
  row[column] = Number((Number(row[column]) + Number(more)).toFixed(6));
}

function rowHere(spec: TableSpec, row: AnyRow): AnyRow {
  const cells = Object.entries(row).map(([column, value]) => {
    if (column === 'need') return [column, needHere(String(value))];
    if (column === 'establishment') return [column, establishmentHere(String(value))];
    const kind = spec.columns[column];
    if (kind.kind !== 'codes' || kind.list !== 'need') return [column, value];
    return [column, [...new Set((value as readonly string[]).map(needHere))]];
  });
  return Object.fromEntries(cells);
}
