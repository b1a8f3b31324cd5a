import type { TableSpec } from '../../domain/columns.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { Problem } from '../../domain/problems.ts';
import { sen2ModuleOf } from '../sen2/sen2Schema.ts';
import { aliasesOf } from './aliases.ts';
import { plainWord } from './cells.ts';
import { type ColumnChoice, type ColumnProposal, proposeColumns } from './columnNames.ts';
import type { GivenText } from './givenFiles.ts';
import type { Grid } from './grid.ts';
import { importTable } from './importTable.ts';
import { headerRow, type OtherKind, otherKind, recogniseTable } from './recognise.ts';

/** What a person has said of a file: which table it is, and which of its columns is which. */
export interface FileChoice {
  readonly table?: string;
  readonly columns?: ColumnChoice;
}

/** One file, and what was understood of it. */
export interface FileReport {
  /** As the user knows it. */
  readonly name: string;
  readonly use: 'table' | 'description' | 'unknown' | OtherKind;
  /** The table's file within the dataset; null = none. */
  readonly table: string | null;
  readonly rows: number;
  readonly header: readonly string[];
  readonly choice: ColumnChoice;
  /** Columns found under other names, which a person should look at. */
  readonly guessed: readonly string[];
  /** Columns that must be chosen. */
  readonly missing: readonly string[];
  /** Those of the table whose name two columns of the file have, until one is chosen. */
  readonly twice: readonly string[];
  /** Columns of the file that are not used. */
  readonly leftOut: readonly string[];
}

/** Of a file of which nothing is known yet. */
export const NO_REPORT: Omit<FileReport, 'name' | 'use'> = {
  table: null,
  rows: 0,
  header: [],
  choice: {},
  guessed: [],
  missing: [],
  twice: [],
  leftOut: [],
};

interface ReadOne {
  readonly report: FileReport;
  readonly problems: readonly Problem[];
  /** False where rows or columns of the table could not be told apart. */
  readonly whole?: boolean;
  readonly text?: string;
  readonly rowOf?: (row: number) => number;
}

/** Reads one file as a table, as its name and columns tell, or as a person has said. */
export function readOne(
  { path, name, text }: GivenText,
  grid: Grid | null,
  asked: FileChoice,
  tables: ReadonlyMap<string, TableSpec>,
  manifest: Manifest | null,
): ReadOne {
  const report = (use: FileReport['use'], rest: Partial<FileReport> = {}): FileReport => ({
    ...NO_REPORT,
    name,
    use,
    ...rest,
  });
  if (grid === null) return { report: report('description'), problems: [] };
  const header = grid.rows[0]?.cells ?? [];
  const other = asked.table === undefined ? otherKind(grid) : null;
  if (other !== null)
    return { report: report(other, { header }), problems: [elsewhere(name, other)] };
  const table = asked.table ?? recogniseTable(path, grid, tables);
  const spec = table === null ? undefined : tables.get(table);
  if (table === null && sen2ModuleOf(path) !== null) {
    return { report: report('return'), problems: [elsewhere(name, 'return')] };
  }
  if (grid.rows.length === 0) {
    const known = spec === undefined ? report('unknown') : report('table', { table });
    return { report: known, problems: [emptyFile(name)], whole: false, text };
  }
  if (table === null || spec === undefined) {
    return { report: report('unknown', { header }), problems: [unknownTable(name, header)] };
  }
  const headerAt = headerRow(spec, grid);
  const cells = grid.rows[headerAt]?.cells ?? [];
  const proposal = proposeColumns(spec, cells);
  const choice = { ...proposal.choice, ...asked.columns };
  const row = grid.rows[headerAt]?.row ?? 1;
  const needed = (column: string) => !spec.mayLack?.includes(column);
  const twice = [...proposal.twice.keys()].filter(
    (column) =>
      choice[column] === null && (needed(column) || asked.columns?.[column] === undefined),
  );
  const missing = Object.keys(spec.columns).filter(
    (column) => choice[column] === null && needed(column) && !twice.includes(column),
  );
  const read = importTable({
    spec,
    file: name,
    text,
    grid,
    headerAt,
    choice,
    aliases: manifest ? aliasesOf(manifest) : {},
  });
  const broken = [
    ...twice.map((column) => namedTwice(name, row, column, proposal, cells)),
    ...missing.map((column) => noColumn(name, row, column, cells)),
  ];
  const { guessed } = proposal;
  const { rows } = read;
  // Of columns with one name nobody has said yet which is left out.
  const open = new Set(twice.map((column) => plainWord(proposal.twice.get(column) ?? '')));
  const leftOut = read.leftOut.filter((one) => !open.has(plainWord(one)));
  return {
    report: report('table', {
      table,
      rows,
      header: cells,
      choice,
      guessed,
      missing,
      twice,
      leftOut,
    }),
    problems: broken.length > 0 ? broken : read.problems,
    whole: broken.length === 0 && grid.problems.length === 0,
    text: read.text,
    rowOf: read.rowOf,
  };
}

function noColumn(file: string, row: number, column: string, header: readonly string[]): Problem {
  return {
    file,
    row,
    column,
    found: `the columns ${header.filter((name) => name !== '').join(', ')}`,
    expected: `a column that holds ${column}`,
    fix: 'Choose it under “Columns” below, or add it to the file.',
  };
}

/** Several columns of one name: which of them it is, the file does not say. */
function namedTwice(
  file: string,
  row: number,
  column: string,
  { twice }: ColumnProposal,
  header: readonly string[],
): Problem {
  const named = twice.get(column) ?? '';
  const alike = header.filter((name) => plainWord(name) === plainWord(named)).length;
  return {
    file,
    row,
    column,
    found: `${alike === 2 ? 'two' : alike} columns named ${named}`,
    expected: `one column that holds ${column}`,
    fix: 'Choose it under “Columns” below, or remove the other from the file.',
  };
}

function emptyFile(file: string): Problem {
  return {
    file,
    found: 'an empty file',
    expected: 'a row of column names, and a row for each record',
    fix: 'Save the table again as CSV, or leave the file out.',
  };
}

function unknownTable(file: string, header: readonly string[]): Problem {
  return {
    file,
    found: `a file with the columns ${header.slice(0, 8).join(', ')}`,
    expected: 'one of the tables of the product',
    fix: 'Choose which table it is under “Columns” below, or leave the file out.',
  };
}

/** That two files hold the same table. */
export function givenTwice(file: string, earlier: string, table: string): Problem {
  return {
    file,
    found: `the table ${table}, which ${earlier} holds too`,
    expected: 'each table once',
    fix: 'Leave out one of the two files, or put their rows into one.',
  };
}

const ELSEWHERE: Readonly<Record<OtherKind, { found: string; fix: string }>> = {
  return: {
    found: 'a module of a SEN2 return, with records of children',
    fix: 'Give it under “SEN2 returns with records of children” below.',
  },
  gias: {
    found: 'an extract of the register of schools (GIAS)',
    fix: 'Download it again from the register, as CSV, and give it as it is.',
  },
};

function elsewhere(file: string, kind: OtherKind): Problem {
  const { found, fix } = ELSEWHERE[kind];
  return { file, found, expected: 'a table of the product', fix };
}
