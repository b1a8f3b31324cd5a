import Papa from 'papaparse';
import type { CodeList, TableSpec } from '../../domain/columns.ts';
import type { Problem } from '../../domain/problems.ts';
import { type Aliases, readImportedCell } from './cells.ts';
import type { ColumnChoice } from './columnNames.ts';
import type { Grid, GridRow } from './grid.ts';

export interface TableParts {
  readonly spec: TableSpec;
  /** The file as the user knows it, for problems. */
  readonly file: string;
  /** Its text as it was decoded. */
  readonly text: string;
  readonly grid: Grid;
  /** Index of the header among the rows of the grid. */
  readonly headerAt: number;
  readonly choice: ColumnChoice;
  readonly aliases: Partial<Record<CodeList, Aliases>>;
}

export interface ImportedTable {
  /** The table as the product writes it; the file's own text where that says the same already. */
  readonly text: string;
  /** Row in the user's file of a row of the text, counting the header as row 1. */
  readonly rowOf: (row: number) => number;
  readonly problems: readonly Problem[];
  /** Named columns of the file that the table has no use for: left out. */
  readonly leftOut: readonly string[];
  readonly rows: number;
}

/** Writes the rows of a file as a table of the product; what cannot be read is told, not guessed. */
export function importTable(parts: TableParts): ImportedTable {
  const { spec, file, text, grid, headerAt, choice, aliases } = parts;
  const problems: Problem[] = [...grid.problems];
  const header = grid.rows[headerAt]?.cells ?? [];
  const body = grid.rows.slice(headerAt + 1);
  const columns = Object.keys(spec.columns).filter((name) => choice[name] !== null);
  // A line that says what divides cells, titles or blank lines may stand above the header.
  let changed = grid.delimiter !== ',' || grid.rows[headerAt]?.row !== 1;
  const readers = columns.map((column) => {
    const kind = spec.columns[column];
    const list = kind.kind === 'code' || kind.kind === 'codes' ? aliases[kind.list] : undefined;
    const at = choice[column] as number;
    if (header[at] !== column) changed = true;
    return { at, column, parts: { column, kind, delimiter: grid.delimiter, aliases: list } };
  });
  const written = body.map(({ row, cells }: GridRow) => {
    const beyond = cells.slice(header.length).find((cell) => cell !== '');
    if (beyond !== undefined) problems.push(tooWide(file, row, cells, header));
    return readers.map(({ at, column, parts: reader }) => {
      const cell = cells[at] ?? '';
      const read = readImportedCell(reader, cell);
      if ('text' in read) {
        if (read.text !== cell) changed = true;
        return read.text;
      }
      problems.push({ file, row, column, found: `"${cell.slice(0, 60)}"`, ...read });
      return cell;
    });
  });
  const used = new Set(readers.map(({ at }) => at));
  const leftOut = header.filter((name, at) => name !== '' && !used.has(at));
  const asItIs = !changed && leftOut.length === 0;
  const rowNumbers = grid.rows.slice(headerAt).map(({ row }) => row);
  return {
    text: asItIs ? text : `${Papa.unparse([columns, ...written], { newline: '\n' })}\n`,
    rowOf: (row) => (asItIs ? row : (rowNumbers[row - 1] ?? row)),
    problems,
    leftOut,
    rows: body.length,
  };
}

function tooWide(
  file: string,
  row: number,
  cells: readonly string[],
  header: readonly string[],
): Problem {
  return {
    file,
    row,
    found: `${cells.length} cells`,
    expected: `at most ${header.length}, one under each column name`,
    fix: 'Put quotation marks around cells that hold a comma, or write numbers without a comma between thousands.',
  };
}
