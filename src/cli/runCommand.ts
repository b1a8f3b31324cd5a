import { readDataset } from '../data/readDataset.ts';
import { readScenario } from '../data/readScenario.ts';
import type { Dataset } from '../domain/dataset.ts';
import { InputError } from '../domain/problems.ts';
import type { Scenario } from '../domain/scenario.ts';
import { toCsv } from '../export/csv.ts';
import { type DrawResult, runDraw } from '../model/run/draw.ts';
import type { Model } from '../model/run/model.ts';
import { prepareModel } from '../model/run/prepareModel.ts';
import { release, type Suppression } from '../results/disclosure/release.ts';
import { provenanceOf } from '../results/provenance.ts';
import { runRecord } from '../results/runRecord.ts';
import { tablesOf } from '../results/tables/index.ts';
import { runOnThreads } from '../runner/node/pool.ts';
import type { Command } from './command.ts';
import { datasetFolder } from './datasetFolder.ts';
import { folderReader, readNamedFile, writeFolder } from './files.ts';
import { once } from './once.ts';
import type { Given } from './options.ts';
import { endTelling, RUN_OPTIONS, tellDraws, timingFile } from './runOptions.ts';

/** `run`: one scenario, the tables of the contract, `run.json` and `timing.json`. */
export const runCommand: Command = {
  name: 'run',
  does: 'runs a scenario and writes its tables',
  options: {
    scenario: { takes: 'text', required: true, help: 'scenario file' },
    ...RUN_OPTIONS,
    ledger: { takes: 'flag', help: 'with --draws 1: every booking, in ledger.csv' },
  },
  run,
};

async function run(given: Given): Promise<void> {
  const started = performance.now();
  const draws = Number(given.draws);
  if (given.ledger === 'yes' && draws !== 1) {
    throw new InputError([
      {
        file: 'run',
        column: '--ledger',
        found: `--draws ${draws}`,
        expected: '--draws 1: a ledger is the accounts of one draw',
        fix: 'Add --draws 1, or leave --ledger out.',
      },
    ]);
  }
  const dataset = await readDataset(folderReader(await datasetFolder(given.dataset)));
  const path = given.scenario ?? '';
  const scenario = readScenario(await readNamedFile(path, '--scenario'), path, dataset);
  const years = Number(given.years);
  const seed = Number(given.seed);
  const read = performance.now();

  const model = once(() => prepareModel(dataset, scenario, years));
  const results =
    given.ledger === 'yes'
      ? [runDraw(model(), seed, 0, { ledger: true })]
      : await drawAll(dataset, scenario, years, seed, draws, Number(given.workers), model);
  const drawn = performance.now();

  const suppression = given.suppress as Suppression;
  const provenance = await provenanceOf(dataset, scenario, seed, draws, suppression);
  const parts = { dataset, scenario, model: model(), provenance, draws: results };
  const ensemble = release(parts, suppression);
  const files = new Map<string, string>();
  for (const table of tablesOf(ensemble)) files.set(`${table.name}.csv`, toCsv(table));
  files.set('run.json', `${JSON.stringify(runRecord(ensemble), null, 2)}\n`);
  const written = performance.now();
  const moments = { started, read, drawn, written };
  files.set('timing.json', timingFile(moments, Number(given.workers)));
  await writeFolder(given.out ?? '', files);
}

async function drawAll(
  dataset: Dataset,
  scenario: Scenario,
  years: number,
  seed: number,
  draws: number,
  workers: number,
  here: () => Model,
): Promise<DrawResult[]> {
  const results = await runOnThreads({
    dataset,
    scenario,
    years,
    seed,
    draws: Array.from({ length: draws }, (_, draw) => draw),
    workers,
    here,
    onDraw: tellDraws(draws),
  });
  endTelling();
  return results;
}
