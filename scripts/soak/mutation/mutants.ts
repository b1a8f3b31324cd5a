/** The mutants of the model and its results, and a random sample of them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const FOLDERS = ['src/model', 'src/results'];

/** One change to one place of the source. */
export interface SampledMutant {
  /** File, place, kind and a hash of what stands there instead: the same in every run over the same file. */
  readonly key: string;
  readonly file: string;
  /** Lines and columns from 0. */
  readonly location: Mutant['location'];
  readonly replacement: string;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const quiet = new Proxy({} as Logger, {
  get: (_, name) => (String(name).startsWith('is') ? () => false : () => {}),
});

function rangeOf({ start, end }: Mutant['location']): string {
  return `${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

/** Places in a key: lines from 1, columns from 0. */
function keyOf(file: string, { location, mutatorName, replacement }: Mutant): string {
  return `${file}:${rangeOf(location)} ${mutatorName} ${hashOf(replacement).slice(0, 8)}`;
}

/** The source with the mutant in it. */
export function mutated(source: string, { location, replacement }: SampledMutant): string {
  const lines = source.split('\n');
  const before = lines
    .slice(0, location.start.line)
    .concat(lines[location.start.line].slice(0, location.start.column));
  const after = [lines[location.end.line].slice(location.end.column)].concat(
    lines.slice(location.end.line + 1),
  );
  return before.join('\n') + replacement + after.join('\n');
}

/** Hash of a source file as it stands: a result holds for the file that it was found in. */
export function hashOfFile(file: string): string {
  return hashOf(readFileSync(file, 'utf8')).slice(0, 16);
}

async function allMutants(): Promise<SampledMutant[]> {
  const root = process.cwd();
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name)),
  );
  const { mutants } = await new Instrumenter(quiet).instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
    { plugins: null, ignorers: [], excludedMutations: [] },
  );
  return mutants.map((mutant) => {
    const file = relative(root, mutant.fileName);
    const { location, replacement } = mutant;
    return { key: keyOf(file, mutant), file, location, replacement };
  });
}

/**
 * A simple random sample, in random order, so that the first so many are a sample too: mutants in the
 * order of a hash of the seed and their key. A change to one file leaves the others in the sample.
 */
export async function sampleMutants(size: number, seed: number) {
  const all = await allMutants();
  const ranked = all
    .map((mutant) => ({ mutant, rank: hashOf(`${seed} ${mutant.key}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return { population: all.length, sample: ranked.slice(0, size).map(({ mutant }) => mutant) };
}
