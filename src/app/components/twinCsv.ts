/** The table twin of a chart as a CSV file: figures at full precision, and which run made them. */
import Papa from 'papaparse';
import type { Twin } from '../../charts/twin.ts';
import type { Provenance } from '../../results/views/view.ts';
import { provenanceLine } from '../state/provenance.ts';

export function twinCsv(twin: Twin, provenance: Provenance): string {
  const line = provenanceLine(provenance);
  const data = twin.rows.map((row) => [...row.map((cell) => cell ?? ''), line]);
  const fields = [...twin.columns.map(({ label }) => label), 'Provenance'];
  return `${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\n' })}\n`;
}
