import { availableParallelism, hostname } from 'node:os';
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
import type { Given } from './options.ts';

const MOST_DRAWS = 5000;
const MOST_SEED = 0xffffffff;

/** `run`: one scenario, the tables of the contract, `run.json` and `timing.json`. */
export const runCommand: Command = {
  name: 'run',
  does: 'runs a scenario and writes its tables',
  options: {
    scenario: { takes: 'text', required: true, help: 'scenario file' },
    out: { takes: 'text', required: true, help: 'folder for the tables' },
    dataset: { takes: 'text', help: 'folder of a dataset; the embedded one if left out' },
    draws: { takes: 'count', help: 'draws', fallback: '200', least: 1, most: MOST_DRAWS },
    seed: { takes: 'count', help: 'seed of chance', fallback: '1', most: MOST_SEED },
    years: { takes: 'count', help: 'years ahead', fallback: '10', least: 1, most: 30 },
    workers: {
      takes: 'count',
      help: 'threads',
      fallback: String(availableParallelism()),
      least: 1,
      most: 64,
    },
    suppress: {
      takes: 'choice',
      choices: ['auto', 'on', 'off'],
      help: 'treatment of small counts',
      fallback: 'auto',
    },
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

  const model = prepareModelOnce(dataset, scenario, years);
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
  const timing = {
    secondsReading: seconds(started, read),
    secondsDrawing: seconds(read, drawn),
    secondsTables: seconds(drawn, written),
    workers: Number(given.workers),
    host: hostname(),
    node: process.version,
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  files.set('timing.json', `${JSON.stringify(timing, null, 2)}\n`);
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
  const terminal = process.stderr.isTTY;
  const results = await runOnThreads({
    dataset,
    scenario,
    years,
    seed,
    draws: Array.from({ length: draws }, (_, draw) => draw),
    workers,
    here,
    onDraw: (done) => {
      if (terminal) process.stderr.write(`\r${done} of ${draws} futures`);
    },
  });
  if (terminal) process.stderr.write('\n');
  return results;
}

/** The model of a run, prepared when it is first asked for: drawing threads are then at work. */
function prepareModelOnce(dataset: Dataset, scenario: Scenario, years: number): () => Model {
  let model: Model | null = null;
  return () => {
    model ??= prepareModel(dataset, scenario, years);
    return model;
  };
}

function seconds(from: number, to: number): number {
  return Math.round(to - from) / 1000;
}
