/** The tables of a run as a workbook for people. */
import { PRODUCT_NAME } from '../../domain/version.ts';
import type { Cell, Table } from '../../results/tables/table.ts';
import type { CellValue, TableSheet, Workbook, WorkbookNote } from '../workbook/workbook.ts';
import { headerOf, shownOf } from './columns.ts';
import { assumptionNotes, originNotes, SYMBOL_NOTES, sourceNotes } from './originNotes.ts';
import type { RunFacts } from './runFacts.ts';
import { columnMeaning, notGivenOut, TABLE_NOTES, tableTitle } from './tableWords.ts';

const ROUNDING =
  'Numbers are shown rounded (children to whole numbers, pounds to the nearest pound, percentages to one decimal) and held in full, so that averages add up.';
/** Marks of the tables in CSV that stand in place of a number, in brackets here. */
const SYMBOLS: ReadonlySet<Cell> = new Set(['c', 'x', 'z']);

/** @param date day of the export, as 2031-05-06. */
export function tablesWorkbook(tables: readonly Table[], facts: RunFacts, date: string): Workbook {
  const { provenance, baseYear, years } = facts;
  const origin = originNotes(facts, date);
  return {
    title: `Tables of the plan “${provenance.scenarioLabel}” for ${provenance.datasetName}`,
    description: `Children with EHC plans, their places and what they cost, January ${baseYear} to January ${baseYear + years}, simulated.`,
    language: 'en-GB',
    publisher: PRODUCT_NAME,
    date,
    cover: [
      ...origin.map(({ topic, note }) => `${topic}: ${note}`),
      'The next sheet lists the tables. The notes explain symbols and columns, and name the sources.',
    ],
    notes: [
      ...SYMBOL_NOTES,
      ...[...TABLE_NOTES, ROUNDING].map((note) => ({ topic: 'Reading the figures', note })),
      ...origin,
      ...assumptionNotes(facts),
      ...columnNotes(tables),
      ...sourceNotes(facts),
    ],
    sheets: tables.map((table) => sheetOf(table, facts.withheld[table.name])),
  };
}

/** What each column means, once. */
function columnNotes(tables: readonly Table[]): WorkbookNote[] {
  const columns = new Set(tables.flatMap((table) => table.columns));
  return [...columns].flatMap((column) => {
    const meaning = columnMeaning(column);
    return meaning === undefined ? [] : [{ topic: `Column “${headerOf(column)}”`, note: meaning }];
  });
}

/** @param withheld why it is not given out; absent = it is. */
function sheetOf({ name, columns, rows }: Table, withheld?: string): TableSheet {
  const shown = columns.map(shownOf);
  return {
    name,
    title: tableTitle(name),
    description: withheld === undefined ? eachRow(columns) : notGivenOut(withheld),
    columns: columns.map((column, at) => ({
      header: headerOf(column),
      shown: shown[at] ?? 'plain',
    })),
    rows: rows.map((row) =>
      row.map((cell, at) => (shown[at] !== null ? marked(cell) : cell === '' ? null : cell)),
    ),
  };
}

/** Numbers, and the marks that stand in their place. */
export function marked(cell: Cell): CellValue {
  return SYMBOLS.has(cell) ? `[${cell}]` : cell;
}

/** Columns of numbers that name a row. */
const NUMBERED: ReadonlySet<string> = new Set([
  'year',
  'year_group',
  'age_low',
  'age_high',
  'band',
]);

/** "One row for each year, district, need and phase": the columns before the first figure. */
function eachRow(columns: readonly string[]): string {
  const first = columns.findIndex((column) => !NUMBERED.has(column) && shownOf(column) !== null);
  const words = columns
    .slice(0, first < 0 ? columns.length : first)
    .filter((column) => column !== 'scenario' && !column.endsWith('_code'))
    .map((column) => column.replaceAll('_', ' '));
  const last = words.pop() ?? 'figure';
  return `One row for each ${words.length === 0 ? last : `${words.join(', ')} and ${last}`}`;
}
