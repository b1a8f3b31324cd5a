import Papa from 'papaparse';
import type { Problem } from '../../domain/problems.ts';

export type Delimiter = ',' | ';' | '\t';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** Written by spreadsheet programs above a table to say what divides its cells. */
const SAYS_DELIMITER = /^sep=(.)\r?\n/i;

/** One row of a file by its number there. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file as rows of cells: blank rows left out, spaces around cells removed. */
export interface Grid {
  readonly delimiter: Delimiter;
  readonly rows: readonly GridRow[];
  readonly problems: readonly Problem[];
}

/**
 * Divides a text into rows and cells, with whichever of comma, semicolon and tab divides its first
 * line. Cells may hold line breaks within quotation marks; a row counts once however many it has.
 *
 * @param file as the user knows it, for problems.
 */
export function readGrid(file: string, text: string): Grid {
  const said = SAYS_DELIMITER.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const before = said ? 1 : 0;
  const delimiter = DELIMITERS.find((one) => one === said?.[1]) ?? delimiterOf(body);
  const parsed = Papa.parse<string[]>(body, { delimiter });
  const problems = parsed.errors.map(
    ({ row = 0 }): Problem => ({
      file,
      row: row + 1 + before,
      found: 'quotation marks that do not come in pairs',
      expected: 'a table in which a cell that starts with a quotation mark ends with one',
      fix: 'Mend the quotation marks of this row, or save the table again as CSV.',
    }),
  );
  const rows = parsed.data
    .map((cells, at) => ({ row: at + 1 + before, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { delimiter, rows, problems };
}

/** What divides the first line that holds anything; a comma where nothing does. */
function delimiterOf(text: string): Delimiter {
  const start = Math.max(0, text.search(/\S/));
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') break;
    if (character in counts) counts[character as Delimiter]++;
  }
  return DELIMITERS.reduce((most, one) => (counts[one] > counts[most] ? one : most));
}
