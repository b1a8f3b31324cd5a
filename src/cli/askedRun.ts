import { hashScenario, readScenario } from '../data/readScenario.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import { MODEL_VERSION } from '../domain/version.ts';
import type { DrawResult } from '../model/run/keptDraw.ts';
import type { Model } from '../model/run/model.ts';
import { prepareModel } from '../model/run/prepareModel.ts';
import { type Released, release, type Suppression } from '../results/disclosure/release.ts';
import { provenanceOf } from '../results/provenance.ts';
import type { DrawFileHeader, Shard } from '../runner/keep/drawFile.ts';
import { drawOnThreads, withThreads } from '../runner/node/pool.ts';
import { datasetUnderControl } from './datasetUnderControl.ts';
import { readNamedFile } from './files.ts';
import { once } from './once.ts';
import type { Given } from './options.ts';
import { endTelling, tellDraws } from './runOptions.ts';

/** A run as it is asked for, with what its draws hang on. */
export interface AskedRun {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly years: number;
  readonly seed: number;
  /** Of the whole run. */
  readonly draws: number;
  readonly workers: number;
  readonly suppression: Suppression;
  readonly out: string;
  /** Prepared when it is first asked for. */
  readonly model: () => Model;
}

/** @throws InputError where dataset or scenario cannot be used. */
export async function readRun(given: Given): Promise<AskedRun> {
  const suppression = given.suppress as Suppression;
  const dataset = await datasetUnderControl(given, suppression);
  const path = given.scenario ?? '';
  const scenario = readScenario(await readNamedFile(path, '--scenario'), path, dataset);
  const years = Number(given.years);
  return {
    dataset,
    scenario,
    years,
    seed: Number(given.seed),
    draws: Number(given.draws),
    workers: Number(given.workers),
    suppression,
    out: given.out ?? '',
    model: once(() => prepareModel(dataset, scenario, years)),
  };
}

/** Draws on this thread and as many others as were asked for, and keeps of each what `keep` says. */
export async function drawRun<Kept>(
  { dataset, scenario, years, seed, workers, model }: AskedRun,
  draws: readonly number[],
  keep: (result: DrawResult) => Kept,
): Promise<Kept[]> {
  const others = Math.max(0, Math.min(workers, draws.length) - 1);
  const onDraw = tellDraws(draws.length);
  const kept = await withThreads(others, (threads) =>
    drawOnThreads(threads, { dataset, scenario, years, seed, draws, here: model, onDraw }, keep),
  );
  endTelling();
  return kept;
}

/** @throws InputError where the dataset's counts may not leave the engine. */
export async function releaseRun(asked: AskedRun, draws: readonly DrawResult[]): Promise<Released> {
  const { dataset, scenario, seed, suppression, model } = asked;
  const provenance = await provenanceOf(dataset, scenario, seed, asked.draws, suppression);
  return release({ dataset, scenario, model: model(), provenance, draws }, suppression);
}

/** What a file of a run's draws says of them. */
export async function drawFileHeader(asked: AskedRun, shard: Shard): Promise<DrawFileHeader> {
  const { dataset, scenario, seed, years, draws, suppression, model } = asked;
  return {
    schemaVersion: 1,
    modelVersion: MODEL_VERSION,
    datasetId: dataset.manifest.id,
    datasetHash: dataset.hash,
    scenarioHash: await hashScenario(scenario),
    scenario,
    seed,
    years,
    draws,
    shard,
    suppression,
    shapes: model().shapes,
  };
}
