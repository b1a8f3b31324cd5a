import { type Dataset, type Manifest, manifestSchema } from '../../domain/dataset.ts';
import { InputError, type Problem } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { readDataset } from '../readDataset.ts';
import type { Sen2Summary } from '../sen2/importSen2.ts';
import { type Changes, changesBetween } from './changes.ts';
import { filesOf } from './datasetFiles.ts';
import { giasTables } from './gias.ts';
import { openFiles } from './givenFiles.ts';
import { readGrid } from './grid.ts';
import { type FileChoice, type FileReport, givenTwice, NO_REPORT, readOne } from './readGiven.ts';
import { otherKind, tablesByFile } from './recognise.ts';
import {
  type GivenRecord,
  RECORD_TABLES,
  type RecordText,
  readRecord,
  TRANSITIONS,
} from './recordTables.ts';

export type { FileChoice, FileReport } from './readGiven.ts';

/** A file as it was given. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportParts {
  readonly files: readonly GivenFile[];
  /** Texts of the dataset that is open. */
  readonly base: ReadonlyMap<string, string>;
  /** By name of the file. */
  readonly choices: ReadonlyMap<string, FileChoice>;
  /** Plans that should go on fitting. */
  readonly plans: readonly Scenario[];
}

export interface ImportResult {
  readonly files: readonly FileReport[];
  /** All at once; none = the data can be used. */
  readonly problems: readonly Problem[];
  /** What a person should know and need not mend. */
  readonly notes: readonly Problem[];
  /** A whole dataset, ready to be opened; null while there are problems. */
  readonly made: {
    readonly texts: ReadonlyMap<string, string>;
    readonly name: string;
    readonly hash: string;
    readonly origin: Manifest['origin'];
    readonly changes: Changes;
  } | null;
  /** What was read of SEN2 returns, where the data were made of them. */
  readonly returns?: Sen2Summary;
  /** True where the files brought a description of their own and so are a dataset by themselves. */
  readonly whole: boolean;
}

/**
 * Reads files over the dataset that is open, and checks what comes of it as one. A record of children
 * among them changes no dataset: it is read and checked beside it.
 */
export async function importFiles(
  parts: ImportParts,
): Promise<ImportResult & { readonly record: GivenRecord | null }> {
  const { base, choices } = parts;
  const opened = openFiles(parts.files);
  const problems: Problem[] = [...opened.problems];
  const whole = opened.texts.some(({ path }) => path === 'dataset.json');
  const texts = new Map(whole ? [] : base);
  const names = new Map<string, string>();
  const rowOf = new Map<string, (row: number) => number>();
  const ofRecord = new Map<string, RecordText>();
  for (const { path, name, text } of opened.texts) {
    if (path !== 'dataset.json' && path !== 'districts.json') continue;
    const earlier = names.get(path);
    if (earlier !== undefined) problems.push(givenTwice(name, earlier, path));
    texts.set(path, text);
    names.set(path, name);
  }
  const manifest = manifestOf(texts.get('dataset.json')) ?? manifestOf(base.get('dataset.json'));
  const tables = tablesByFile(manifest?.reference.folder ?? 'reference');
  const files: FileReport[] = [];
  const notes: Problem[] = [];
  for (const given of opened.texts) {
    const grid = given.path.endsWith('.json') ? null : readGrid(given.name, given.text);
    if (grid && manifest && otherKind(grid) === 'gias' && grid.problems.length === 0) {
      const made = giasTables(given.name, grid, { base, manifest });
      files.push({ ...NO_REPORT, name: given.name, use: 'gias', rows: made.schools });
      notes.push(...made.notes);
      for (const [table, text] of made.texts) {
        const earlier = names.get(table);
        if (earlier !== undefined) problems.push(givenTwice(given.name, earlier, table));
        texts.set(table, text);
        names.set(table, `${table}, made of ${given.name}`);
      }
      continue;
    }
    const read = readOne(given, grid, choices.get(given.name) ?? {}, tables, manifest);
    files.push(read.report);
    problems.push(...read.problems);
    const { table } = read.report;
    if (table === null || read.text === undefined) continue;
    const earlier = names.get(table);
    if (earlier !== undefined) problems.push(givenTwice(given.name, earlier, table));
    names.set(table, given.name);
    if (RECORD_TABLES.has(table)) {
      // Its rows are checked below, in the words and rows of the file.
      if (read.whole) ofRecord.set(table, { name: given.name, text: read.text });
      rowOf.set(given.name, read.rowOf as (row: number) => number);
      continue;
    }
    // Until it can be read the table of the open dataset stands in, or all that hangs on it is in doubt.
    if (!read.whole && texts.has(table)) continue;
    texts.set(table, read.text);
    rowOf.set(table, read.rowOf as (row: number) => number);
  }
  if (files.length === 0 && problems.length === 0) problems.push(NOTHING_GIVEN);

  let dataset: Dataset | null = null;
  try {
    dataset = await readDataset(async (file) => texts.get(file) ?? null);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...asGiven(error.problems, names, rowOf));
  }
  const read = readRecord(ofRecord, dataset);
  // Residents alone are told, unless the file that belongs to them was there and could not be read.
  if (ofRecord.has(TRANSITIONS) || !names.has(TRANSITIONS)) {
    problems.push(...asGiven(read.problems, names, rowOf));
  }
  notes.push(...read.notes);
  const { record } = read;
  const all = withoutTwins(problems);
  if (dataset === null || all.length > 0) {
    return { files, problems: all, notes, made: null, whole, record: null };
  }
  // A record alone leaves the data that are shown as they are.
  if (![...names.keys()].some((file) => !RECORD_TABLES.has(file))) {
    return { files, problems: [], notes, made: null, whole, record };
  }
  const before = await readDataset(async (file) => base.get(file) ?? null);
  const kept = new Set(filesOf(dataset.manifest));
  const { name, origin } = dataset.manifest;
  return {
    files,
    problems: [],
    notes,
    made: {
      texts: new Map([...texts].filter(([file]) => kept.has(file))),
      name,
      origin,
      hash: dataset.hash,
      changes: changesBetween(before, dataset, parts.plans),
    },
    whole,
    record,
  };
}

const NOTHING_GIVEN: Problem = {
  file: 'The files',
  found: 'no table',
  expected: 'at least one table of the product as CSV, or an archive of them',
  fix: 'Download a template, fill it in and give it here.',
};

/** Problems of the dataset's files in the words of the files that were given. */
function asGiven(
  problems: readonly Problem[],
  names: ReadonlyMap<string, string>,
  rowOf: ReadonlyMap<string, (row: number) => number>,
): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    file: names.get(problem.file) ?? problem.file,
    row:
      problem.row === undefined
        ? undefined
        : (rowOf.get(problem.file)?.(problem.row) ?? problem.row),
  }));
}

/** The first that is said of a cell knows most of it: what came after it is left out. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter(({ file, row, column, found }) => {
    const place = JSON.stringify([file, row ?? '', column ?? '', row === undefined ? found : '']);
    const before = said.has(place);
    said.add(place);
    return !before;
  });
}

function manifestOf(text: string | undefined): Manifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
