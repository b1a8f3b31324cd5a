import { basename, dirname } from 'node:path';
import { dayOf, isoDay } from '../domain/days.ts';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { briefingOf } from '../export/briefing/briefing.ts';
import {
  BRIEFING_TABLES,
  type BriefingTables,
  briefingFigures,
} from '../export/briefing/figures.ts';
import { toCsv } from '../export/csv.ts';
import { docxOf } from '../export/document/docx.ts';
import type { RunFacts } from '../export/tables/runFacts.ts';
import { tablesWorkbook } from '../export/tables/tablesWorkbook.ts';
import { odsOf } from '../export/workbook/ods.ts';
import { xlsxOf } from '../export/workbook/xlsx.ts';
import { zipOf } from '../export/zip.ts';
import type { Table } from '../results/tables/table.ts';
import type { Command } from './command.ts';
import { writeFolder } from './files.ts';
import type { Given } from './options.ts';
import { recordedFacts } from './recordedFacts.ts';
import { type RunFolder, readRunFolder, tablesIn } from './runFolder.ts';
import { forecastProblems, pairProblems, readTables } from './unmitigatedRun.ts';

const DEFAULT_TABLES = 'sufficiency,scap,lsrp,dsg';
/** Returns of several tables, each named by what the names of its tables start with. */
const RETURNS = ['lsrp', 'dsg'];

/** `export`: tables of a run for people. */
export const exportCommand: Command = {
  name: 'export',
  does: 'turns the tables of a run into a workbook, a briefing or CSV for people',
  options: {
    run: { takes: 'text', required: true, help: 'folder that the command run wrote' },
    format: {
      takes: 'choice',
      required: true,
      choices: ['csv', 'xlsx', 'ods', 'docx'],
      help: 'of the file',
    },
    tables: {
      takes: 'text',
      help: 'names with commas between (sufficiency,scap,lsrp,dsg); lsrp and dsg are all tables of the return; a briefing has those that are named at its end',
    },
    unmitigated: {
      takes: 'text',
      help: 'folder of a run of no change in the same futures: tables of the management plan (dsg) then hold the forecasts with and without the plan',
    },
    dataset: {
      takes: 'text',
      help: 'folder of the dataset of the run, for its sources; the embedded one if left out',
    },
    out: { takes: 'text', required: true, help: 'file to write; an archive of several CSV tables' },
  },
  run: exportTables,
};

async function exportTables(given: Given): Promise<void> {
  const folder = given.run ?? '';
  const out = given.out ?? '';
  const problems: Problem[] = [];
  const run = await readRunFolder(folder, problems);
  const there = await tablesIn(folder);
  const asked = given.tables ?? (given.format === 'docx' ? null : DEFAULT_TABLES);
  const names = asked === null ? [] : namesOf(asked, there, problems);
  if (given.format === 'docx' && run !== null) {
    problems.push(...BRIEFING_TABLES.filter((name) => !there.includes(name)).map(needed(folder)));
  }
  if (given.format === 'csv' && names.length > 1 && out.toLowerCase().endsWith('.csv')) {
    problems.push(severalInOne(names.length, out));
  }
  const other = given.unmitigated ?? null;
  const unmitigated = other === null ? null : await readRunFolder(other, problems, '--unmitigated');
  if (other !== null && run !== null && unmitigated !== null) {
    problems.push(...pairProblems(run.record, unmitigated.record, other));
    problems.push(...forecastProblems(names, await tablesIn(other), other));
  }
  refuseIfAny(problems);
  const file = await fileOf(given, { run: run as RunFolder, unmitigated }, names);
  await writeFolder(dirname(out), new Map([[basename(out), file]]));
}

/** The run that is exported, and that without the plan where there is one. */
interface Folders {
  readonly run: RunFolder;
  readonly unmitigated: RunFolder | null;
}

async function fileOf(
  given: Given,
  { run, unmitigated }: Folders,
  names: readonly string[],
): Promise<string | Uint8Array> {
  const date = isoDay(new Date());
  const tables = await readTables(names, run, unmitigated);
  const facts = {
    ...(await recordedFacts(run.record, given.dataset)),
    unmitigated: unmitigated?.record ?? null,
  };
  if (given.format === 'csv') return csvOf(tables, facts, date);
  if (given.format === 'docx') {
    const [sufficiency, placements, finance] = await Promise.all(BRIEFING_TABLES.map(run.read));
    const figures = briefingFigures({ sufficiency, placements, finance } as BriefingTables, facts);
    return docxOf(briefingOf(figures, facts, tables, date));
  }
  const workbook = tablesWorkbook(tables, facts, date);
  return given.format === 'ods' ? odsOf(workbook) : xlsxOf(workbook);
}

/** One table as it stands; several, with what is to be known of them, in an archive. */
function csvOf(tables: readonly Table[], facts: RunFacts, date: string): string | Uint8Array {
  if (tables.length === 1) return toCsv(tables[0]);
  const text = new TextEncoder();
  return zipOf(
    [
      ...tables.map((table) => ({ name: `${table.name}.csv`, bytes: text.encode(toCsv(table)) })),
      { name: 'README.txt', bytes: text.encode(readMe(tables, facts, date)) },
    ],
    dayOf(date),
  );
}

function readMe(tables: readonly Table[], facts: RunFacts, date: string): string {
  const { title, description, notes } = tablesWorkbook(tables, facts, date);
  const lines = [title, description, ...notes.map(({ topic, note }) => `${topic}: ${note}`)];
  return `${lines.join('\r\n')}\r\n`;
}

/** Tables asked for, in the order of asking, each once; what is not there is a problem. */
function namesOf(asked: string, there: readonly string[], problems: Problem[]): string[] {
  const words = asked.split(',').map((word) => word.trim());
  const names = words.flatMap((word) => {
    const found = there.filter((name) =>
      RETURNS.includes(word) ? name.startsWith(`${word}_`) : name === word,
    );
    if (found.length === 0 && there.length > 0) {
      problems.push({
        file: 'export',
        column: '--tables',
        found: `"${word}"`,
        expected: `lsrp, dsg, or some of ${there.join(', ')}`,
        fix: 'Write names of tables that the run wrote, with commas between.',
      });
    }
    return found;
  });
  return [...new Set(names)];
}

function needed(folder: string) {
  return (table: string): Problem => ({
    file: `${folder}/${table}.csv`,
    found: 'no such file',
    expected: 'a table that the briefing is made of',
    fix: 'Name a folder with all tables that the command run wrote.',
  });
}

function severalInOne(count: number, out: string): Problem {
  return {
    file: 'export',
    column: '--out',
    found: `${out} for ${count} tables`,
    expected: 'a name that ends in .zip, as one CSV file holds one table',
    fix: 'Rename it, ask for one table, or use --format xlsx or ods.',
  };
}
