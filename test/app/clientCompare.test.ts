import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { BudgetsQuery } from '../../src/results/compare/budgetsTypes.ts';
import type { ReviewQuery } from '../../src/results/views/reviewTypes.ts';
import type { PoolRequest } from '../../src/runner/protocol.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { threadHere } from '../support/threadHere.ts';
import { workerHere } from './support/workerHere.ts';

const YEARS = 2;
const SEED = 3;
const dataset = await generateDataset(SMALL_AREA);
const ids = dataset.tables.provisions.map((row) => row.provision);
const baseline = scenarioFrom(dataset, { id: 'no-change', label: 'No change' });
const QUERY: ReviewQuery = {
  kind: 'review',
  year: SMALL_AREA.baseYear + YEARS,
  provisions: ids.slice(0, 6),
};
const BUDGETS: BudgetsQuery = {
  kind: 'budgets',
  against: 'no-change',
  year: SMALL_AREA.baseYear + YEARS,
};

function planOf(placesEach: number, id = 'my-plan'): Scenario {
  const policies = [
    {
      kind: 'expand' as const,
      ...policyWords('more', SMALL_AREA.baseYear),
      provisions: ids.slice(0, 6),
      placesEach,
    },
  ];
  return scenarioFrom(dataset, { id, label: 'My plan', policies });
}

/** A client, and all that is asked of its threads. */
async function opened(cores = 1) {
  const asked: PoolRequest[] = [];
  const openPort = () => threadHere((request) => asked.push(request));
  return { client: await workerHere(dataset, cores, openPort), asked };
}

const options = { draws: 4, seed: SEED, years: YEARS };

describe('comparing a plan', () => {
  it('answers the review, and the ordinary views of both sides', async () => {
    const { client } = await opened();
    expect(await client.compare(baseline, planOf(3), options)).toBe('ran');
    const review = await client.view('my-plan', QUERY);
    expect(review.baselineLabel).toBe('No change');
    expect(review.provenance).toMatchObject({ scenarioLabel: 'My plan', draws: 4, seed: SEED });
    expect(review.atProvisions.gained.mean).toBeGreaterThan(0);
    for (const id of ['no-change', 'my-plan']) {
      const { provenance } = await client.view(id, { kind: 'overview' });
      expect(provenance).toMatchObject({ scenarioId: id, draws: 4 });
    }
  });

  it('gives the same figures on one core and on three', async () => {
    const views = [];
    for (const cores of [1, 3]) {
      const { client, asked } = await opened(cores);
      await client.compare(baseline, planOf(3), options);
      views.push(await client.view('my-plan', QUERY));
      expect(asked.filter(({ kind }) => kind === 'open')).toHaveLength(cores);
    }
    expect(views[1]).toEqual(views[0]);
  });

  it('goes on from fewer futures and counts them all', async () => {
    const { client } = await opened();
    await client.compare(baseline, planOf(3), { ...options, draws: 2 });
    const seen: string[] = [];
    const onProgress = (done: number, wanted: number) => seen.push(`${done} of ${wanted}`);
    await client.compare(baseline, planOf(3), { ...options, onProgress });
    expect(seen).toEqual(['3 of 4', '4 of 4']);
    const goneOn = await client.view('my-plan', QUERY);
    const { client: another } = await opened();
    await another.compare(baseline, planOf(3), options);
    expect(goneOn).toEqual(await another.view('my-plan', QUERY));
  });

  it('draws the baseline once for edit after edit of a plan, and shows the last edit', async () => {
    const { client, asked } = await opened(2);
    await client.compare(baseline, planOf(3), options);
    const draws = () => asked.filter(({ kind }) => kind === 'draw with rolls').length;
    expect(draws()).toBe(2 * options.draws);
    await client.compare(baseline, planOf(0), options);
    expect(draws()).toBe(3 * options.draws);
    const review = await client.view('my-plan', QUERY);
    expect(review.atProvisions.gained.mean).toBe(0);
    const { client: another } = await opened();
    await another.compare(baseline, planOf(0), options);
    expect(review).toEqual(await another.view('my-plan', QUERY));
  });

  it('keeps a longer run of either side', async () => {
    const { client } = await opened();
    await client.run(baseline, { ...options, draws: 6 });
    await client.compare(baseline, planOf(3), { ...options, draws: 2 });
    const kept = await client.view('no-change', { kind: 'overview' });
    expect(kept.provenance.draws).toBe(6);
    expect((await client.view('my-plan', QUERY)).provenance.draws).toBe(2);
  });

  it('sets two plans that were run one after the other against each other, over what both have', async () => {
    const { client } = await opened();
    await client.run(planOf(3), { ...options, draws: 5 });
    await expect(client.view('my-plan', BUDGETS)).rejects.toThrow('not been simulated yet');
    await client.run(baseline, { ...options, draws: 3 });
    const view = await client.view('my-plan', BUDGETS);
    expect(view.provenance).toMatchObject({ scenarioLabel: 'My plan', draws: 3 });
    expect(view.baseline.label).toBe('No change');
    await client.compare(baseline, planOf(3), { ...options, draws: 3 });
    const { measures } = await client.view('my-plan', QUERY);
    for (const id of ['without-place', 'high-needs-balance', 'transport']) {
      const { label: _, ...paired } = measures.find((one) => one.id === id) ?? expect.fail(id);
      expect(view.measures.find((one) => one.id === id)).toMatchObject(paired);
    }
    const itself = await client.view('no-change', BUDGETS);
    expect(itself.same).toBe(true);
    expect(itself.measures.every(({ difference }) => difference.mean === 0)).toBe(true);
    await client.run(baseline, { ...options, seed: SEED + 1 });
    await expect(client.view('my-plan', BUDGETS)).rejects.toThrow(
      'the same dataset, seed and years',
    );
  });

  it('stops, and lets a newer comparison have its way', async () => {
    const { client } = await opened();
    const controller = new AbortController();
    const first = client.compare(baseline, planOf(3), { ...options, signal: controller.signal });
    controller.abort();
    expect(await first).toBe('stopped');
    await expect(client.view('my-plan', QUERY)).rejects.toThrow('not been compared yet');
    const second = client.compare(baseline, planOf(3), options);
    const third = client.compare(baseline, planOf(4), options);
    expect(await second).toBe('stopped');
    expect(await third).toBe('ran');
  });

  it('tells every problem of a plan in the making', async () => {
    const { client } = await opened();
    const plan = planOf(3);
    const policies = plan.policies.map((one) => ({ ...one, provisions: ['nowhere', 'no-such'] }));
    const asked = client.compare(baseline, { ...plan, policies } as Scenario, options);
    await expect(asked).rejects.toMatchObject({
      problems: [expect.stringContaining('nowhere'), expect.stringContaining('no-such')],
    });
  });

  it('refuses a plan under the id of the baseline', async () => {
    const { client } = await opened();
    const asked = client.compare(baseline, planOf(3, 'no-change'), options);
    await expect(asked).rejects.toMatchObject({
      problems: [expect.stringContaining('also the id of “No change”')],
    });
  });
});
