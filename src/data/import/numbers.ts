import type { ColumnKind } from '../../domain/columns.ts';
import type { Delimiter } from './grid.ts';
import { asDate } from './spreadsheetDates.ts';

type NumberKind = Extract<ColumnKind, { readonly kind: 'integer' | 'number' }>;

/** A cell as the product writes it, or what should have stood there and what to do. */
export type CellRead =
  | { readonly text: string }
  | { readonly expected: string; readonly fix: string };

/** Signs of suppressed or missing figures in official statistics, and what they stand for. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['c', 'a count that was suppressed'],
  ['x', 'a figure that is not available'],
  ['z', 'a figure that does not apply'],
  ['low', 'a figure too low to show'],
  ['k', 'a figure that rounds to nothing'],
  ['u', 'a figure of low reliability'],
  [':', 'a figure that is not available'],
  ['..', 'a figure that is not available'],
  ['.', 'a figure that does not apply'],
  ['-', 'nothing, or a figure that is not known'],
  ['–', 'nothing, or a figure that is not known'],
  ['*', 'a count that was suppressed'],
  ['#', 'a count that was suppressed'],
  ['~', 'a figure that rounds to nothing'],
  ['n/a', 'a figure that is not available'],
  ['na', 'a figure that is not available'],
  ['null', 'a figure that is not available'],
  ['nan', 'a figure that is not available'],
]);
const PLAIN = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const IN_THOUSANDS = /^-?\d{1,3}([, ]\d{3})+(\.\d+)?$/;
const DECIMAL_COMMA = /^-?\d+,\d+$/;

/**
 * Reads a number as spreadsheet programs show it: thousands separators, a pound sign, a percentage,
 * brackets for less than nothing. What may mean two things, and what means none, is a problem: never 0.
 */
export function readNumberCell(kind: NumberKind, cell: string, delimiter: Delimiter): CellRead {
  if (cell === '' || PLAIN.test(cell)) return { text: cell };
  const symbol = SYMBOLS.get(cell.replace(/^\[(.+)\]$/, '$1').toLowerCase());
  const what = kind.kind === 'integer' ? 'a whole number' : 'a number';
  if (symbol !== undefined) {
    const blank = kind.optional ? ' Where it is not known, leave the cell blank.' : '';
    const fix = `The sign stands for ${symbol}. Write the number itself, or an estimate of yours.${blank}`;
    return { expected: `${what}, not a sign: it is never read as 0`, fix };
  }
  if (/^#/.test(cell)) {
    const fix =
      'The spreadsheet program shows an error, or a column too narrow. Mend the formula or widen the column, then save as CSV again.';
    return { expected: what, fix };
  }
  const date = asDate(cell);
  if (date !== null) {
    const was = date.likely === null ? '' : ` It may have been ${date.likely}.`;
    const fix = `The spreadsheet program has made a date of it.${was} Format the column as text or number, type the value again, then save as CSV.`;
    return { expected: what, fix };
  }
  const bare = cell.replace(/^\((.+)\)$/, '-$1').replace(/^(-?)£\s?/, '$1');
  if (bare.endsWith('%')) return percentage(kind, bare.slice(0, -1).trim());
  if (delimiter === ';' && kind.kind === 'number' && DECIMAL_COMMA.test(bare)) {
    const asDecimals = { text: bare.replace(',', '.') };
    const asThousands = Number(bare.replace(',', ''));
    const fits = asThousands >= kind.min && asThousands <= kind.max;
    if (!IN_THOUSANDS.test(bare) || !fits) return asDecimals;
    const fix = 'Write it with a point before decimals and nothing between thousands.';
    return { expected: `${what} that can be read in one way only`, fix };
  }
  if (IN_THOUSANDS.test(bare)) return { text: bare.replace(/[, ]/g, '') };
  // Left as it is: the table's own check says what it expects.
  return { text: PLAIN.test(bare) ? bare : cell };
}

function percentage(kind: NumberKind, digits: string): CellRead {
  if (kind.max === 1 && PLAIN.test(digits)) return { text: String(Number(digits) / 100) };
  if (kind.max === 100 && PLAIN.test(digits)) return { text: digits };
  return {
    expected: 'a number without a percentage sign',
    fix: 'Write the number in the unit of the column, such as 0.12 for 12%.',
  };
}
