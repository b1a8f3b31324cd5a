import Papa from 'papaparse';
import type { TableSpec } from '../../domain/columns.ts';

/**
 * A table to be filled in: the names of its columns, and one row of the dataset that is open as an
 * example to write over.
 *
 * @param text the table of the dataset that is open; undefined = it has none.
 */
export function templateOf(spec: TableSpec, text: string | undefined): string {
  const columns = Object.keys(spec.columns);
  const [header = [], ...rows] = Papa.parse<string[]>(text ?? '', {
    delimiter: ',',
    preview: 3,
    skipEmptyLines: true,
  }).data;
  const [example] = rows;
  const cells = columns.map((column) => example?.[header.indexOf(column)] ?? '');
  return `${Papa.unparse(example ? [columns, cells] : [columns], { newline: '\r\n' })}\r\n`;
}
