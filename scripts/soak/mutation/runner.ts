/** A test runner for Stryker: each mutant meets its test files in a process of its own. */
import { relative } from 'node:path';
import type { StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { keyOf } from './mutants.ts';
import type { RunnerOptions } from './stryker.ts';
import { TestChoice, testFiles } from './testFiles.ts';
import { LATE, runVitest } from './vitestRun.ts';

const FIRST_TEST = 'test/model/financeYear.test.ts';

class TestFilesRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #asked: RunnerOptions;
  readonly #tests: TestChoice;

  constructor(options: StrykerOptions) {
    this.#asked = (options as StrykerOptions & { mutation: RunnerOptions }).mutation;
    this.#tests = new TestChoice(this.#asked.thorough);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const files = this.#asked.control ? testFiles() : [FIRST_TEST];
    const { failed } = await runVitest(files, { seconds: 600 });
    if (failed !== null) return { status: DryRunStatus.Error, errorMessage: failed };
    const test = { id: FIRST_TEST, name: FIRST_TEST, timeSpentMs: 0 };
    return { status: DryRunStatus.Complete, tests: [{ ...test, status: TestStatus.Success }] };
  }

  async mutantRun({ activeMutant }: MutantRunOptions): Promise<MutantRunResult> {
    const { root, chosen } = this.#asked;
    // Others stand in the same places of the source; they are not in the sample.
    const asked = keyOf(activeMutant, root) in chosen;
    const rounds = asked ? this.#tests.for(relative(root, activeMutant.fileName)) : [];
    for (const { files, seconds } of rounds) {
      const { failed } = await runVitest(files, { mutant: activeMutant.id, seconds });
      if (failed === LATE) return { status: MutantRunStatus.Timeout };
      if (failed !== null) {
        return {
          status: MutantRunStatus.Killed,
          killedBy: [],
          failureMessage: failed,
          nrOfTests: 1,
        };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: rounds.length };
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'test-files', TestFilesRunner),
];
