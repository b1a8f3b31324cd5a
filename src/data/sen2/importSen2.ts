import type { Dataset } from '../../domain/dataset.ts';
import { InputError, type Problem } from '../../domain/problems.ts';
import { readDataset } from '../readDataset.ts';
import { checkReturns } from './checkReturns.ts';
import { countReturns } from './countReturns.ts';
import { Faults } from './faults.ts';
import { importedFiles } from './importedFiles.ts';
import { Met } from './met.ts';
import { readLookups } from './readLookups.ts';
import { readReturn } from './readReturn.ts';
import type { Sen2Return } from './records.ts';
import type { Sen2Files } from './returnReader.ts';
import { sipKey } from './sipHash.ts';
import { type Sen2Summary, summarise } from './summary.ts';
import { transitionFiles } from './transitionFiles.ts';
import { vocabularyOf } from './vocabulary.ts';

export type { Sen2Files } from './returnReader.ts';
export type { Sen2Summary } from './summary.ts';

export interface Sen2Options {
  /** Bytes of chance, 16 or more, made anew in every session: identifiers are hashed with them. */
  readonly salt: Uint8Array;
  /** Establishment by URN of schools as the register has them, beyond the dataset and its lists. */
  readonly register?: ReadonlyMap<string, string>;
  /** Told how far the work is; awaited, so that it may give way to other things. */
  readonly onProgress?: (done: number, of: number) => void | Promise<void>;
}

export interface Sen2Import {
  /** Texts of a whole dataset of origin `person-level`; empty where there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** `transitions.csv` and `population.csv` for `estimate`; none where no Januaries are linked. */
  readonly longitudinal: ReadonlyMap<string, string>;
  /** Why nothing could be made of the returns. */
  readonly problems: readonly Problem[];
  /** Rows that were left out or counted as not recorded. */
  readonly warnings: readonly Problem[];
  readonly summary: Sen2Summary | null;
}

/** Work beside the reading of modules, as characters: the base is read, and the result checked. */
const OTHER_WORK = 2_000_000;

/**
 * Turns SEN2 person-level returns into a dataset: the tables that returns tell replace those of the
 * base, everything else stays. Identifiers, names and postcodes are hashed or dropped where they are
 * read, and dates of birth become ages; no text that comes out holds any of them.
 *
 * @param returns one a January, in any order; the newest gives the base January.
 * @param base texts of the dataset that is open. Two more files are read where it has them:
 *   `schools.csv` (urn, establishment) for schools beyond its provisions and `postcodes.csv` (postcode,
 *   zone) for homes.
 * @throws RangeError where the salt is shorter than 16 bytes.
 */
export async function importSen2(
  returns: readonly Sen2Files[],
  base: ReadonlyMap<string, string>,
  { salt, register = new Map(), onProgress }: Sen2Options,
): Promise<Sen2Import> {
  const key = sipKey(salt);
  const characters = returns.reduce(
    (sum, { modules }) => [...modules.values()].reduce((all, text) => all + text.length, sum),
    0,
  );
  const all = characters + OTHER_WORK;
  let done = 0;
  const advance = async (more: number) => {
    done = Math.min(all, done + more);
    await onProgress?.(done, all);
  };
  const breathe = () => advance(0);
  const faults = new Faults();
  const met = new Met();
  const failed = (problems: readonly Problem[]): Sen2Import => ({
    files: new Map(),
    longitudinal: new Map(),
    problems,
    warnings: [...faults.problems(), ...met.outcomesRead()],
    summary: null,
  });

  const opened = await readTexts(base, () => advance(OTHER_WORK / 100));
  if (opened.dataset === null) return failed(opened.problems);
  const { lookups, problems } = readLookups(base, opened.dataset);
  const words = vocabularyOf(opened.dataset, lookups.schools, register);
  const read: Sen2Return[] = [];
  for (const files of returns) {
    const one = await readReturn(files, { key, lookups, words, faults, met, advance });
    problems.push(...one.problems);
    if (one.read !== null) read.push(one.read);
  }
  problems.push(...checkReturns(read, returns.length, opened.dataset));
  if (problems.length > 0) return failed(problems);

  const counted = await countReturns(read, opened.dataset, words, faults, breathe);
  const made = await importedFiles(opened.dataset, base, counted, breathe);
  const checked = await readTexts(made.files, () => advance(OTHER_WORK / 100));
  if (checked.dataset === null) return failed(checked.problems);
  await advance(all);
  return {
    files: made.files,
    longitudinal: transitionFiles(counted.linked, opened.dataset),
    problems: [],
    warnings: [...faults.problems(), ...met.outcomesRead()],
    summary: summarise({
      base: opened.dataset,
      ...counted,
      replaced: made.replaced,
      opened: made.opened,
      faults,
      met,
    }),
  };
}

/** Reads a dataset held as texts; what is wrong with it is returned, not thrown. */
async function readTexts(
  texts: ReadonlyMap<string, string>,
  onFile: () => Promise<void>,
): Promise<{ dataset: Dataset | null; problems: readonly Problem[] }> {
  try {
    const dataset = await readDataset(async (file) => {
      await onFile();
      return texts.get(file) ?? null;
    });
    return { dataset, problems: [] };
  } catch (error) {
    if (error instanceof InputError) return { dataset: null, problems: error.problems };
    throw error;
  }
}
