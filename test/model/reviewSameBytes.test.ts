import { describe, expect, it } from 'vitest';
import type { DrawWithRolls, PairResult } from '../../src/model/review/pairDraw.ts';
import { drawWithRolls, pairDraw } from '../../src/model/review/pairDraw.ts';
import { type DrawResult, keptOf } from '../../src/model/run/keptDraw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { drawAll, localDrawer } from '../../src/runner/drawAll.ts';
import { withThreads } from '../../src/runner/node/pool.ts';
import { pairDrawers } from '../../src/runner/pairDrawers.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const SEED = 11;
const DRAWS = [0, 1, 2, 3, 4];
const YEARS = 3;

const dataset = await generateDataset(SMALL_AREA);
const baseline = scenarioFrom(dataset);
const plan = scenarioFrom(dataset, {
  id: 'more-places',
  policies: [
    {
      kind: 'expand',
      ...policyWords('more-places', dataset.manifest.baseYear),
      provisions: dataset.tables.provisions.slice(0, 12).map((row) => row.provision),
      placesEach: 5,
    },
  ],
});
const models = {
  before: prepareModel(dataset, baseline, YEARS),
  after: prepareModel(dataset, plan, YEARS),
};
const here = DRAWS.map((draw) => keptPair(pairDraw(models, SEED, draw)));

/** All that is kept of a draw; its vector as text, which is quick to compare. */
function keptDraw(result: DrawResult) {
  const { vector, ...rest } = keptOf(result);
  return { ...rest, vector: Buffer.from(vector).toString('base64') };
}

function keptPair({ before, after, ...rest }: PairResult) {
  return { ...rest, before: keptDraw(before), after: keptDraw(after) };
}

function onThreads(count: number): Promise<PairResult[]> {
  return withThreads(count, async (threads) => {
    threads.open(dataset);
    const before = threads.drawersWithRolls(baseline, YEARS);
    const after = threads.drawersWithRolls(plan, YEARS);
    const drawers = pairDrawers({ models, before, after, baselineDraws: new Map() });
    return drawAll(drawers, { seed: SEED, draws: DRAWS });
  });
}

/** A drawer of pairs in this process. */
function drawersHere(baselineDraws = new Map<number, DrawWithRolls>()) {
  const [before, after] = [models.before, models.after].map((model) => [
    localDrawer((seed, draw) => drawWithRolls(model, seed, draw)),
  ]);
  return pairDrawers({ models, before, after, baselineDraws });
}

describe('pairs of draws', () => {
  it('change somebody, so that being the same says something', () => {
    expect(here.map(({ changes }) => changes.start[YEARS + 1])).toSatisfy((counts: number[]) =>
      counts.some((count) => count > 0),
    );
  });

  it('are the same on one thread, on two and in this process', async () => {
    expect((await onThreads(1)).map(keptPair)).toEqual(here);
    expect((await onThreads(2)).map(keptPair)).toEqual(here);
    const drawn = await drawAll(drawersHere(), { seed: SEED, draws: DRAWS });
    expect(drawn.map(keptPair)).toEqual(here);
  });

  it('are the same for a plan that meets the baseline draws of the plan before', async () => {
    const baselineDraws = new Map<number, DrawWithRolls>();
    const drawers = drawersHere(baselineDraws);
    const first = await drawAll(drawers, { seed: SEED, draws: DRAWS });
    expect([...baselineDraws.keys()]).toEqual(DRAWS);
    const third = baselineDraws.get(3) ?? expect.fail('no draw 3');
    const itself = drawWithRolls(models.before, SEED, 3);
    expect(third.rolls).toEqual(itself.rolls);
    expect(keptDraw(third.result)).toEqual(keptDraw(itself.result));
    const again = await drawAll(drawers, { seed: SEED, draws: DRAWS });
    expect(again.map(keptPair)).toEqual(first.map(keptPair));
    // Not drawn again: the very draws that were kept.
    expect(again.every((pair, d) => pair.before === first[d].before)).toBe(true);
  });
});
