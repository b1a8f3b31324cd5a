import Papa from 'papaparse';
import type { Cell, Table } from '../../results/tables/table.ts';
import { shownOf } from './columns.ts';

/** A mark before text that a spreadsheet would take for a formula. */
const GUARDED = /^'(?=[=+\-@\t\r\n])/;

/** A table as `toCsv` writes it, read again: its inverse for the tables of a run. */
export function tableOfCsv(name: string, text: string): Table {
  const [columns = [], ...lines] = Papa.parse<string[]>(text, {
    delimiter: ',',
    skipEmptyLines: true,
  }).data;
  const isNumber = columns.map((column) => shownOf(column) !== null);
  return {
    name,
    columns,
    rows: lines.map((cells) => columns.map((_, at) => cellOf(cells[at] ?? '', isNumber[at]))),
  };
}

/** Years such as 2030-31, and marks such as `c`, stay words among numbers. */
function cellOf(text: string, isNumber: boolean): Cell {
  if (text === '') return null;
  const number = isNumber ? Number(text) : Number.NaN;
  return Number.isNaN(number) ? text.replace(GUARDED, '') : number;
}
