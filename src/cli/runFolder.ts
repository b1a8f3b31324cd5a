/** A folder that `run` wrote, read again. */
import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import { jsonProblems } from '../data/json.ts';
import type { Problem } from '../domain/problems.ts';
import { SETTING_ROLES } from '../domain/settings.ts';
import { tableOfCsv } from '../export/tables/tableOfCsv.ts';
import type { Table } from '../results/tables/table.ts';
import { folderReader } from './files.ts';

const word = z.string().min(1);
/** What `run.json` says of a run's figures; the rest of it is for programs. */
const recordSchema = z.object({
  modelVersion: word,
  datasetId: word,
  datasetName: word,
  datasetReleased: z.iso.date(),
  datasetHash: word,
  scenarioId: word,
  scenarioLabel: word,
  scenarioHash: word,
  seed: z.int(),
  draws: z.int().min(1),
  disclosure: word,
  baseYear: z.int(),
  years: z.int().min(1),
  counterfactual: z.boolean(),
  assumptions: z.array(z.string()),
  settingTypes: z.array(z.object({ id: word, label: word, role: z.enum(SETTING_ROLES) })),
  placesShort: z.array(z.object({ p10: z.number(), p90: z.number() })).default([]),
  withheld: z.object({ tables: z.record(word, word) }).default({ tables: {} }),
});
export type RunRecord = z.infer<typeof recordSchema>;

export interface RunFolder {
  readonly record: RunRecord;
  /** Tables of the folder by name; null where there is no such table. */
  readonly read: (table: string) => Promise<Table | null>;
}

/** Names of the tables in a folder, in the alphabet; none where there is no such folder. */
export async function tablesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => (name.endsWith('.csv') ? [name.slice(0, -4)] : [])).sort();
}

/**
 * @param problems takes what is wrong with the folder's record.
 * @param option that names the folder.
 */
export async function readRunFolder(
  folder: string,
  problems: Problem[],
  option = '--run',
): Promise<RunFolder | null> {
  const readText = folderReader(folder);
  const text = await readText('run.json');
  if (text === null) {
    problems.push({
      file: folder,
      column: option,
      found: 'no run.json in it',
      expected: 'a folder that the command run wrote',
      fix: 'Name the folder that was given to run with --out.',
    });
    return null;
  }
  const record = jsonProblems(recordSchema, `${folder}/run.json`, text);
  problems.push(...record.problems);
  if (record.value === null) return null;
  const read = async (table: string) => {
    const csv = await readText(`${table}.csv`);
    return csv === null ? null : tableOfCsv(table, csv);
  };
  return { record: record.value, read };
}
