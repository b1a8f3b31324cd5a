/**
 * `npm run soak`: every long check in turn, or one (`--part datasets`), with other chance (`--seed`).
 * Writes what each found to `docs/soak`, and the report of all to `docs/soak.md`. With another number
 * of cases (`--count`) it is a trial, which is printed and not written. Ends with 1 where a part could
 * not be run or did not hold. A part is a folder here, whose `main.ts` exports it: `datasets/main.ts`
 * exports `datasetsPart`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepPart, keptPart } from './kept.ts';
import type { PartAsked, SoakPart } from './part.ts';
import { soakPage } from './report.ts';

const MOST_THREADS = 2;

const HERE = import.meta.dirname;
const REPORT = 'docs/soak.md';

type RunPart = (asked: PartAsked) => SoakPart | Promise<SoakPart>;

const PARTS = readdirSync(HERE)
  .filter((name) => existsSync(join(HERE, name, 'main.ts')))
  .sort();

async function loadPart(name: string): Promise<RunPart> {
  const loaded: Record<string, RunPart> = await import(`./${name}/main.ts`);
  return loaded[`${name}Part`];
}

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true },
    count: { type: 'string' },
    seed: { type: 'string' },
  },
});

function wholeNumber(name: 'count' | 'seed'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`--${name}: found ${text}; expected a whole number.`);
  return Number(text);
}

const names = values.part ?? PARTS;
const unknown = names.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
  throw new Error(`--part: found ${unknown.join(', ')}; expected some of ${PARTS.join(', ')}.`);
}

for (const name of names) {
  console.log(`${name} …`);
  try {
    const run = await loadPart(name);
    const part = await run({
      count: wholeNumber('count'),
      seed: wholeNumber('seed'),
      threads: Math.min(MOST_THREADS, availableParallelism()),
      onProgress: (words) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${words}   `);
      },
    });
    for (const { name: figure, value, target } of part.figures) {
      console.log(`  ${figure}: ${value}${target === undefined ? '' : ` (asked: ${target})`}`);
    }
    for (const note of part.notes) console.log(`  - ${note}`);
    if (part.passed === false) process.exitCode = 1;
    if (values.count === undefined) keepPart(name, part);
  } catch (error) {
    // One part that cannot run here, such as one that needs another program, does not stop the others.
    console.error(`  not run: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    process.exitCode = 1;
  }
}
writeFileSync(REPORT, soakPage(new Map(PARTS.map((name) => [name, keptPart(name)]))));
// As the rest of the tree is laid out; an argument of npm would go to the last of two commands.
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
execFileSync(process.execPath, [biome, 'format', '--write', REPORT, 'docs/soak'], {
  stdio: 'ignore',
});
