import type { TableSpec } from '../../domain/columns.ts';
import { DATASET_TABLES } from '../../domain/datasetTables.ts';
import { REFERENCE_TABLES } from '../../domain/referenceTables.ts';
import { plainWord } from './cells.ts';
import { fitOf } from './columnNames.ts';
import type { Grid } from './grid.ts';
import { RECORD_TABLES, RESIDENTS, TRANSITIONS } from './recordTables.ts';

/** Tables by their file within a dataset, those of the reference area in its folder; then records. */
export function tablesByFile(referenceFolder: string): ReadonlyMap<string, TableSpec> {
  const reference = Object.values(REFERENCE_TABLES).map((spec): [string, TableSpec] => [
    `${referenceFolder}/${spec.file}`,
    spec,
  ]);
  const own = Object.values(DATASET_TABLES).map((spec): [string, TableSpec] => [spec.file, spec]);
  return new Map([...own, ...reference, ...RECORD_TABLES]);
}

/** Files of other kinds, which are used elsewhere. */
export type OtherKind = 'gias' | 'return';
/** Columns that tell an extract of the register of schools. */
const OF_REGISTER = ['urn', 'establishmentname', 'typeofestablishmentname'];
/** Columns that tell files of a record of children, whatever their name. */
const OF_RECORDS: readonly (readonly [file: string, columns: readonly string[]])[] = [
  [TRANSITIONS, ['calendaryear', 'setting1', 'need1', 'setting2', 'need2']],
  [RESIDENTS, ['calendaryear', 'academicyear', 'population']],
];

/** Rows at the start in which a header is looked for: titles may stand above it. */
const HEADER_WITHIN = 12;
/** Share of the columns that a file must have to be taken for a table by them alone. */
const GOOD_FIT = 0.999;
/** A name that the downloading program or a person has added to. */
const ADDED = /(\s*\(\d+\)|[\s_-]*(template|copy|final|v\d+|\d{4}))+$/i;

/** What the columns of a file say of it, whatever its name. */
export function otherKind(grid: Grid): OtherKind | null {
  return hasAll(grid, OF_REGISTER) ? 'gias' : null;
}

function hasAll(grid: Grid, columns: readonly string[]): boolean {
  const words = new Set((grid.rows[0]?.cells ?? []).map(plainWord));
  return columns.every((one) => words.has(one));
}

/**
 * The table that a file holds: by its name, else by its columns where they fit one table alone.
 *
 * @param path of the file within the dataset, as far as it is known.
 * @returns the table's file within the dataset; null where the person must say.
 */
export function recogniseTable(
  path: string,
  grid: Grid,
  tables: ReadonlyMap<string, TableSpec>,
): string | null {
  const ofRecord = OF_RECORDS.find(([, columns]) => hasAll(grid, columns));
  if (ofRecord) return ofRecord[0];
  if (tables.has(path)) return path;
  const name = path.split('/').pop() as string;
  const word = plainWord(name.replace(/\.(csv|txt|tsv)$/i, '').replace(ADDED, ''));
  const files = [...tables.keys()];
  const named = files.find((file) => plainWord(file.replace(/\.csv$/, '')) === word);
  if (named) return named;
  const own = files.filter((file) => !file.includes('/'));
  const fitting = own.filter((file) => {
    const spec = tables.get(file) as TableSpec;
    return fitOf(spec, grid.rows[headerRow(spec, grid)]?.cells ?? []) >= GOOD_FIT;
  });
  return fitting.length === 1 ? fitting[0] : null;
}

/** Index of the row that looks most like the header of a table; the first where none does. */
export function headerRow(spec: TableSpec, grid: Grid): number {
  let best = 0;
  let most = 0;
  grid.rows.slice(0, HEADER_WITHIN).forEach(({ cells }, at) => {
    const fit = fitOf(spec, cells);
    if (fit <= most) return;
    best = at;
    most = fit;
  });
  return best;
}
