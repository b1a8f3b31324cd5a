import Papa from 'papaparse';
import {
  LONGITUDINAL_TABLES,
  type LongitudinalDataset,
  type LongitudinalManifest,
  type LongitudinalTableName,
  longitudinalKindSchema,
  longitudinalManifestSchema,
} from '../domain/longitudinal.ts';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { checkLongitudinal } from './checkLongitudinal.ts';
import { readTable } from './csv.ts';
import { jsonProblems } from './json.ts';
import type { ReadText } from './readDataset.ts';

const MANIFEST = 'dataset.json';
const WANTED = 'the manifest of a longitudinal dataset, of kind "longitudinal"';
const FIX = 'Give --dataset a folder that estimate wrote; write it again where files are missing.';

/** The files of a dataset, by name. */
export function longitudinalFiles(dataset: LongitudinalDataset): Map<string, string> {
  const titles = Object.values(LONGITUDINAL_TABLES).map(({ file, title }) => ({ file, title }));
  const manifest = { ...dataset.manifest, files: titles };
  const files = new Map([[MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`]]);
  for (const [name, { file, columns }] of Object.entries(LONGITUDINAL_TABLES)) {
    const fields = Object.keys(columns);
    const rows = dataset[name as LongitudinalTableName] as readonly Record<string, unknown>[];
    const data = rows.map((row) => fields.map((field) => row[field] ?? ''));
    files.set(file, `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`);
  }
  return files;
}

/**
 * Reads a dataset that `estimate` wrote, and checks it whole.
 *
 * @throws InputError with all problems of all files at once.
 */
export async function readLongitudinal(readText: ReadText): Promise<LongitudinalDataset> {
  const problems: Problem[] = [];
  const load = async (file: string) => {
    const text = await readText(file);
    if (text === null) {
      problems.push({
        file,
        found: 'no such file',
        expected: 'a table of a longitudinal dataset',
        fix: FIX,
      });
    }
    return text;
  };
  const text = await load(MANIFEST);
  if (text !== null) {
    // Another kind of dataset fails in every field: one complaint says more.
    const kind = jsonProblems(longitudinalKindSchema, MANIFEST, text).problems;
    refuseIfAny(kind.map((problem) => ({ ...problem, expected: WANTED, fix: FIX })));
  }
  const read = text === null ? null : jsonProblems(longitudinalManifestSchema, MANIFEST, text);
  problems.push(...(read?.problems ?? []));
  const tables: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(LONGITUDINAL_TABLES)) {
    const table = await load(spec.file);
    if (table === null) continue;
    const { rows, problems: found } = readTable(spec, table, {});
    problems.push(...found);
    tables[name] = rows;
  }
  refuseIfAny(problems);
  const dataset = {
    manifest: read?.value as LongitudinalManifest,
    ...tables,
  } as LongitudinalDataset;
  refuseIfAny(checkLongitudinal(dataset));
  return dataset;
}
