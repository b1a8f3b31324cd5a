import { describe, expect, it } from 'vitest';
import { announcement } from '../../src/app/components/RunLine.tsx';
import { storedWords } from '../../src/app/content/stored.ts';
import { createSimulation, FIRST_DRAWS, FULL_DRAWS } from '../../src/app/state/simulation.ts';
import type { SlotQueries } from '../../src/app/state/slots.ts';
import { afterOpening } from '../../src/app/stored/afterOpening.ts';
import type { Client, RunOptions } from '../../src/app/worker/client.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import type { Query } from '../../src/results/views/view.ts';
import { overview } from './support/views.ts';

interface Run {
  readonly id: string;
  readonly options: RunOptions;
  readonly end: (outcome: 'ran' | 'stopped') => void;
}

const opening: SlotQueries = { overview: { kind: 'overview' } };
const other: SlotQueries = { overview: { kind: 'calibration' } };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A visit to plan `a`, whose opening is stored; runs end when a test says so. */
function visit({ liveChildren = 1000 } = {}) {
  const runs: Run[] = [];
  const draws = new Map<string, number>();
  const viewOf = (id: string) => {
    const view = overview(draws.get(id) ?? 0, id);
    const [first, ...rest] = view.children.summary;
    const children = { ...view.children, summary: [{ ...first, mean: liveChildren }, ...rest] };
    return { ...view, children };
  };
  const client = {
    run: ({ id }: Scenario, options: RunOptions) =>
      new Promise<'ran' | 'stopped'>((resolve) => {
        const end = (outcome: 'ran' | 'stopped') => {
          if (outcome === 'ran') draws.set(id, options.draws);
          resolve(outcome);
        };
        options.signal?.addEventListener('abort', () => end('stopped'));
        runs.push({ id, options, end });
      }),
    view: async (id: string, _: Query) => viewOf(id),
  } as unknown as Client;
  const simulation = createSimulation({
    client,
    now: () => 0,
    loadScenario: async (id) =>
      scenarioSchema.parse({ schemaVersion: 1, id, label: id, description: '' }),
    stored: async ({ id }, queries) =>
      id === 'a' && queries.overview?.kind === 'overview'
        ? { overview: overview(FULL_DRAWS, id) }
        : null,
  });
  const shown = () => {
    const { provenance } = simulation.views.value.overview ?? {};
    const figures = provenance ? `${provenance.scenarioId} ${provenance.draws}` : 'nothing';
    return [figures, simulation.stored.value];
  };
  const endRun = async () => {
    runs[runs.length - 1].end('ran');
    await settle();
  };
  return { simulation, runs, shown, endRun };
}

/** A visit that has begun and shows what is stored. */
async function begun(over: Parameters<typeof visit>[0] = {}) {
  const made = visit(over);
  void made.simulation.want(opening);
  void made.simulation.show('a');
  await settle();
  return made;
}

