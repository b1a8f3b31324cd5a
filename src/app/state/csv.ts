/** Rows as CSV text. Text that a spreadsheet would take for a formula is escaped. */
import Papa from 'papaparse';
import { LIKE_A_FORMULA } from '../../export/csv.ts';

export type CsvCell = string | number | null;

/** One line for each row under a header of the first row's keys; null is a blank cell. */
export function csvOf(rows: readonly Readonly<Record<string, CsvCell>>[]): string {
  return `${Papa.unparse([...rows], { escapeFormulae: LIKE_A_FORMULA, newline: '\n' })}\n`;
}
