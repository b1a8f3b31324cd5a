/**
 * One run of Stryker over chosen mutants. Its runner for Vitest hands every mutant that is reached
 * while a file loads or in `beforeAll`, as most are here, to every test there is; `runner.ts` chooses
 * test files by imports, and runs them as `npm test` does: without Vite's module runner.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { hashOfFile, type SampledMutant } from './mutants.ts';

/** What the plugin is told, beside Stryker's own options. */
export interface RunnerOptions {
  /**
   * Hash of the source file, as it is when the run begins, by key of each mutant that is asked for.
   * Others stand in the same places.
   */
  readonly chosen: Readonly<Record<string, string>>;
  /** Folder of the source, which the sandbox is a copy of. */
  readonly root: string;
  /** Whether all tests are first run without mutants: what fails then kills nothing. */
  readonly control: boolean;
  /** Whether every test file that reaches a mutant is run, as long as it may take. */
  readonly thorough: boolean;
}

/** What the tests of the model do not read. */
const NOT_COPIED = ['dist', 'dist-single', 'docs/screens', 'coverage', 'test/browser'];

export async function runStryker(
  mutants: readonly SampledMutant[],
  { control, thorough }: Pick<RunnerOptions, 'control' | 'thorough'>,
) {
  const root = process.cwd();
  const chosen = Object.fromEntries(mutants.map(({ key, file }) => [key, hashOfFile(file)]));
  const mutation: RunnerOptions = { chosen, root, control, thorough };
  const stryker = new Stryker({
    mutate: [...new Set(mutants.map(({ file, range }) => `${file}:${range}`))],
    plugins: [join(import.meta.dirname, 'runner.ts'), join(import.meta.dirname, 'reporter.ts')],
    testRunner: 'test-files',
    testRunnerNodeArgs: ['--import', join(root, 'bin/typescript.mjs')],
    reporters: ['record'],
    coverageAnalysis: 'off',
    concurrency: 2,
    ignorePatterns: NOT_COPIED.filter((path) => existsSync(path)),
    // The plugin ends a run that takes too long for the files that it runs.
    timeoutMS: 3_600_000,
    disableTypeChecks: false,
    tsconfigFile: 'none.json',
    tempDirName: '.stryker-tmp',
    cleanTempDir: 'always',
    allowEmpty: true,
    warnings: false,
    logLevel: 'error' as never,
    ...{ mutation },
  });
  await stryker.runMutationTest();
}
