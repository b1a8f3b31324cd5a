import { describe, expect, it } from 'vitest';
import type { PoolRequest } from '../../src/runner/protocol.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { threadHere } from '../support/threadHere.ts';
import { workerHere } from './support/workerHere.ts';

const dataset = await generateDataset(SMALL_AREA);
const scenario = scenarioFrom(dataset, { id: 'plan', label: 'Plan' });
const options = { draws: 4, seed: 3, years: 2 };
const QUERY = { kind: 'overview' } as const;

/** A thread that hears what is asked and makes no draw. */
const silentThread = (asked: PoolRequest[]) => () => {
  const port = threadHere();
  return { ...port, post: (request: PoolRequest) => void asked.push(request) };
};

describe('a run of the page', () => {
  it('is stopped though a draw is still being made, and says so at once', async () => {
    const asked: PoolRequest[] = [];
    const client = await workerHere(dataset, 2, silentThread(asked));
    const stop = new AbortController();
    const run = client.run(scenario, { ...options, signal: stop.signal });
    while (!asked.some(({ kind }) => kind === 'draw')) await new Promise((go) => setTimeout(go, 0));
    stop.abort();
    expect(await run).toBe('stopped');
  });

  it('gives way to a newer one though a draw is still being made', async () => {
    const client = await workerHere(dataset, 1, silentThread([]));
    const first = client.run(scenario, options);
    void client.run(scenarioFrom(dataset, { id: 'other', label: 'Other' }), options);
    expect(await first).toBe('stopped');
  });

  it('shows the same when a thread is lost on the way', async () => {
    const views = [];
    for (const toBeLost of [0, 2]) {
      let left = toBeLost;
      const client = await workerHere(dataset, 2, () => {
        const port = threadHere(({ kind }) => {
          if (kind === 'draw' && left-- > 0) setTimeout(() => void port.close(), 0);
        });
        return port;
      });
      expect(await client.run(scenario, options)).toBe('ran');
      views.push(await client.view('plan', QUERY));
    }
    expect(views[1]).toEqual(views[0]);
  });

  it('counts what it made apart from what was kept', async () => {
    const client = await workerHere(dataset);
    await client.run(scenario, { ...options, draws: 2 });
    const told: number[][] = [];
    await client.run(scenario, { ...options, onProgress: (...counts) => told.push(counts) });
    expect(told).toEqual([
      [3, 4, 1],
      [4, 4, 2],
    ]);
  });

  it('draws nothing again where it has as many futures as are asked for, or more', async () => {
    const client = await workerHere(dataset);
    await client.run(scenario, options);
    const onProgress = () => expect.fail('drawn again');
    expect(await client.run(scenario, { ...options, draws: 3, onProgress })).toBe('ran');
    expect((await client.view('plan', QUERY)).provenance.draws).toBe(4);
  });

  it('draws nothing again where a plan has other targets alone, and shows how they are rated', async () => {
    const client = await workerHere(dataset);
    await client.run(scenario, options);
    const look = async () => {
      const view = await client.view('plan', { kind: 'inclusion', year: SMALL_AREA.baseYear + 2 });
      const { whole } = view.indicators.find(({ id }) => id === 'children waiting')!;
      return { ...whole, hash: view.provenance.scenarioHash, draws: view.provenance.draws };
    };
    const before = await look();
    const stated = scenarioFrom(dataset, {
      id: 'plan',
      label: 'Plan',
      targets: [
        {
          indicator: 'children waiting',
          january: SMALL_AREA.baseYear,
          direction: 'at least',
          value: 0,
          reason: 'A test',
        },
      ],
    });
    const onProgress = () => expect.fail('drawn again');
    // The first look asks for fewer futures than there are, and gets them all.
    expect(await client.run(stated, { ...options, draws: 2, onProgress })).toBe('ran');
    const after = await look();
    expect(after.target).toMatchObject({ setBy: 'plan', rating: 'green', meets: 1 });
    expect([after.value, after.draws]).toEqual([before.value, before.draws]);
    expect(after.hash).not.toBe(before.hash);
    await client.run(scenario, { ...options, onProgress });
    expect(await look()).toEqual(before);
  });

  it('refuses more futures than a page can hold, and says where more can be run', async () => {
    const client = await workerHere(dataset);
    await expect(client.run(scenario, { ...options, draws: 5001 })).rejects.toMatchObject({
      problems: [expect.stringMatching(/found 5,001; expected .*1 to 5,000.*command line/)],
    });
  });
});
