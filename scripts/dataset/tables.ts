import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import type { TableSpec } from '../../src/domain/columns.ts';

/** One row of a source table, as text. */
export type SourceRow = Readonly<Record<string, string>>;

/** Reads a table of the sources folder, by its path inside it. */
export type ReadSource = (file: string) => SourceRow[];

/** Opens a folder of published source tables. A missing table stops the build and says which. */
export function openSources(folder: string): ReadSource {
  return (file) => {
    const path = join(folder, file);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      throw new Error(
        `Source table not found: ${path}. Expected ${file} below the folder given by --sources.`,
      );
    }
    const { data, errors } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    const first = errors[0];
    if (first) throw new Error(`${path}, row ${(first.row ?? 0) + 2}: ${first.message}`);
    return data;
  };
}

/** Whole number of a source cell; blank means that nothing was published, which counts as 0. */
export function wholeNumber(row: SourceRow, column: string): number {
  return optionalNumber(row, column) ?? 0;
}

/** Number of a source cell, or null where it is blank. Text that is no number stops the build. */
export function optionalNumber(row: SourceRow, column: string): number | null {
  const text = row[column];
  if (text === undefined) {
    throw new Error(`Column ${column} not found; found ${Object.keys(row).join(', ')}.`);
  }
  if (text.trim() === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value))
    throw new Error(`Column ${column}: found "${text}", expected a number.`);
  return value;
}

export type Cell = string | number | null;
export type OutputRow = Readonly<Record<string, Cell>>;

/**
 * Writes a table with exactly the columns of its specification, in that order; those that it may lack
 * only where a row has them.
 */
export function writeTable(folder: string, spec: TableSpec, rows: readonly OutputRow[]): number {
  const all = Object.keys(spec.columns);
  const columns = all.filter(
    (column) => !spec.mayLack?.includes(column) || rows.some((row) => column in row),
  );
  for (const row of rows) {
    const unknown = Object.keys(row).filter((column) => !all.includes(column));
    if (unknown.length > 0) throw new Error(`${spec.file}: unknown column ${unknown.join(', ')}.`);
  }
  const text = Papa.unparse(
    { fields: columns, data: rows.map((row) => columns.map((column) => row[column] ?? '')) },
    { newline: '\n' },
  );
  writeText(join(folder, spec.file), `${text}\n`);
  return rows.length;
}

/** Text of a made-up table: the columns of its specification but for those that it may lack. */
export function madeUpTable(spec: TableSpec, rows: readonly object[]): string {
  const fields = Object.keys(spec.columns).filter((column) => !spec.mayLack?.includes(column));
  const data = rows.map((row) => fields.map((field) => textOf(row[field as keyof typeof row])));
  return `${Papa.unparse({ fields, data }, { newline: '\n' }).trimEnd()}\n`;
}

function textOf(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value ?? '';
}

/** Writes text, making the folders above it. */
export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
