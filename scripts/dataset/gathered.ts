import { fileURLToPath } from 'node:url';
import { type OutputRow, openSources } from './tables.ts';

/**
 * Figures gathered by hand from papers and reports of the area, and values set so that the model
 * meets them; each row with its source and reason. They are kept beside this script because no
 * published table holds them.
 */
const read = openSources(fileURLToPath(new URL('./gathered/', import.meta.url)));

/** Rows of a table with the gathered rows over those of the same key. */
export function withGathered(
  rows: readonly OutputRow[],
  file: string,
  key: readonly string[],
): OutputRow[] {
  const gathered = read(file);
  const keyOf = (row: OutputRow) => key.map((column) => row[column]).join('\u0000');
  const taken = new Set(gathered.map(keyOf));
  return [...rows.filter((row) => !taken.has(keyOf(row))), ...gathered];
}
