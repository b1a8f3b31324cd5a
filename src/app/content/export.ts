/** Words of the page Export. */

import type { ExportStatus } from '../export/exporter.ts';
import type { CheckedPart, CheckedReturn, Readiness } from '../export/readiness.ts';
import type { ExportForm } from '../worker/protocol.ts';
import { listed } from './reading.ts';

export const READINESS_WORDS: Readonly<Record<Readiness, string>> = {
  missing: 'Missing',
  partly: 'Partly',
  ready: 'Ready',
};

/** Formats of a file of several tables, the first for programs and the others for people. */
export const FORMATS: readonly {
  readonly form: ExportForm;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    form: 'archive',
    label: 'CSV files in one archive (zip)',
    hint: 'The same files as the command line writes, with README.txt and provenance.json that say where they come from.',
  },
  {
    form: 'xlsx',
    label: 'Workbook for Excel (XLSX)',
    hint: 'Cover, contents and notes, and a sheet for each table.',
  },
  {
    form: 'ods',
    label: 'Workbook as OpenDocument (ODS)',
    hint: 'The same workbook for LibreOffice and others.',
  },
  {
    form: 'docx',
    label: 'Briefing for committee (DOCX)',
    hint: 'Finding, chart, key tables, assumptions and sources. Tables that you choose are added at the end where they fit on a page.',
  },
];

/** What the button makes. */
export function exportLabel(form: ExportForm, tables: number): string {
  if (form === 'docx') return 'Export briefing';
  return `Export ${tables === 0 ? 'tables' : tablesCounted(tables)}`;
}

export const NOTHING_TICKED = 'Choose at least one table';
export const STOP = 'Stop: save nothing';
/** Why the button waits: a chosen table holds both forecasts. */
export const WAITS_FOR_NO_CHANGE =
  'The unmitigated forecast needs no change, simulated beside the plan. You can export as soon as its first figures are in; if you stopped the simulation, choose “Simulate the rest” above.';

function counted(parts: readonly CheckedPart[], readiness: Readiness): number {
  return parts.filter((part) => part.readiness === readiness).length;
}

/** "12 of 31 tables are ready; 19 need something from you" */
export function exportHeadline(returns: readonly CheckedReturn[]): string {
  const parts = returns.flatMap((one) => one.parts);
  const ready = counted(parts, 'ready');
  const rest = parts.length - ready;
  const all = `${ready} of ${parts.length} tables are ready`;
  if (rest === 0) return all;
  return `${all}; ${rest} ${rest === 1 ? 'needs' : 'need'} something from you`;
}

/** "2 missing, 5 partly ready and 6 ready": gaps first. */
export function readinessCounts(parts: readonly CheckedPart[]): string {
  const words: readonly (readonly [Readiness, string])[] = [
    ['missing', 'missing'],
    ['partly', 'partly ready'],
    ['ready', 'ready'],
  ];
  return listed(
    words.flatMap(([readiness, word]) => {
      const count = counted(parts, readiness);
      return count === 0 ? [] : [`${count} ${word}`];
    }),
  );
}

/** "3 tables"; "1 table" */
export function tablesCounted(count: number): string {
  return `${count} ${count === 1 ? 'table' : 'tables'}`;
}

/** What is being done, or was; blank where nothing is. */
export function exportWords(status: ExportStatus): string {
  if (status.kind === 'making') {
    if (status.wanted === 0) return 'Making the file';
    return `Making ${tablesCounted(status.wanted)}: ${status.made} made`;
  }
  if (status.kind === 'stopped') {
    return `Stopped: nothing was saved. ${status.made} of ${tablesCounted(status.wanted)} had been made.`;
  }
  if (status.kind !== 'made') return '';
  return status.tables === 0
    ? `Made ${status.name}.`
    : `Made ${status.name} with ${tablesCounted(status.tables)}.`;
}

/** "First 10 of 38,495 rows, rounded here to two decimals" */
export function previewCaption(shown: number, all: number): string {
  const total = all.toLocaleString('en-GB');
  const rows = shown < all ? `First ${shown} of ${total} rows` : `All ${total} rows`;
  return `${rows}; numbers are rounded to two decimals here and written in full in the file`;
}
