import Papa from 'papaparse';
import type { Table } from '../results/tables/table.ts';

/** What a spreadsheet may take for a formula by its first character, line breaks further on or not. */
export const LIKE_A_FORMULA = /^[=+\-@\t\r\n]/;

/**
 * A table as CSV: UTF-8, header row, no index, lines ended by a line feed. Text that a spreadsheet
 * would take for a formula is written as text.
 */
export function toCsv(table: Table): string {
  const fields = [...table.columns];
  const data = table.rows as unknown[][];
  return `${Papa.unparse({ fields, data }, { newline: '\n', escapeFormulae: LIKE_A_FORMULA })}\n`;
}
