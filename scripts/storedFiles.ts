import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { firstScenario } from './viteScenarios.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = join(ROOT, 'public/data');
const CACHE = join(ROOT, 'node_modules/.cache/stored-result');
const MAKER = join(ROOT, 'scripts/makeStored.ts');
/** Started by its address in a thread of its own, so that no import leads to it. */
const THREAD = join(ROOT, 'src/runner/node/worker.ts');

/** Files of a stored result. */
export interface StoredFiles {
  /** Name of the file that leads to the views. */
  readonly index: string;
  /** Name of the file with the dataset and the groundwork of its models. */
  readonly data: string;
  readonly files: readonly (readonly [name: string, text: string])[];
}

/** Folder of the dataset that opens first, ending in a slash. */
export function defaultDataset(): string {
  const index = JSON.parse(readFileSync(join(DATA, 'index.json'), 'utf8'));
  return index.default;
}

/**
 * The stored result of this code, data and plan: kept from an earlier build, or simulated, which takes
 * about a minute.
 */
export async function storedFiles(tell: (words: string) => void): Promise<StoredFiles> {
  const kept = join(CACHE, `${await keyOfStored()}.json`);
  const found = readIfThere(kept);
  if (found !== null) return JSON.parse(found);
  tell('Simulating what the page shows first. It is kept until model, data or plan change.');
  mkdirSync(CACHE, { recursive: true });
  const earlier = readdirSync(CACHE);
  // Under another name until it is whole: somebody else may be building too.
  const target = join(CACHE, `making-${process.pid}`);
  await simulate(target);
  const text = readFileSync(target, 'utf8');
  renameSync(target, kept);
  for (const name of earlier) rmSync(join(CACHE, name), { force: true });
  return JSON.parse(text);
}

async function simulate(target: string): Promise<void> {
  const typescript = join(ROOT, 'bin/typescript.mjs');
  const options = ['--import', typescript, MAKER, target];
  const child = spawn(process.execPath, options, { cwd: ROOT, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(`The stored result could not be made: ${MAKER} ended with exit code ${code}.`);
  }
}

/** Says what the result hangs on: the code that makes it, without words for people, data and plan. */
async function keyOfStored(): Promise<string> {
  const hash = createHash('sha256');
  for (const code of await codeOf([MAKER, THREAD])) hash.update(code);
  hash.update(readFileSync(join(ROOT, 'package-lock.json')));
  hash.update(firstScenario());
  const folder = join(DATA, defaultDataset());
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const name of names.sort())
    hash.update(name.slice(folder.length)).update(readFileSync(name));
  return hash.digest('hex').slice(0, 16);
}

/** What would be run, smallest form, of each entry and what they share. */
async function codeOf(entries: string[]): Promise<string[]> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: true, write: false, minify: true, rolldownOptions: { input: entries } },
  })) as Rolldown.RolldownOutput;
  return built.output.map((part) => (part.type === 'chunk' ? part.code : '')).sort();
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
