import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { DrawResult } from '../../src/model/run/draw.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { runOnThreads } from '../../src/runner/node/pool.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { filesWithoutScenario, publishedTables } from '../support/tables.ts';

const SEED = 11;

const smallArea = () => generateDataset(SMALL_AREA);

/** Draws one after the other in this process. */
function runDraws(model: Model, draws: readonly number[]): DrawResult[] {
  return draws.map((draw) => runDraw(model, SEED, draw));
}

/** Everything that is published of some draws, as one text. */
async function published(dataset: Dataset, draws: DrawResult[], years: number): Promise<string> {
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, years);
  return [...filesWithoutScenario(await publishedTables(dataset, scenario, model, draws))].join(
    '\n',
  );
}

describe('the same seed gives the same bytes', () => {
  it('in any order of draws, and beside any other draws', async () => {
    const dataset = await smallArea();
    const model = prepareModel(dataset, scenarioFrom(dataset), 3);
    const inOrder = runDraws(model, [0, 1, 2, 3]);
    const backwards = runDraws(model, [3, 2, 1, 0]);
    expect(backwards.reverse()).toEqual(inOrder);
    expect(runDraw(model, SEED, 2)).toEqual(inOrder[2]);
    expect(await published(dataset, backwards, 3)).toBe(await published(dataset, inOrder, 3));
  });

  it('on one thread, on two and in this process', async () => {
    const dataset = await smallArea();
    const scenario = scenarioFrom(dataset);
    const model = prepareModel(dataset, scenario, 3);
    const draws = [0, 1, 2, 3, 4];
    const here = runDraws(model, draws);
    const asked = { dataset, scenario, years: 3, seed: SEED, draws };
    const one = await runOnThreads({ ...asked, workers: 1 });
    const two = await runOnThreads({ ...asked, workers: 2 });
    expect(one).toEqual(here);
    expect(two).toEqual(here);
    expect(await published(dataset, two, 3)).toBe(await published(dataset, here, 3));
  });

  it('and another seed gives others', async () => {
    const dataset = await smallArea();
    const model = prepareModel(dataset, scenarioFrom(dataset), 3);
    expect(runDraw(model, SEED + 1, 0).vector).not.toEqual(runDraw(model, SEED, 0).vector);
  });
});
