import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/app/worker/client.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { BudgetsQuery } from '../../src/results/compare/budgetsTypes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { workerHere } from './support/workerHere.ts';

const dataset = await generateDataset(SMALL_AREA);
const ids = dataset.tables.provisions.map((row) => row.provision);
const baseline = scenarioFrom(dataset, { id: 'no-change', label: 'No change' });
const options = { draws: 4, seed: 3, years: 2 };
const QUERY: BudgetsQuery = {
  kind: 'budgets',
  against: 'no-change',
  year: SMALL_AREA.baseYear + options.years,
};

function planOf(placesEach: number): Scenario {
  const expand = { kind: 'expand' as const, provisions: ids.slice(0, 6), placesEach };
  const policies = [{ ...expand, ...policyWords('more', SMALL_AREA.baseYear) }];
  return scenarioFrom(dataset, { id: 'my-plan', label: 'My plan', policies });
}

/** How many futures of how many were told of while something was asked. */
async function told(ask: (onProgress: (done: number, of: number) => void) => Promise<unknown>) {
  const seen: string[] = [];
  await ask((done, of) => seen.push(`${done} of ${of}`));
  return seen;
}

const drawsOf = async (client: Client, id: string) =>
  (await client.view(id, { kind: 'overview' })).provenance.draws;

describe('a first look at a plan in the making', () => {
  it('draws the plan alone where the baseline is kept, which loses none of its futures', async () => {
    const client = await workerHere(dataset, 2);
    await client.run(baseline, { ...options, draws: 6 });
    const seen = await told((onProgress) =>
      client.preview(baseline, planOf(3), { ...options, draws: 2, onProgress }),
    );
    expect(seen).toEqual(['3 of 4', '4 of 4']);
    expect(await drawsOf(client, 'my-plan')).toBe(2);
    expect(await drawsOf(client, 'no-change')).toBe(6);
  });

  it('shows what running both would show of the same futures', async () => {
    const client = await workerHere(dataset, 3);
    expect(await client.preview(baseline, planOf(3), options)).toBe('ran');
    const another = await workerHere(dataset);
    await another.run(planOf(3), options);
    await another.run(baseline, options);
    expect(await client.view('my-plan', QUERY)).toEqual(await another.view('my-plan', QUERY));
  });

  it('is gone on with by a run of the same plan', async () => {
    const client = await workerHere(dataset);
    await client.preview(baseline, planOf(3), { ...options, draws: 2 });
    const seen = await told((onProgress) => client.run(planOf(3), { ...options, onProgress }));
    expect(seen).toEqual(['3 of 4', '4 of 4']);
    const another = await workerHere(dataset);
    await another.run(planOf(3), options);
    const query = { kind: 'overview' } as const;
    expect(await client.view('my-plan', query)).toEqual(await another.view('my-plan', query));
  });

  it('gives way to the next edit, whose figures stand', async () => {
    const client = await workerHere(dataset, 2);
    const first = client.preview(baseline, planOf(3), options);
    const second = client.preview(baseline, planOf(0), options);
    expect(await first).toBe('stopped');
    expect(await second).toBe('ran');
    const another = await workerHere(dataset);
    await another.preview(baseline, planOf(0), options);
    expect(await client.view('my-plan', QUERY)).toEqual(await another.view('my-plan', QUERY));
  });

  it('tells every problem of the plan', async () => {
    const client = await workerHere(dataset);
    const plan = planOf(3);
    const policies = plan.policies.map((one) => ({ ...one, provisions: ['nowhere', 'no-such'] }));
    const asked = client.preview(baseline, { ...plan, policies } as Scenario, options);
    await expect(asked).rejects.toMatchObject({
      problems: [expect.stringContaining('nowhere'), expect.stringContaining('no-such')],
    });
  });
});
