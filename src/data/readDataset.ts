import type { z } from 'zod';
import {
  type Dataset,
  type Manifest,
  manifestSchema,
  type Shapes,
  shapesSchema,
} from '../domain/dataset.ts';
import { DATASET_TABLES } from '../domain/datasetTables.ts';
import { REGISTER_IDS } from '../domain/parameters/index.ts';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { REFERENCE_TABLES } from '../domain/referenceTables.ts';
import { OUT_OF_AREA } from '../domain/settings.ts';
import { checkDataset } from './checkDataset.ts';
import { type Codes, readTable } from './csv.ts';
import { hashTexts } from './hash.ts';
import { jsonProblems } from './json.ts';

/** Gives the text of a file of the dataset, or null where there is none. */
export type ReadText = (file: string) => Promise<string | null>;

/**
 * Reads and checks a dataset. All problems of all files are collected before any is reported.
 *
 * @throws InputError naming file, row, column, what was found and what to do.
 */
export async function readDataset(readText: ReadText): Promise<Dataset> {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const load = async (file: string, optional = false): Promise<string | null> => {
    const found = await readText(file);
    if (found === null && optional) return null;
    if (found === null) {
      problems.push({
        file,
        found: 'no such file',
        expected: 'a table of the dataset',
        fix: `Add ${file} to the dataset; a table without rows still needs its header.`,
      });
    } else texts.set(file, found);
    return found;
  };

  const manifest = readJson(manifestSchema, 'dataset.json', await load('dataset.json'), problems);
  refuseIfAny(problems);
  const words = manifest as Manifest;
  const shapes = readJson(shapesSchema, 'districts.json', await load('districts.json'), problems);
  const codes: Codes = {
    need: new Set(words.needs.map((need) => need.code)),
    establishment: new Set(words.establishments.map((establishment) => establishment.code)),
    district: new Set(words.districts.map((district) => district.code)),
    districtOrOut: new Set([OUT_OF_AREA, ...words.districts.map((district) => district.code)]),
    parameter: REGISTER_IDS,
  };

  const tables: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(DATASET_TABLES)) {
    const optional = 'optional' in spec && spec.optional;
    const text = await load(spec.file, optional);
    if (text === null) {
      tables[name] = [];
      continue;
    }
    const read = readTable(spec, text, codes);
    problems.push(...read.problems);
    tables[name] = read.rows;
    if (name === 'designations') codes.designation = codesOf(read.rows, 'designation');
    if (name === 'zones') codes.zone = codesOf(read.rows, 'zone');
    if (name === 'provisions') codes.provision = codesOf(read.rows, 'provision');
  }
  const reference: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(REFERENCE_TABLES)) {
    const file = `${words.reference.folder}/${spec.file}`;
    const text = await load(file, 'optional' in spec && spec.optional);
    if (text === null) {
      reference[name] = [];
      continue;
    }
    const read = readTable(spec, text, codes, file);
    problems.push(...read.problems);
    reference[name] = read.rows;
  }
  refuseIfAny(problems);

  const dataset: Dataset = {
    manifest: words,
    tables: tables as Dataset['tables'],
    reference: reference as Dataset['reference'],
    shapes: shapes as Shapes,
    hash: await hashTexts(texts),
  };
  refuseIfAny(checkDataset(dataset));
  return dataset;
}

function codesOf(rows: readonly object[], column: string): ReadonlySet<string> {
  return new Set(rows.map((row) => (row as Record<string, string>)[column] ?? ''));
}

function readJson<T>(
  schema: z.ZodType<T>,
  file: string,
  text: string | null,
  problems: Problem[],
): T | null {
  if (text === null) return null;
  const read = jsonProblems(schema, file, text);
  problems.push(...read.problems);
  return read.value;
}
