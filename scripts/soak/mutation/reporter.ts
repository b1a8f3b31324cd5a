/** Notes what Stryker finds as it finds it, so that a run that is cut off loses nothing. */
import type { MutantResult, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import type { Reporter } from '@stryker-mutator/api/report';
import { keyOf } from './mutants.ts';
import { noteResult } from './record.ts';
import type { RunnerOptions } from './stryker.ts';

class Recorder implements Reporter {
  static readonly inject = tokens(commonTokens.options);
  readonly #asked: RunnerOptions;

  constructor(options: StrykerOptions) {
    this.#asked = (options as StrykerOptions & { mutation: RunnerOptions }).mutation;
  }

  onMutantTested({ status, statusReason, location, ...mutant }: MutantResult) {
    const { root, chosen, thorough } = this.#asked;
    // Stryker reports places from 1, and makes mutants at places from 0.
    const [start, end] = [location.start, location.end].map(({ line, column }) => ({
      line: line - 1,
      column: column - 1,
    }));
    const changed = { ...mutant, replacement: mutant.replacement ?? '', location: { start, end } };
    const key = keyOf(changed, root);
    if (!(key in chosen)) return;
    noteResult({
      key,
      status,
      ...(thorough && { thorough }),
      ...(statusReason && { by: statusReason.slice(0, 300) }),
      replacement: changed.replacement.slice(0, 200),
      source: chosen[key],
      date: new Date().toISOString(),
    });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'record', Recorder)];
