import { isoDay } from '../../domain/days.ts';
import { toCsv } from '../../export/csv.ts';
import { factsOfRun } from '../../export/tables/runFacts.ts';
import { zipOf } from '../../export/zip.ts';
import { pairedRuns } from '../../results/compare/pairedRuns.ts';
import type { Released } from '../../results/disclosure/release.ts';
import { TABLE_MAKERS, tableOfBoth } from '../../results/tables/index.ts';
import type { Table } from '../../results/tables/table.ts';
import { FORECAST_TABLES, type TableName } from '../../results/tables/tableTypes.ts';
import { type ExportedTable, provenanceFile, readMe } from '../content/exportReadMe.ts';
import { provenanceLine } from '../state/provenance.ts';
import type { ExportedFile, ExportForm, RequestOf } from './protocol.ts';

type Asked = Pick<RequestOf<'export'>, 'scenarioId' | 'unmitigatedId' | 'tables' | 'form' | 'at'>;

/**
 * Tables of a run as one file: an archive of the files that the command line writes, with what they
 * are and where they come from; one table alone, with its provenance in a last column; a workbook; or a
 * briefing. What writes a workbook or a briefing is fetched when it is first asked for.
 *
 * Tables of the management plan have both forecasts where an unmitigated plan is asked for; the file is
 * then of the futures that both plans have.
 *
 * @param runOf the last run of a plan. It throws where there is none.
 * @param onMade told after each table how many are made; what was sent meanwhile is heard between two.
 */
export async function exportFile(
  runOf: (scenarioId: string) => Released,
  { scenarioId, unmitigatedId, tables: names, form, at }: Asked,
  onMade: (made: number) => void,
): Promise<ExportedFile> {
  const hasForecast = names.some((name) => FORECAST_TABLES.includes(name));
  const runs: Runs =
    unmitigatedId !== undefined && hasForecast
      ? pairedRuns(runOf(unmitigatedId), runOf(scenarioId))
      : { before: null, after: runOf(scenarioId) };
  const { provenance } = runs.after;
  const tables = await tablesOf(runs, names, onMade);
  const stem = `${provenance.datasetId}-${provenance.scenarioId}`;
  const name = `${NAMES[form](names)}-${stem}.${form === 'archive' ? 'zip' : form}`;
  return { name, bytes: await MAKE[form](runs, tables, at) };
}

/** The run whose tables are made, and that of the unmitigated forecast where there is one. */
interface Runs {
  readonly before: Released | null;
  readonly after: Released;
}

const NAMES: Readonly<Record<ExportForm, (names: readonly TableName[]) => string>> = {
  archive: () => 'tables',
  csv: ([name]) => name,
  xlsx: () => 'tables',
  ods: () => 'tables',
  docx: () => 'briefing',
};

type Make = (
  runs: Runs,
  tables: readonly Table[],
  at: Date,
) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

const MAKE: Readonly<Record<ExportForm, Make>> = {
  archive,
  csv: ({ before, after }, [table]) => {
    const against = before === null ? [] : [before.provenance];
    return textBytes(toCsv(withProvenance(table, provenanceLine(after.provenance, against))));
  },
  async xlsx({ after, before }, tables, at) {
    const [{ tablesWorkbook }, { xlsxOf }] = await Promise.all([
      import('../../export/tables/tablesWorkbook.ts'),
      import('../../export/workbook/xlsx.ts'),
    ]);
    return xlsxOf(tablesWorkbook(tables, factsOfRun(after, before), isoDay(at)));
  },
  async ods({ after, before }, tables, at) {
    const [{ tablesWorkbook }, { odsOf }] = await Promise.all([
      import('../../export/tables/tablesWorkbook.ts'),
      import('../../export/workbook/ods.ts'),
    ]);
    return odsOf(tablesWorkbook(tables, factsOfRun(after, before), isoDay(at)));
  },
  docx: briefing,
};

async function tablesOf(
  { before, after }: Runs,
  names: readonly TableName[],
  onMade: (made: number) => void,
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const name of names) {
    tables.push(tableOfBoth(name, after, before));
    onMade(tables.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return tables;
}

function archive(
  { before, after }: Runs,
  tables: readonly Table[],
  at: Date,
): Uint8Array<ArrayBuffer> {
  const { provenance, dataset, model } = after;
  const about = tables.map(({ name, rows }): ExportedTable => {
    return { name: name as TableName, rows: rows.length };
  });
  const facts = {
    provenance,
    unmitigated: before?.provenance ?? null,
    manifest: dataset.manifest,
    years: model.years,
    tables: about,
    at,
  };
  return zipOf(
    [
      ...tables.map((table) => ({ name: `${table.name}.csv`, bytes: textBytes(toCsv(table)) })),
      { name: 'README.txt', bytes: textBytes(readMe(facts)) },
      { name: 'provenance.json', bytes: textBytes(provenanceFile(facts)) },
    ],
    at,
  );
}

async function briefing(
  { after: run, before }: Runs,
  annexed: readonly Table[],
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ briefingOf }, { briefingFigures }, { docxOf }] = await Promise.all([
    import('../../export/briefing/briefing.ts'),
    import('../../export/briefing/figures.ts'),
    import('../../export/document/docx.ts'),
  ]);
  const { sufficiency, placements, finance } = TABLE_MAKERS;
  const tables = {
    sufficiency: sufficiency(run),
    placements: placements(run),
    finance: finance(run),
  };
  const facts = factsOfRun(run, before);
  const figures = briefingFigures(tables, facts);
  return docxOf(briefingOf(figures, facts, annexed, isoDay(at)));
}

function withProvenance({ name, columns, rows }: Table, line: string): Table {
  return { name, columns: [...columns, 'provenance'], rows: rows.map((row) => [...row, line]) };
}

function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
