/** The table twin of a chart as a CSV file: figures at full precision, and which run made them. */
import type { Twin } from '../../charts/twin.ts';
import type { Provenance } from '../../results/views/view.ts';
import { type CsvCell, csvOf } from '../state/csv.ts';
import { provenanceLine } from '../state/provenance.ts';

export function twinCsv({ columns, rows }: Twin, provenance: Provenance): string {
  const line = provenanceLine(provenance);
  return csvOf(
    rows.map((row) => {
      const cells = columns.map(({ label }, at): [string, CsvCell] => [label, row[at]]);
      return Object.fromEntries([...cells, ['Provenance', line]]);
    }),
  );
}
