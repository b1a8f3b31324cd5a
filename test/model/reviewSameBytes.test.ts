import { describe, expect, it } from 'vitest';
import type { DrawWithRolls, PairResult } from '../../src/model/review/pairDraw.ts';
import { drawWithRolls, pairDraw } from '../../src/model/review/pairDraw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { drawAll } from '../../src/runner/drawAll.ts';
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
const here = DRAWS.map((draw) => pairDraw(models, SEED, draw));

function onThreads(count: number): Promise<PairResult[]> {
  return withThreads(count, async (threads) => {
    for (const thread of threads) {
      void thread.prepare('baseline', dataset, baseline, YEARS);
      void thread.prepare('plan', dataset, plan, YEARS);
    }
    // Without the drawer of this thread, so that threads make every draw.
    const [, ...drawers] = pairDrawers({ models, threads });
    return drawAll(drawers, { seed: SEED, draws: DRAWS });
  });
}

describe('pairs of draws', () => {
  it('change somebody, so that being the same says something', () => {
    expect(here.map(({ changes }) => changes.start[YEARS + 1])).toSatisfy((counts: number[]) =>
      counts.some((count) => count > 0),
    );
  });

  it('are the same on one thread, on two and in this process', async () => {
    expect(await onThreads(1)).toEqual(here);
    expect(await onThreads(2)).toEqual(here);
    const drawers = pairDrawers({ models, threads: [] });
    expect(await drawAll(drawers, { seed: SEED, draws: DRAWS })).toEqual(here);
  });

  it('are the same for a plan that meets the baseline draws of the plan before', async () => {
    const baselineDraws = new Map<number, DrawWithRolls>();
    const drawers = pairDrawers({ models, threads: [], baselineDraws });
    const first = await drawAll(drawers, { seed: SEED, draws: DRAWS });
    expect([...baselineDraws.keys()]).toEqual(DRAWS);
    expect(baselineDraws.get(3)).toEqual(drawWithRolls(models.before, SEED, 3));
    const again = await drawAll(drawers, { seed: SEED, draws: DRAWS });
    expect(again).toEqual(first);
    // Not drawn again: the very draws that were kept.
    expect(again.every((pair, d) => pair.before === first[d].before)).toBe(true);
  });
});
