/**
 * Effects of assumptions told from the draws that there are, beside what draws say in which the
 * assumption is held at its low end and at its high end. A benchmark, not a test: it prints.
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { outcomeByDraw } from '../../src/results/sensitivity/outcomes.ts';
import type { FactorEffect } from '../../src/results/sensitivity/sensitivityTypes.ts';
import { sensitivityView } from '../../src/results/sensitivity/sensitivityView.ts';
import { runOnThreads } from '../../src/runner/node/pool.ts';
import { heldAt } from './sensitivity/heldAt.ts';

const YEARS = 6;
const SEED = 1;
const DRAWS = 200;
const PAIRED = 16;
const STRONGEST = 5;

const dataset = await readDataset(
  folderReader(join(import.meta.dirname, '../../public/data/kent')),
);
const scenario = scenarioSchema.parse({
  schemaVersion: 1,
  id: 'no-change',
  label: 'No change',
  description: '',
});
const model = prepareModel(dataset, scenario, YEARS);
const provenance = await provenanceOf(dataset, scenario, SEED, DRAWS, 'auto');
const draws = await runOnThreads({
  dataset,
  scenario,
  years: YEARS,
  seed: SEED,
  draws: Array.from({ length: DRAWS }, (_, draw) => draw),
  workers: cpus().length,
  here: () => model,
});
const ensemble = release({ dataset, scenario, model, provenance, draws }, 'auto');
const year = model.area.baseYear + YEARS;

/** Every outcome of the first draws with a value held: they are run once for all outcomes. */
function heldRuns(effect: FactorEffect, end: number) {
  const held = heldAt(model, effect, end);
  if (held === null) throw new RangeError(`${effect.id} cannot be held`);
  const results = Array.from({ length: PAIRED }, (_, draw) => runDraw(held, SEED, draw));
  return release({ dataset, scenario, model: held, provenance, draws: results }, 'auto');
}
const runs = new Map<string, { low: typeof ensemble; high: typeof ensemble }>();

for (const [outcome, unit, scale] of [
  ['deficit', '£m', 1e6],
  ['placesShort', 'places', 1],
] as const) {
  const started = performance.now();
  const view = sensitivityView(ensemble, { kind: 'sensitivity', outcome, year });
  const seconds = (performance.now() - started) / 1000;
  const { each, explained } = view.effects ?? { each: [], explained: 0 };
  const told = each.filter((one) => one.told);
  console.log(
    `\n${outcome} ${view.year} (${unit}): average ${(view.outcome.mean / scale).toFixed(1)}; ` +
      `${told.length} of ${each.length} told from ${DRAWS} draws, ` +
      `${(100 * explained).toFixed(1)}% explained; ${seconds.toFixed(2)} s`,
  );
  const holdable = told.filter((effect) => heldAt(model, effect, effect.low) !== null);
  for (const effect of holdable.slice(0, STRONGEST)) {
    const pair = runs.get(effect.id) ?? {
      low: heldRuns(effect, effect.low),
      high: heldRuns(effect, effect.high),
    };
    runs.set(effect.id, pair);
    const [low, high] = [pair.low, pair.high].map((one) =>
      outcomeByDraw(one, { outcome, year }).values.map((value) => value / scale),
    );
    const difference = high.map((value, draw) => value - low[draw]);
    const mean = difference.reduce((sum, one) => sum + one, 0) / PAIRED;
    const squares = difference.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
    const error = Math.sqrt(squares / (PAIRED - 1) / PAIRED);
    const estimate = (effect.atHigh - effect.atLow) / scale;
    const own = effect.standardError / scale;
    console.log(
      `  ${effect.label}\n    estimated ${estimate.toFixed(1)} ± ${own.toFixed(1)}; ` +
        `held ${mean.toFixed(1)} ± ${error.toFixed(1)} (${PAIRED} draws); ` +
        `apart by ${((estimate - mean) / Math.sqrt(own * own + error * error)).toFixed(1)} standard errors; ` +
        `${(100 * effect.share).toFixed(1)}% of the spread`,
    );
  }
}
