import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityFiles } from '../../../scripts/england/authorityFiles.ts';
import { folderReader } from '../../../src/cli/files.ts';
import { readOptions } from '../../../src/cli/options.ts';
import { runCommand } from '../../../src/cli/runCommand.ts';
import { readDataset } from '../../../src/data/readDataset.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { fitGrowth, growthVerdict, type Run } from '../suite/growthFit.ts';
import { quantile, type Report } from '../suite/measurement.ts';
import { KENT, SEED, scenarioNamed, scenarioPath, YEARS } from './kent.ts';

const HORIZONS = [5, 10, 15, 20];
const TIMES_KENT = [0.5, 1, 2, 4];
const DRAWS = [5, 10, 20, 40];
/** Futures that compile the loop, those whose times are summed, and how often that is done. */
const WARM_UPS = 3;
const FUTURES = 3;
const TURNS = 3;

/**
 * How work grows, in processor seconds: of the whole command with the number of futures (reading,
 * preparing, drawing and tables), and of the same three warm futures with years and with children.
 * Each is fitted as a fixed cost and a power of the size. Plans rise over the years, so a later year
 * is more work: beside years, work is fitted to child-years, plans held summed over Januaries.
 */
export async function measure(report: Report): Promise<void> {
  const kent = await readDataset(folderReader(KENT));
  const byYears: Run[] = [];
  const byChildYears: Run[] = [];
  for (const years of HORIZONS) {
    const { childYears, seconds } = await futures(kent, years);
    byYears.push(...seconds.map((one) => ({ size: years, seconds: one })));
    byChildYears.push(...seconds.map((one) => ({ size: childYears, seconds: one })));
  }
  tell(report, 'years', 'years', byYears);
  tell(report, 'childYears', 'child-years of those years', byChildYears);

  const plans = kent.tables.baseChildren.reduce((sum, row) => sum + row.plans, 0);
  const byChildren: Run[] = [];
  for (const times of TIMES_KENT) {
    const area = await madeUpArea(kent, Math.round(plans * times));
    const { seconds } = await futures(area, YEARS);
    byChildren.push(...seconds.map((one) => ({ size: times, seconds: one })));
  }
  tell(report, 'children', 'children (0.5 to 4 times Kent, made up)', byChildren);

  const byDraws: Run[] = [];
  for (let turn = 0; turn < TURNS - 1; turn++) {
    for (const size of DRAWS) byDraws.push({ size, seconds: await wholeRun(size) });
  }
  tell(report, 'draws', 'draws, whole command', byDraws);
}

/** Processor seconds of this process, its helpers among them. */
async function processorSeconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds that some warm futures take together, turn by turn, and the plans that they hold. */
async function futures(dataset: Dataset, years: number) {
  const model = prepareModel(dataset, scenarioNamed('baseline', dataset), years);
  let childYears = 0;
  const onCensus = (_: number, children: { readonly count: number }) => {
    childYears += children.count;
  };
  for (let draw = 0; draw < WARM_UPS; draw++) runDraw(model, SEED, draw);
  for (let draw = 0; draw < FUTURES; draw++) runDraw(model, SEED, draw, { onCensus });
  const seconds: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    seconds.push(
      await processorSeconds(() => {
        for (let draw = 0; draw < FUTURES; draw++) runDraw(model, SEED, draw);
      }),
    );
  }
  return { childYears, seconds };
}

/** Seconds of the command in this process, with one worker. */
async function wholeRun(draws: number): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), 'sufficiency-bench-'));
  const asked = { scenario: scenarioPath('baseline'), draws, workers: 1, seed: SEED, out };
  const words = Object.entries(asked).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  try {
    const given = readOptions(runCommand.name, runCommand.options, words);
    return await processorSeconds(() => runCommand.run(given));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** An area with Kent's structure and another number of plans, from files held in memory. */
function madeUpArea(kent: Dataset, plans: number): Promise<Dataset> {
  const files = authorityFiles(kent, 1, plans, SEED);
  const ofReference = folderReader(KENT);
  return readDataset(async (file) =>
    file.startsWith(`${kent.manifest.reference.folder}/`)
      ? ofReference(file)
      : (files.get(file) ?? null),
  );
}

function tell(report: Report, id: string, words: string, runs: readonly Run[]): void {
  const fit = fitGrowth(runs);
  const { fixed, each, power, powerError, lineR2 } = fit;
  const medians = [...new Set(runs.map(({ size }) => size))].map((size) => {
    const seconds = runs.filter((run) => run.size === size).map((run) => run.seconds);
    return `${size}: ${quantile(seconds, 0.5).toFixed(2)} s`;
  });
  report({
    id: `growth.${id}`,
    label: `growth of work with ${words}: power`,
    unit: 'power',
    values: [power],
    note:
      `${power.toFixed(2)} ± ${powerError.toFixed(2)} (standard error): ${growthVerdict(fit)}; ` +
      `seconds = ${fixed.toFixed(2)} + ${each.toPrecision(3)} · n^${power.toFixed(2)}; straight ` +
      `line R² ${lineR2.toFixed(3)}; medians ${medians.join(', ')}`,
  });
}
