/** Sheets of a workbook as cells with a style each, before a format writes them. */
import { InputError, type Problem, refuseIfAny } from '../../domain/problems.ts';
import { firstCharacters, headerNames, sheetNames, tableNames } from './names.ts';
import { formatted } from './shown.ts';
import type { CellValue, Shown, TableSheet, Workbook } from './workbook.ts';

/** `number-header` stands above numbers, which end at the right. */
export type CellStyle = 'title' | 'text' | 'wrapped' | 'header' | 'number-header' | 'link' | Shown;

export const HEADERS: ReadonlySet<CellStyle> = new Set<CellStyle>(['header', 'number-header']);
/** Styles in which long text goes on in the next line. */
export const WRAPPING: ReadonlySet<CellStyle> = new Set<CellStyle>([
  'title',
  'wrapped',
  ...HEADERS,
]);

export interface LaidCell {
  readonly value: CellValue;
  readonly style: CellStyle;
  /** Number of the sheet that the cell leads to. */
  readonly leadsTo?: number;
}

/** A table on a sheet: headers in its first row, and at least one row beneath. */
export interface LaidTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** Number of its row of headers, from 0. */
  readonly headerRow: number;
}

export interface LaidSheet {
  readonly name: string;
  readonly rows: readonly (readonly LaidCell[])[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  readonly table: LaidTable | null;
  /** True where the headers, in the first row, stay in view. */
  readonly frozen: boolean;
}

/** Rows that a sheet of either format can hold. */
const MOST_ROWS = 1_048_576;
/** Characters that a cell of Excel can hold. */
const MOST_CHARACTERS = 32_767;
const [COVER, CONTENTS, NOTES] = ['Cover', 'Contents', 'Notes'];
const [NARROWEST, WIDEST, PARAGRAPH] = [8, 48, 90];
/** Stands in each cell of the one row of a table that has none: not applicable. */
const NO_ROWS = '[z]';

/** Cover, contents, notes and a sheet for each table. @throws InputError where a table is too long. */
export function layOut(workbook: Workbook): LaidSheet[] {
  refuseIfAny(workbook.sheets.flatMap(lengthProblem));
  const { sheets } = workbook;
  const names = sheetNames([COVER, CONTENTS, NOTES, ...sheets.map(({ name }) => name)]);
  const tables = tableNames(['contents', 'notes', ...sheets.map(({ name }) => name)]);
  return [
    coverSheet(names[0], workbook),
    contentsSheet(names, tables[0], workbook),
    notesSheet(names[2], tables[1], workbook),
    ...sheets.map((sheet, at) => dataSheet(names[at + 3], tables[at + 2], sheet)),
  ];
}

function lengthProblem({ name, rows }: TableSheet): Problem[] {
  if (rows.length < MOST_ROWS) return [];
  return [
    {
      file: name,
      found: `${rows.length} rows`,
      expected: `fewer than ${MOST_ROWS}, which a sheet can hold`,
      fix: 'Export this table as CSV.',
    },
  ];
}

function coverSheet(name: string, { title, description, cover }: Workbook): LaidSheet {
  const rows = [
    [cell(title, 'title')],
    ...[description, ...cover].map((text) => [cell(text, 'wrapped')]),
  ];
  return { name, rows, widths: [PARAGRAPH], table: null, frozen: false };
}

function contentsSheet(names: readonly string[], table: string, { sheets }: Workbook): LaidSheet {
  const listed = [
    {
      title: 'Notes',
      description: 'Symbols, small counts, columns, and where the figures come from',
      rows: '',
    },
    ...sheets.map(({ title, description, rows }) => ({ title, description, rows: rows.length })),
  ];
  const headers = ['Sheet', 'Title', 'What it holds', 'Rows'];
  return {
    name: names[1],
    rows: [
      [cell('Contents', 'title')],
      [cell('Each sheet after the notes holds one table, from its first cell on.', 'text')],
      headers.map((header) => cell(header, 'header')),
      ...listed.map(({ title, description, rows }, at) => [
        { ...cell(names[at + 2], 'link'), leadsTo: at + 2 },
        cell(title, 'wrapped'),
        cell(description, 'wrapped'),
        rows === '' ? cell(NO_ROWS, 'text') : cell(rows, 'whole'),
      ]),
    ],
    widths: [24, 48, 60, 10],
    table: { name: table, headers, headerRow: 2 },
    frozen: false,
  };
}

function notesSheet(name: string, table: string, { notes }: Workbook): LaidSheet {
  const headers = ['Topic', 'Note'];
  const said = notes.length === 0 ? [{ topic: NO_ROWS, note: NO_ROWS }] : notes;
  return {
    name,
    rows: [
      [cell('Notes', 'title')],
      [cell('They hold for every table.', 'text')],
      headers.map((header) => cell(header, 'header')),
      ...said.map(({ topic, note }) => [cell(topic, 'wrapped'), cell(note, 'wrapped')]),
    ],
    widths: [32, PARAGRAPH],
    table: { name: table, headers, headerRow: 2 },
    frozen: false,
  };
}

function dataSheet(name: string, table: string, { columns, rows }: TableSheet): LaidSheet {
  if (columns.length === 0) {
    throw new InputError([
      { file: name, found: 'no columns', expected: 'at least one', fix: 'Leave the table out.' },
    ]);
  }
  const headers = headerNames(columns.map(({ header }) => header));
  const body = rows.length === 0 ? [columns.map(() => NO_ROWS)] : rows;
  const widths = columns.map((column, at) => widthOf(headers[at], column.shown, body, at));
  return {
    name,
    rows: [
      headers.map((header, at) =>
        cell(header, isNumeric(columns[at].shown, body, at) ? 'number-header' : 'header'),
      ),
      ...body.map((row) =>
        columns.map(({ shown }, at) => {
          const value = row[at] ?? null;
          if (typeof value !== 'string') return cell(value, shown);
          return cell(value, value.length > widths[at] ? 'wrapped' : 'text');
        }),
      ),
    ],
    widths,
    table: { name: table, headers, headerRow: 0 },
    frozen: true,
  };
}

/** Years are numbers that name a row. */
function isNumeric(shown: Shown, rows: readonly (readonly CellValue[])[], at: number): boolean {
  return shown !== 'year' && rows.some((row) => typeof row[at] === 'number');
}

/** Room for the longest word of the header and for the longest value, within bounds. */
function widthOf(
  header: string,
  shown: Shown,
  rows: readonly (readonly CellValue[])[],
  at: number,
): number {
  let longest = Math.max(...header.split(' ').map(({ length }) => length));
  for (const row of rows) {
    const value = row[at] ?? null;
    const { length } = typeof value === 'number' ? formatted(value, shown) : (value ?? '');
    if (length > longest) longest = length;
  }
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** A number that is none says nothing, and text ends where a cell is full. */
function cell(value: CellValue, style: CellStyle): LaidCell {
  if (typeof value === 'string') return { value: firstCharacters(value, MOST_CHARACTERS), style };
  return { value: value !== null && Number.isFinite(value) ? value : null, style };
}
