import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import { prepareModel } from '../model/run/prepareModel.ts';
import { type Comparison, type MeasuredRun, measuredRun } from '../results/compare/comparison.ts';
import { measureReader } from '../results/compare/measuredRun.ts';
import { catalogue } from '../results/compare/measures.ts';
import { release, type Suppression } from '../results/disclosure/release.ts';
import { provenanceOf } from '../results/provenance.ts';
import { drawOnThreads, withThreads } from '../runner/node/pool.ts';
import type { Pool } from '../runner/pool.ts';
import { once } from './once.ts';

export interface CompareOptions {
  readonly dataset: Dataset;
  /** The baseline first. */
  readonly scenarios: readonly Scenario[];
  readonly years: number;
  readonly seed: number;
  readonly draws: number;
  readonly workers: number;
  readonly suppression: Suppression;
  /** Hears of each draw, with the number of its scenario's done so far. */
  readonly onDraw?: (scenario: Scenario, done: number) => void;
}

/**
 * Runs scenarios one after another with the same luck on the same threads. Of each draw what the
 * measures need is kept, and no more, so that any number of scenarios finds room.
 *
 * @throws InputError where the dataset's counts may not leave the engine.
 */
export async function compareRuns(options: CompareOptions): Promise<Comparison> {
  const { dataset, scenarios, draws, workers } = options;
  const measures = catalogue(dataset.manifest.settingTypes);
  const threads = Math.min(workers, draws) - 1;
  const [baseline, ...plans] = await withThreads(threads, async (opened) => {
    const runs: MeasuredRun[] = [];
    for (const scenario of scenarios) runs.push(await measureScenario(opened, scenario, options));
    return runs;
  });
  return { dataset, measures, baseline, plans };
}

async function measureScenario(
  threads: Pool,
  scenario: Scenario,
  { dataset, years, seed, draws, suppression, onDraw }: CompareOptions,
): Promise<MeasuredRun> {
  const measures = catalogue(dataset.manifest.settingTypes);
  const model = once(() => prepareModel(dataset, scenario, years));
  const read = once(() => measureReader(model(), measures));
  const measured = await drawOnThreads(
    threads,
    {
      dataset,
      scenario,
      years,
      seed,
      draws: Array.from({ length: draws }, (_, draw) => draw),
      here: model,
      onDraw: (done) => onDraw?.(scenario, done),
    },
    (result) => read()(result),
  );
  const provenance = await provenanceOf(dataset, scenario, seed, draws, suppression);
  const run = release({ dataset, scenario, model: model(), provenance, draws: [] }, suppression);
  return measuredRun(run, measured);
}