describe('a page that opens with a stored result', () => {
  it('shows it before any future is there, and no first look in its place', async () => {
    const { shown, runs, endRun } = await begun();
    expect(shown()).toEqual([`a ${FULL_DRAWS}`, 'checking']);
    expect(runs[0].options.draws).toBe(FIRST_DRAWS);
    await endRun();
    expect(shown()).toEqual([`a ${FULL_DRAWS}`, 'checking']);
    expect(runs[1].options.draws).toBe(FULL_DRAWS);
  });

  it('says that this device finds the same, and leaves the page as it stands', async () => {
    const { simulation, shown, endRun } = await begun();
    const before = simulation.views.value;
    await endRun();
    await endRun();
    expect(shown()).toEqual([`a ${FULL_DRAWS}`, 'same']);
    expect(simulation.views.value).toBe(before);
  });

  it('gives way to figures of this device that differ in one digit', async () => {
    const { simulation, shown, endRun } = await begun({ liveChildren: 1000.0000001 });
    await endRun();
    await endRun();
    expect(shown()).toEqual([`a ${FULL_DRAWS}`, 'different']);
    expect(simulation.views.value.overview?.children.summary[0].mean).toBe(1000.0000001);
  });

  it('answers what is not stored by its first look, and what is stored in full again', async () => {
    const { simulation, shown, endRun } = await begun();
    await endRun();
    await simulation.want(other);
    expect(shown()).toEqual([`a ${FIRST_DRAWS}`, null]);
    await simulation.want(opening);
    expect(shown()).toEqual([`a ${FULL_DRAWS}`, 'checking']);
  });

  it('shows nothing sooner than stored figures under the words of another question', async () => {
    const { simulation, shown, endRun } = await begun();
    await simulation.want(other);
    expect(shown()).toEqual(['nothing', null]);
    await endRun();
    expect(shown()).toEqual([`a ${FIRST_DRAWS}`, null]);
  });

  it('keeps it on screen for a plan that is still to be simulated, as any other figures', async () => {
    const { simulation, shown, endRun } = await begun();
    void simulation.show('b');
    await settle();
    expect(shown()).toEqual([`a ${FULL_DRAWS}`, null]);
    await endRun();
    expect(shown()).toEqual([`b ${FIRST_DRAWS}`, null]);
  });

  it('does not use it where no more than a first look is wanted', async () => {
    const { simulation, shown } = visit();
    void simulation.want(opening);
    void simulation.show('a', FIRST_DRAWS);
    await settle();
    expect(shown()).toEqual(['nothing', null]);
  });

  it('keeps it when stopped, and says that it was not checked', async () => {
    const { simulation, runs, shown, endRun } = await begun();
    await endRun();
    runs[1].options.onProgress?.(60, FULL_DRAWS, 52);
    simulation.stop();
    await settle();
    expect(shown()).toEqual([`a ${FULL_DRAWS}`, 'checking']);
    expect(storedWords('checking', simulation.status.value)).toBe(
      'Stopped at 60 of 200 futures. Figures are the stored result, not checked on this device',
    );
  });
});

describe('the words for a stored result', () => {
  const running = {
    kind: 'simulating',
    drawsDone: 60,
    drawsWanted: FULL_DRAWS,
    drawsShown: FIRST_DRAWS,
    secondsLeft: 40,
  } as const;

  it('count towards the full number of futures, also while the first few are made', () => {
    expect(storedWords('checking', { kind: 'opening' })).toBe('Stored result, checking now');
    expect(storedWords('checking', running)).toBe(
      'Stored result, checking now: 60 of 200 futures, about 40 seconds left',
    );
    const first = { ...running, drawsDone: 3, drawsWanted: FIRST_DRAWS, secondsLeft: 1 };
    expect(storedWords('checking', first)).toBe('Stored result, checking now: 3 of 200 futures');
  });

  it('tell a screen reader once that figures are stored, and once what came of it', () => {
    expect(announcement(running, 'checking')).toBe('Stored result, checking now');
    const ready = { kind: 'ready', drawsShown: FULL_DRAWS } as const;
    expect(announcement(ready, 'same')).toBe('Checked on this device: the same figures');
    expect(announcement({ kind: 'failed' }, 'checking')).toBe('');
  });
});

describe('a client that is asked before the data has been read', () => {
  it('asks once it has, in the order in which it was asked', async () => {
    const heard: string[] = [];
    let read: () => void = () => undefined;
    const client = afterOpening({
      open: () => new Promise<void>((resolve) => (read = resolve)),
      run: async () => heard.push('run'),
      view: async () => heard.push('view'),
    } as unknown as Client);
    void client.open('data/');
    void client.run({} as Scenario, {} as RunOptions);
    void client.view('a', { kind: 'overview' });
    await settle();
    expect(heard).toEqual([]);
    read();
    await settle();
    expect(heard).toEqual(['run', 'view']);
  });

  it('waits for an opening that has not begun, and fails with it', async () => {
    const client = afterOpening({
      open: () => Promise.reject(new Error('no such data')),
      run: async () => 'ran',
    } as unknown as Client);
    let heard = 'nothing yet';
    const asked = client.run({} as Scenario, {} as RunOptions).catch(({ message }) => {
      heard = message;
    });
    await settle();
    expect(heard).toBe('nothing yet');
    await expect(client.open('data/')).rejects.toThrow('no such data');
    await asked;
    expect(heard).toBe('no such data');
  });
});
