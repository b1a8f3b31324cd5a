import type { ColumnKind } from '../../domain/columns.ts';
import type { Delimiter } from './grid.ts';
import { type CellRead, readNumberCell } from './numbers.ts';
import { asDate, isDayNumber, yearOfDayNumber } from './spreadsheetDates.ts';

/** Codes by what else people write for them: the same in other letters, or the label. */
export type Aliases = ReadonlyMap<string, string>;

export interface CellParts {
  readonly column: string;
  readonly kind: ColumnKind;
  readonly delimiter: Delimiter;
  /** Of the list that the column's codes are of; absent where it is not known beforehand. */
  readonly aliases?: Aliases;
}

const YES = new Set(['yes', 'y', 'true', '1']);
const NO = new Set(['no', 'n', 'false', '0']);
/** Columns of words in which a date can only be a range that was taken for one. */
const NEVER_DATES = new Set(['age_band', 'financial_year']);
/** Spaces that do not break, and marks without width, as they come from web pages and workbooks. */
const ODD_SPACES = /[\u00a0\u2007\u202f\u200b]/g;
const SHORTENED = /^\d(\.\d+)?E\+\d+$/;

/** How a word is compared: without case, spaces and signs. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]+/g, '');
}

/** A cell as the product writes it. What cannot be right is told; codes are checked by the table. */
export function readImportedCell(parts: CellParts, given: string): CellRead {
  const { column, kind, delimiter, aliases } = parts;
  const cell = kind.kind === 'text' ? given : given.replace(ODD_SPACES, ' ').trim();
  switch (kind.kind) {
    case 'integer':
    case 'number':
      if (kind.min === 1990 && isDayNumber(cell)) return keptAsDays(cell);
      return readNumberCell(kind, cell, delimiter);
    case 'flag': {
      const word = cell.toLowerCase();
      return { text: YES.has(word) ? 'yes' : NO.has(word) ? 'no' : cell };
    }
    case 'choice':
      return { text: ofChoices(kind.choices, cell) };
    case 'choices':
      return { text: each(cell, (part) => ofChoices(kind.choices, part)) };
    case 'code':
      return { text: aliases?.get(plainWord(cell)) ?? withoutDecimals(cell) };
    case 'codes':
      return { text: each(cell, (part) => aliases?.get(plainWord(part)) ?? part) };
    case 'text':
      return readText(column, cell);
  }
}

function keptAsDays(cell: string): CellRead {
  const year = yearOfDayNumber(cell);
  return {
    expected: 'a year, such as 2025',
    fix: `${cell} is how a spreadsheet program keeps a date in ${year}. Write the year alone (such as ${year}), in a column formatted as a number.`,
  };
}

function readText(column: string, cell: string): CellRead {
  const date = NEVER_DATES.has(column) ? asDate(cell) : null;
  if (date) {
    const was = date.likely === null ? '' : `, likely ${date.likely}`;
    return {
      expected: 'the words or figures as published, such as 5-10 or 2021-22',
      fix: `The spreadsheet program has made a date of it${was}. Format the column as text, type the value again, then save as CSV.`,
    };
  }
  if (SHORTENED.test(cell)) {
    return {
      expected: 'every figure of the number',
      fix: 'The spreadsheet program has shortened a long number. Format the column as text, type it again, then save as CSV.',
    };
  }
  return { text: withoutDecimals(cell) };
}

/** A number that serves as a name: spreadsheet and statistics programs add ".0" to it. */
function withoutDecimals(cell: string): string {
  return cell.replace(/^(\d+)\.0+$/, '$1');
}

function ofChoices(choices: readonly string[], cell: string): string {
  return choices.find((choice) => plainWord(choice) === plainWord(cell)) ?? cell;
}

/** Parts that semicolons divide; commas and bars too where no semicolon stands. */
function each(cell: string, read: (part: string) => string): string {
  const divider = cell.includes(';') ? ';' : /[,|]/;
  return cell
    .split(divider)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(read)
    .join(';');
}
