/**
 * Each mutant by itself: written into a copy of the product, whose tests are then run. Code that holds
 * many mutants behind switches, as Stryker's own runs do, takes several times as long where it is hot,
 * and its runner for Vitest hands what is reached while a file loads, as most is here, to every test.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOfFile, mutated, type SampledMutant } from './mutants.ts';
import { type MutantResultLine, noteResult } from './record.ts';
import { TestChoice, testFiles } from './testFiles.ts';
import { LATE, runVitest } from './vitestRun.ts';

/** Seconds of a core for all tests without a mutant. */
const CONTROL_SECONDS = 600;

export interface HowTested {
  /** Whether all tests are first run without mutants: what fails then kills nothing. */
  readonly control: boolean;
  /** Whether every test file that reaches a mutant is run, as long as it may take. */
  readonly thorough: boolean;
}

/** A copy of what is kept of the product, with its dependencies. */
function copyOfTree(root: string): string {
  const tree = mkdtempSync(join(tmpdir(), 'mutants-tree-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && name !== 'node_modules')) {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    copyFileSync(join(root, file), join(tree, file));
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

type Outcome = Pick<MutantResultLine, 'status' | 'by'>;

async function outcomeOf(tree: string, mutant: SampledMutant, tests: TestChoice): Promise<Outcome> {
  for (const { files, seconds } of tests.for(mutant.file)) {
    const { failed } = await runVitest(tree, files, seconds);
    if (failed === LATE) return { status: 'Timeout' };
    if (failed !== null) return { status: 'Killed', by: failed.slice(0, 300) };
  }
  return { status: 'Survived' };
}

/** Tests mutants on every core, and notes each as it is known, so that a run that is cut off loses nothing. */
export async function testMutants(
  mutants: readonly SampledMutant[],
  { control, thorough }: HowTested,
): Promise<void> {
  const root = process.cwd();
  const tests = new TestChoice(thorough);
  const trees = Array.from({ length: availableParallelism() }, () => copyOfTree(root));
  try {
    if (control) {
      const { failed } = await runVitest(trees[0], testFiles(), CONTROL_SECONDS);
      if (failed !== null) throw new Error(`without a mutant: ${failed}`);
    }
    const waiting = [...mutants];
    const work = async (tree: string) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const path = join(tree, mutant.file);
        const source = readFileSync(path, 'utf8');
        writeFileSync(path, mutated(source, mutant));
        const outcome = await outcomeOf(tree, mutant, tests);
        writeFileSync(path, source);
        noteResult({
          key: mutant.key,
          ...outcome,
          ...(thorough && { thorough }),
          replacement: mutant.replacement.slice(0, 200),
          source: hashOfFile(mutant.file),
          date: new Date().toISOString(),
        });
      }
    };
    await Promise.all(trees.map(work));
  } finally {
    for (const tree of trees) rmSync(tree, { recursive: true });
  }
}
