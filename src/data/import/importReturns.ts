import { InputError, type Problem } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { readDataset } from '../readDataset.ts';
import { importSen2, type Sen2Files } from '../sen2/importSen2.ts';
import { sen2ModuleOf } from '../sen2/sen2Schema.ts';
import { readArchive } from './archive.ts';
import { changesBetween } from './changes.ts';
import { filesOf } from './datasetFiles.ts';
import { decodeText } from './decode.ts';
import { binaryKind } from './fileKind.ts';
import type { GivenFile, ImportResult } from './importFiles.ts';
import { NO_REPORT } from './readGiven.ts';
import { isRegister, schoolsOfRegister } from './schoolsOfRegister.ts';

/** Files beside returns that say where schools and homes are. */
const LISTS = ['schools.csv', 'postcodes.csv'];

export interface ReturnsParts {
  readonly files: readonly GivenFile[];
  /** Texts of the dataset that is open. */
  readonly base: ReadonlyMap<string, string>;
  readonly plans: readonly Scenario[];
  /** Bytes of chance of this session, with which identifiers are hashed. */
  readonly salt: Uint8Array;
  readonly onProgress: (done: number, of: number) => void | Promise<void>;
}

/** What becomes of returns: a dataset that tells of no single child. */
export async function importReturns(parts: ReturnsParts): Promise<ImportResult> {
  const { base, plans, salt, onProgress } = parts;
  const { returns, lists, register, problems } = returnsOf(parts.files);
  const nothing = { files: [], made: null, whole: true, notes: [] };
  if (problems.length > 0) return { ...nothing, problems };
  const schools = register && schoolsOfRegister(register.name, register.text, base);
  const imported = await importSen2(returns, new Map([...base, ...lists]), {
    salt,
    register: schools?.establishments,
    onProgress,
  });
  const { warnings, summary } = imported;
  if (imported.problems.length > 0 || summary === null) {
    return { ...nothing, problems: imported.problems, notes: warnings };
  }
  const met = summary.registeredSchools;
  const taken = schools?.with(imported.files, met) ?? { texts: imported.files, notes: [] };
  const before = await readDataset(async (file) => base.get(file) ?? null);
  const after = await readDataset(async (file) => taken.texts.get(file) ?? null);
  const { name, origin } = after.manifest;
  // Lists of schools and postcodes served the reading: no dataset has them.
  const kept = new Set(filesOf(after.manifest));
  const texts = new Map([...taken.texts].filter(([file]) => kept.has(file)));
  const changes = changesBetween(before, after, plans);
  return {
    ...nothing,
    files: register ? [{ ...NO_REPORT, name: register.name, use: 'gias', rows: met.length }] : [],
    problems: [],
    notes: [...taken.notes, ...warnings],
    returns: summary,
    made: { texts, name, origin, hash: after.hash, changes },
  };
}

/**
 * One return an archive, or a folder in it; loose files are one return together. Lists of schools and
 * postcodes among them, and an extract of the register of schools, serve all returns.
 */
function returnsOf(files: readonly GivenFile[]): {
  readonly returns: readonly Sen2Files[];
  readonly lists: ReadonlyMap<string, string>;
  readonly register: { readonly name: string; readonly text: string } | null;
  readonly problems: readonly Problem[];
} {
  const modules = new Map<string, Map<string, string>>();
  const lists = new Map<string, string>();
  const registers: { readonly name: string; readonly text: string }[] = [];
  const problems: Problem[] = [];
  const add = (name: string, path: string, shown: string, bytes: Uint8Array) => {
    if (!/\.(csv|txt)$/i.test(path)) return;
    const list = LISTS.find((one) => path.toLowerCase().endsWith(one));
    if (list !== undefined) {
      lists.set(list, decodeText(bytes, shown).text);
      return;
    }
    const file = path.split('/').pop() as string;
    const { text } = decodeText(bytes, shown);
    if (sen2ModuleOf(file) === null && isRegister(shown, text)) {
      if (registers.length > 0) problems.push(secondRegister(shown, registers[0].name));
      registers.push({ name: shown, text });
      return;
    }
    const texts = modules.get(name) ?? new Map<string, string>();
    if (texts.has(file)) problems.push(givenTwice(shown));
    modules.set(name, texts.set(file, text));
  };
  for (const { name, bytes } of files) {
    try {
      if (binaryKind(bytes) !== 'archive' && !/\.zip$/i.test(name)) {
        add('The files given', name, name, bytes);
        continue;
      }
      for (const [path, content] of readArchive(name, bytes)) {
        const folder = path.includes('/') ? `${name}: ${path.replace(/\/[^/]*$/, '')}` : name;
        add(folder, path, `${name}: ${path}`, content);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  const returns = [...modules].map(([name, texts]) => ({ name, modules: texts }));
  return { returns, lists, register: registers[0] ?? null, problems };
}

function secondRegister(file: string, earlier: string): Problem {
  return {
    file,
    found: `an extract of the register of schools, as is ${earlier}`,
    expected: 'one extract at most',
    fix: 'Leave out one of the two files.',
  };
}

function givenTwice(file: string): Problem {
  return {
    file,
    found: 'two files of this name',
    expected: 'each module once in a return',
    fix: 'Pack the returns of two Januaries apart, each in an archive of its own.',
  };
}
