/** What goes with exported tables: where they come from, for people and for programs. */
import type { Manifest } from '../../domain/dataset.ts';
import { isoDay, longDate } from '../../domain/days.ts';
import { PRODUCT_NAME } from '../../domain/version.ts';
import { unmitigatedNote } from '../../export/tables/originNotes.ts';
import { TABLE_NOTES, TABLE_TITLES } from '../../export/tables/tableWords.ts';
import type { TableName } from '../../results/tables/tableTypes.ts';
import type { Provenance } from '../../results/views/view.ts';
import { isFirstLook } from './reading.ts';

export interface ExportedTable {
  readonly name: TableName;
  readonly rows: number;
}

export interface ExportFacts {
  readonly provenance: Provenance;
  /** Plan of the unmitigated forecast, where tables have both; null = they have one. */
  readonly unmitigated: Provenance | null;
  readonly manifest: Manifest;
  /** Years ahead. */
  readonly years: number;
  readonly tables: readonly ExportedTable[];
  readonly at: Date;
}

/** `README.txt`: plain text, lines ended as every editor takes them. */
export function readMe({
  provenance,
  unmitigated,
  manifest,
  years,
  tables,
  at,
}: ExportFacts): string {
  const { baseYear } = manifest;
  const lines = [
    PRODUCT_NAME,
    '',
    `Tables of the plan “${provenance.scenarioLabel}” for ${provenance.datasetName}, January ${baseYear} to January ${baseYear + years}.`,
    ...(isFirstLook(provenance.draws)
      ? [`A first look, from ${provenance.draws} futures: ranges are rough.`]
      : []),
    '',
    'Where they come from',
    `- Model ${provenance.modelVersion}`,
    `- Data: ${provenance.datasetName} (${provenance.datasetId}), released ${longDate(provenance.datasetReleased)}, version ${provenance.datasetHash}`,
    `- Plan: ${provenance.scenarioLabel} (${provenance.scenarioId}), version ${provenance.scenarioHash}`,
    ...(unmitigated === null
      ? []
      : [unmitigatedNote(unmitigated)].map(({ topic, note }) => `- ${topic}: ${note}`)),
    `- Futures: ${provenance.draws}, seed ${provenance.seed}`,
    `- Small counts: ${provenance.disclosure}`,
    `- Exported: ${longDate(isoDay(at))}`,
    '',
    'Files',
    ...tables.map(({ name, rows }) => `- ${name}.csv: ${TABLE_TITLES[name]} (${rows} rows)`),
    '- provenance.json: the same facts for programs',
    '',
    'Notes',
    ...TABLE_NOTES.map((note) => `- ${note}`),
    '- _mean is the average over futures; _p10, _p50 and _p90 are what 1, 5 and 9 in 10 futures lie below.',
    '',
    'Licences of the data',
    ...manifest.licenceLines.map((line) => `- ${line}`),
    '',
  ];
  return lines.join('\r\n');
}

/** `provenance.json`: all that determines the figures, under the names that `run.json` gives them. */
export function provenanceFile(file: ExportFacts): string {
  const { provenance, unmitigated, manifest, years, tables, at } = file;
  const facts = {
    schemaVersion: 1,
    ...provenance,
    ...(unmitigated === null ? {} : { unmitigated }),
    baseYear: manifest.baseYear,
    years,
  };
  return `${JSON.stringify({ ...facts, exported: isoDay(at), tables }, null, 2)}\n`;
}
