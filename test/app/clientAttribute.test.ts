import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { workerHere } from './support/workerHere.ts';

const YEARS = 3;
const dataset = await generateDataset(SMALL_AREA);
const ids = dataset.tables.provisions.map((row) => row.provision);
const baseline = scenarioFrom(dataset, { id: 'no-change', label: 'No change' });
const POLICIES: ScenarioFile['policies'] = [
  {
    kind: 'expand',
    ...policyWords('more', SMALL_AREA.baseYear),
    provisions: ids.slice(0, 8),
    placesEach: 4,
  },
  {
    kind: 'early-intervention',
    ...policyWords('early-help', SMALL_AREA.baseYear),
    incidenceChange: [-0.6, -0.5, -0.3],
  },
];
const plan = scenarioFrom(dataset, { id: 'my-plan', label: 'My plan', policies: POLICIES });
const year = SMALL_AREA.baseYear + YEARS;
const QUERY = { kind: 'attribution', year } as const;
const options = { draws: 4, seed: 3, years: YEARS };

async function ranBoth(cores = 1) {
  const client = await workerHere(dataset, cores);
  await client.run(baseline, options);
  await client.run(plan, options);
  return client;
}

describe('attributing a plan to its policies', () => {
  it('runs each alone in the futures asked for, and tells how far it is', async () => {
    const client = await ranBoth();
    const seen: string[] = [];
    const onProgress = (done: number, wanted: number) => seen.push(`${done} of ${wanted}`);
    expect(await client.attribute('no-change', 'my-plan', { draws: 2, onProgress })).toBe('ran');
    expect(seen).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
    const view = await client.view('my-plan', QUERY);
    expect(view.provenance).toMatchObject({ scenarioId: 'my-plan', draws: 2 });
    expect(view.baseline).toEqual({ id: 'no-change', label: 'No change' });
    expect(view.steps.map(({ id }) => id)).toEqual(['more', 'early-help']);
    expect((await client.view('my-plan', { kind: 'overview' })).provenance.draws).toBe(4);
  });

  it('gives the same figures on one core and on three', async () => {
    const views = [];
    for (const cores of [1, 3]) {
      const client = await ranBoth(cores);
      await client.attribute('no-change', 'my-plan', { draws: 3 });
      views.push(await client.view('my-plan', QUERY));
    }
    expect(views[1]).toEqual(views[0]);
  });

  it('stops when told, and then has nothing to show', async () => {
    const client = await ranBoth();
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const { signal } = stop;
    const outcome = await client.attribute('no-change', 'my-plan', {
      draws: 3,
      onProgress,
      signal,
    });
    expect(outcome).toBe('stopped');
    await expect(client.view('my-plan', QUERY)).rejects.toThrow('run alone');
  });

  it('refuses plans that have not been simulated', async () => {
    const client = await workerHere(dataset);
    await client.run(plan, options);
    await expect(client.attribute('no-change', 'my-plan', { draws: 2 })).rejects.toThrow(
      'not been simulated',
    );
  });
});

describe('causes of a plan', () => {
  it('are told since the first year and against the other plan, over what both have', async () => {
    const client = await workerHere(dataset);
    await client.run(plan, options);
    const causes = { kind: 'causes', year } as const;
    const alone = await client.view('my-plan', { ...causes, baseline: null });
    expect(alone).toMatchObject({ against: null, financialYear: year - 1 });
    await client.run(baseline, { ...options, draws: 3 });
    const both = await client.view('my-plan', { ...causes, baseline: 'no-change' });
    expect(both.since).toEqual(alone.since);
    expect(both.against).toMatchObject({ label: 'No change', draws: 3 });
    const own = await client.view('no-change', { ...causes, baseline: 'no-change' });
    expect(own.against).toBeNull();
  });
});
