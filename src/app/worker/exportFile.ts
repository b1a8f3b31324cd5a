import { toCsv } from '../../export/csv.ts';
import { type ZipEntry, zipOf } from '../../export/zip.ts';
import type { Released } from '../../results/disclosure/release.ts';
import { TABLE_MAKERS } from '../../results/tables/index.ts';
import type { Table } from '../../results/tables/table.ts';
import { type ExportedTable, provenanceFile, readMe } from '../content/exportReadMe.ts';
import { provenanceLine } from '../state/provenance.ts';
import type { ExportedFile, RequestOf } from './protocol.ts';

/**
 * Tables of a run as one file: an archive of the files that the command line writes, with what they
 * are and where they come from; or one table alone, with its provenance in a last column.
 *
 * @param onMade told after each table how many are made; what was sent meanwhile is heard between two.
 */
export async function exportFile(
  run: Released,
  { tables, form, at }: Pick<RequestOf<'export'>, 'tables' | 'form' | 'at'>,
  onMade: (made: number) => void,
): Promise<ExportedFile> {
  const { provenance } = run;
  const stem = `${provenance.datasetId}-${provenance.scenarioId}`;
  if (form === 'csv') {
    const [name] = tables;
    const table = withProvenance(TABLE_MAKERS[name](run), provenanceLine(provenance));
    return { name: `${name}-${stem}.csv`, bytes: textBytes(toCsv(table)) };
  }
  const entries: ZipEntry[] = [];
  const about: ExportedTable[] = [];
  for (const name of tables) {
    const table = TABLE_MAKERS[name](run);
    entries.push({ name: `${name}.csv`, bytes: textBytes(toCsv(table)) });
    about.push({ name, rows: table.rows.length });
    onMade(about.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const { manifest } = run.dataset;
  const facts = { provenance, manifest, years: run.model.years, tables: about, at };
  entries.push(
    { name: 'README.txt', bytes: textBytes(readMe(facts)) },
    { name: 'provenance.json', bytes: textBytes(provenanceFile(facts)) },
  );
  return { name: `tables-${stem}.zip`, bytes: await zipOf(entries, at) };
}

function withProvenance({ name, columns, rows }: Table, line: string): Table {
  return { name, columns: [...columns, 'provenance'], rows: rows.map((row) => [...row, line]) };
}

function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
