import { toCsv } from '../export/csv.ts';
import type { Released, Suppression } from '../results/disclosure/release.ts';
import { runRecord } from '../results/runRecord.ts';
import { tablesOf } from '../results/tables/index.ts';
import { disclosureFiles } from './datasetUnderControl.ts';

/** The tables of a run and its `run.json`: nothing in them hangs on where or how draws were made. */
export function runFiles(ensemble: Released, suppression: Suppression): Map<string, string> {
  const files = new Map<string, string>();
  for (const table of tablesOf(ensemble)) files.set(`${table.name}.csv`, toCsv(table));
  for (const [name, text] of disclosureFiles(ensemble.dataset, suppression)) files.set(name, text);
  files.set('run.json', `${JSON.stringify(runRecord(ensemble), null, 2)}\n`);
  return files;
}
