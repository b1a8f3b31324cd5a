import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { authorityFiles } from '../../../scripts/england/authorityFiles.ts';
import { makeReturns, type SyntheticReturns } from '../../../scripts/sen2/make.ts';
import { importSen2, type Sen2Files, type Sen2Import } from '../../../src/data/sen2/importSen2.ts';
import type { Sen2Module } from '../../../src/data/sen2/sen2Schema.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Dice } from '../../support/dice.ts';
import { readFiles } from '../../support/generateDataset.ts';
import { kent } from '../../support/kent.ts';

const FOLDER = join(import.meta.dirname, '../../../public/data/kent');
const SALT = Uint8Array.from({ length: 16 }, (_, at) => 7 * at + 1);

/** A dataset as texts by file, and read. */
interface Base {
  readonly texts: ReadonlyMap<string, string>;
  readonly dataset: Dataset;
}

/** The embedded dataset. */
export async function kentBase(): Promise<Base> {
  const files = (readdirSync(FOLDER, { recursive: true }) as string[]).filter((file) =>
    /\.(csv|json)$/.test(file),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]));
  return { texts, dataset: await kent() };
}

let small: Promise<Base> | undefined;

/** A small made-up authority with the words of the embedded dataset: quickly read. */
export function smallBase(): Promise<Base> {
  small ??= kentBase().then(async ({ texts, dataset }) => {
    const reference = [...texts].filter(
      ([file]) => file.startsWith('reference/') && !file.endsWith('of_areas.csv'),
    );
    const files = new Map([...reference, ...authorityFiles(dataset, 1, 600, 1)]);
    return { texts: files, dataset: await readFiles(files) };
  });
  return small;
}

/** Made-up returns over a dataset, the small one unless told otherwise. */
export async function made(
  children: number,
  years: number,
  seed: number,
  base: Promise<Base> = smallBase(),
): Promise<SyntheticReturns> {
  return makeReturns({ dataset: (await base).dataset, children, years, seed });
}

/** Imports over a dataset with the lists that the made-up returns need. */
export async function imported(
  returns: readonly Sen2Files[],
  lists: ReadonlyMap<string, string> = new Map(),
  base: Promise<Base> = smallBase(),
  salt: Uint8Array = SALT,
): Promise<Sen2Import> {
  return importSen2(returns, new Map([...(await base).texts, ...lists]), { salt });
}

export type Cells = Record<string, string>;

export function rowsOf(text: string): Cells[] {
  return Papa.parse<Cells>(text.trimEnd(), { header: true }).data;
}

/** The return with a module's rows changed. */
export function withRows(
  files: Sen2Files,
  module: Sen2Module,
  change: (rows: Cells[]) => Cells[],
): Sen2Files {
  const rows = change(rowsOf(files.modules.get(module) ?? ''));
  return withText(files, module, Papa.unparse(rows, { newline: '\n' }));
}

export function withText(files: Sen2Files, module: Sen2Module, text: string): Sen2Files {
  return { ...files, modules: new Map([...files.modules, [module, text]]) };
}

/** Rows and columns of every module in another order, and headings in any case. */
export function rearranged(files: Sen2Files, dice: Dice): Sen2Files {
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((one) => ({ one, at: dice.share() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  const anyCase = (name: string) =>
    [...name].map((letter) => (dice.chance(0.5) ? letter.toUpperCase() : letter)).join('');
  const modules = [...files.modules].map(([stem, text]): [string, string] => {
    const rows = shuffled(rowsOf(text));
    const fields = shuffled(Object.keys(rowsOf(text)[0] ?? {}));
    if (fields.length === 0) return [stem, text];
    const data = rows.map((row) => fields.map((field) => row[field]));
    const delimiter = dice.pick([',', ';', '\t']);
    const newline = dice.pick(['\n', '\r\n']);
    return [
      dice.pick([stem, `${stem}.csv`, `${files.name}/${stem.toUpperCase()}.CSV`]),
      Papa.unparse({ fields: fields.map(anyCase), data }, { newline, delimiter }),
    ];
  });
  return { name: files.name, modules: new Map(shuffled(modules)) };
}

/** Rows of a table of an import as counts by some of its columns, divided by `|`. */
export function counts(
  result: Sen2Import,
  file: string,
  columns: readonly string[],
  where: (row: Cells) => boolean = () => true,
  value = 'plans',
): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rowsOf(result.files.get(file) ?? '').filter(where)) {
    const key = columns.map((column) => row[column]).join('|');
    found.set(key, (found.get(key) ?? 0) + Number(row[value]));
  }
  return found;
}

/** Counts with some parts of their keys alone. */
export function summed(all: ReadonlyMap<string, number>, parts: readonly number[]) {
  const found = new Map<string, number>();
  for (const [key, count] of all) {
    const cells = key.split('|');
    const less = parts.map((part) => cells[part]).join('|');
    found.set(less, (found.get(less) ?? 0) + count);
  }
  return found;
}

/** The same counts whatever the order in which they were made. */
export function inOrder(all: ReadonlyMap<string, number>): [string, number][] {
  return [...all].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
}
