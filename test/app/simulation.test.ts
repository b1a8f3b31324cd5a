import { describe, expect, it } from 'vitest';
import { createSimulation, FIRST_DRAWS, FULL_DRAWS } from '../../src/app/state/simulation.ts';
import { type Client, type RunOptions, WorkerFailure } from '../../src/app/worker/client.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import type { Query } from '../../src/results/views/view.ts';
import { overview } from './support/views.ts';

interface Run {
  readonly id: string;
  readonly options: RunOptions;
  readonly end: (outcome: 'ran' | 'stopped') => void;
  readonly break: (error: Error) => void;
}

/** A model whose runs end when a test says so; its views tell which plan and how many futures. */
function setUp() {
  const runs: Run[] = [];
  const asked: string[] = [];
  /** Plans whose views are held back until a test lets them go. */
  const held = new Map<string, () => void>();
  const hold = new Set<string>();
  const draws = new Map<string, number>();
  /** Plans whose draws the worker has let go, until it is asked for them. */
  const letGo = new Set<string>();
  const client = {
    open: () => Promise.reject(new Error('not used here')),
    run: (scenario: Scenario, options: RunOptions) =>
      new Promise<'ran' | 'stopped'>((resolve, reject) => {
        const end = (outcome: 'ran' | 'stopped') => {
          if (outcome === 'ran') draws.set(scenario.id, options.draws);
          resolve(outcome);
        };
        options.signal?.addEventListener('abort', () => end('stopped'));
        runs.push({ id: scenario.id, options, end, break: reject });
      }),
    view: (id: string, query: Query) => {
      if (letGo.delete(id)) {
        draws.delete(id);
        return Promise.reject(new WorkerFailure('Not simulated yet.', [], id));
      }
      const against = query.kind === 'budgets' ? query.against : id;
      asked.push(id);
      const both = [id, against].map((one) => draws.get(one) ?? 0);
      const view = overview(Math.min(...both), id);
      if (!hold.has(id)) return Promise.resolve(view);
      return new Promise((resolve) => held.set(id, () => resolve(view)));
    },
  } as unknown as Client;
  const loadScenario = async (id: string) =>
    scenarioSchema.parse({ schemaVersion: 1, id, label: id, description: '' });
  let clock = 0;
  const simulation = createSimulation({ client, loadScenario, now: () => clock });
  const shown = () => {
    const { provenance } = simulation.views.value.overview ?? {};
    return provenance ? `${provenance.scenarioId} ${provenance.draws}` : 'nothing';
  };
  const wait = (milliseconds: number) => {
    clock += milliseconds;
  };
  return { simulation, runs, asked, shown, wait, hold, held, letGo };
}

/** Lets everything that is ready to happen, happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const wanted = { overview: { kind: 'overview' } } as const;
const setAgainst = (against: string) =>
  ({ ...wanted, budgets: { kind: 'budgets', against, year: 2031 } }) as const;

describe('a simulation', () => {
  it('answers first from few futures, then from many, and changes figures only at the ends', async () => {
    const { simulation, runs, shown } = setUp();
    void simulation.want(wanted);
    void simulation.show('a');
    await settle();
    expect(runs[0].options.draws).toBe(FIRST_DRAWS);
    expect(shown()).toBe('nothing');
    runs[0].end('ran');
    await settle();
    expect(shown()).toBe(`a ${FIRST_DRAWS}`);
    runs[1].options.onProgress?.(150, FULL_DRAWS, 142);
    expect(shown()).toBe(`a ${FIRST_DRAWS}`);
    expect(simulation.status.value).toMatchObject({ drawsDone: 150, drawsShown: FIRST_DRAWS });
    runs[1].end('ran');
    await settle();
    expect(shown()).toBe(`a ${FULL_DRAWS}`);
    expect(simulation.status.value).toEqual({ kind: 'ready', drawsShown: FULL_DRAWS });
  });

  it('takes no view that was on its way for what the plan says after an edit', async () => {
    const { simulation, runs, asked, hold, held } = setUp();
    void simulation.want(wanted);
    void simulation.show('a');
    await settle();
    hold.add('a');
    runs[0].end('ran');
    await settle();
    const arrive = held.get('a')!;
    hold.clear();
    void simulation.forget('a');
    arrive();
    await settle();
    const before = asked.length;
    runs.at(-1)!.end('ran');
    await settle();
    expect(asked.length).toBe(before + 1);
  });

  it('takes no run that ends after an edit for one of what the plan says now', async () => {
    const { simulation, runs } = setUp();
    void simulation.want(wanted);
    void simulation.show('a');
    await settle();
    runs[0].end('ran');
    void simulation.forget('a');
    await settle();
    expect(runs.at(-1)!.options.draws).toBe(FIRST_DRAWS);
    expect(runs.length).toBe(2);
  });

  it('tells the time left from the pace so far', async () => {
    const { simulation, runs, wait } = setUp();
    void simulation.show('a');
    await settle();
    runs[0].end('ran');
    await settle();
    const told = (done: number, made: number) => {
      runs[1].options.onProgress?.(done, 200, made);
      const status = simulation.status.value;
      return status.kind === 'simulating' ? status.secondsLeft : expect.fail(status.kind);
    };
    // Of 60 futures done 59 were kept from a comparison: nothing is known of the pace yet.
    wait(2000);
    expect(told(60, 1)).toBeNull();
    // Then 40 took 4 seconds, and 100 are left; the 2 seconds of preparing do not count.
    wait(4000);
    expect(told(100, 41)).toBe(10);
  });

  it('keeps the old plan on screen until the new one has an answer, and drops the old run', async () => {
    const { simulation, runs, shown } = setUp();
    void simulation.want(wanted);
    void simulation.show('a');
    await settle();
    runs[0].end('ran');
    await settle();
    void simulation.show('b');
    await settle();
    expect(runs[1].options.signal?.aborted).toBe(true);
    expect(shown()).toBe(`a ${FIRST_DRAWS}`);
    expect(simulation.scenario.value?.id).toBe('b');
    runs[2].end('ran');
    await settle();
    expect(shown()).toBe(`b ${FIRST_DRAWS}`);
  });

  it('drops a view that comes late for a plan that is no longer asked for', async () => {
    const { simulation, runs, shown, hold, held } = setUp();
    void simulation.want(wanted);
    hold.add('a');
    void simulation.show('a');
    await settle();
    runs[0].end('ran');
    await settle();
    void simulation.show('b');
    await settle();
    runs[1].end('ran');
    await settle();
    held.get('a')?.();
    await settle();
    expect(shown()).toBe(`b ${FIRST_DRAWS}`);
  });

  it('does not run again what has been run, nor fetch again what has been fetched', async () => {
    const { simulation, runs, asked, shown } = setUp();
    void simulation.want(wanted);
    for (const id of ['a', 'b']) {
      void simulation.show(id);
      for (let round = 0; round < 2; round++) {
        await settle();
        runs[runs.length - 1].end('ran');
      }
      await settle();
    }
    const fetched = asked.length;
    await simulation.show('a');
    expect(shown()).toBe(`a ${FULL_DRAWS}`);
    expect(runs).toHaveLength(4);
    expect(asked).toHaveLength(fetched);
    expect(simulation.status.value.kind).toBe('ready');
  });

  it('runs a plan again that the worker had to let go', async () => {
    const { simulation, runs, shown, letGo } = setUp();
    const runBoth = async () => {
      for (let stage = 0; stage < 2; stage++) {
        await settle();
        runs[runs.length - 1].end('ran');
      }
      await settle();
    };
    for (const id of ['a', 'b']) {
      void simulation.show(id);
      await runBoth();
    }
    letGo.add('a');
    void simulation.want(wanted);
    void simulation.show('a');
    await runBoth();
    expect(runs.map(({ id }) => id)).toEqual(['a', 'a', 'b', 'b', 'a', 'a']);
    expect(shown()).toBe(`a ${FULL_DRAWS}`);
    expect(simulation.status.value.kind).toBe('ready');
  });

  it('keeps the first look when stopped, and goes on when asked', async () => {
    const { simulation, runs, shown } = setUp();
    void simulation.want(wanted);
    void simulation.show('a');
    await settle();
    runs[0].end('ran');
    await settle();
    runs[1].options.onProgress?.(60, FULL_DRAWS, 52);
    simulation.stop();
    await settle();
    expect(shown()).toBe(`a ${FIRST_DRAWS}`);
    expect(simulation.status.value).toEqual({
      kind: 'stopped',
      drawsDone: 60,
      drawsWanted: FULL_DRAWS,
      drawsShown: FIRST_DRAWS,
    });
    void simulation.resume();
    await settle();
    runs[2].end('ran');
    await settle();
    expect(runs.map((run) => run.options.draws)).toEqual([FIRST_DRAWS, FULL_DRAWS, FULL_DRAWS]);
    expect(shown()).toBe(`a ${FULL_DRAWS}`);
  });

  it('says why there is no answer and keeps the last good one', async () => {
    const { simulation, runs, shown } = setUp();
    void simulation.want(wanted);
    void simulation.show('a');
    await settle();
    runs[0].end('ran');
    await settle();
    runs[1].break(new Error('Out of memory. Close other tabs'));
    await settle();
    expect(simulation.status.value.kind).toBe('failed');
    expect(simulation.failure.value?.message).toBe('Out of memory. Close other tabs');
    expect(shown()).toBe(`a ${FIRST_DRAWS}`);
  });

  it('brings a page that opens late up to date without a new run', async () => {
    const { simulation, runs, shown } = setUp();
    void simulation.show('a');
    await settle();
    runs[0].end('ran');
    await settle();
    expect(shown()).toBe('nothing');
    await simulation.want(wanted);
    expect(shown()).toBe(`a ${FIRST_DRAWS}`);
    expect(runs).toHaveLength(2);
  });

  it('simulates what the plan is set against too: both at first few futures, then both in full', async () => {
    const { simulation, runs } = setUp();
    const compared = () => simulation.views.value.budgets?.provenance.draws;
    void simulation.want(setAgainst('base'));
    void simulation.show('a');
    const drawn = [];
    for (let round = 0; round < 4; round++) {
      await settle();
      const { id, options, end } = runs[round];
      drawn.push(`${id} ${options.draws}`, compared());
      end('ran');
    }
    await settle();
    expect(drawn).toEqual([
      ...[`a ${FIRST_DRAWS}`, undefined],
      ...[`base ${FIRST_DRAWS}`, undefined],
      ...[`a ${FULL_DRAWS}`, FIRST_DRAWS],
      ...[`base ${FULL_DRAWS}`, FIRST_DRAWS],
    ]);
    expect(compared()).toBe(FULL_DRAWS);
    expect(simulation.status.value).toEqual({ kind: 'ready', drawsShown: FULL_DRAWS });
  });

  it('takes up a comparison that a page asks for when the plan is done, and says whose futures they are', async () => {
    const { simulation, runs } = setUp();
    void simulation.want(wanted);
    void simulation.show('a');
    for (const round of [0, 1]) {
      await settle();
      runs[round].end('ran');
    }
    await settle();
    expect(simulation.status.value.kind).toBe('ready');
    void simulation.want(setAgainst('base'));
    await settle();
    expect(runs[2]).toMatchObject({ id: 'base', options: { draws: FIRST_DRAWS } });
    expect(simulation.status.value).toMatchObject({ kind: 'simulating', against: 'base' });
    runs[2].end('ran');
    await settle();
    expect(runs[3]).toMatchObject({ id: 'base', options: { draws: FULL_DRAWS } });
    simulation.stop();
    await settle();
    expect(simulation.status.value).toMatchObject({ kind: 'stopped', drawsShown: FIRST_DRAWS });
  });

  it('does not simulate the plan twice where it is set against itself', async () => {
    const { simulation, runs } = setUp();
    void simulation.want(setAgainst('a'));
    void simulation.show('a');
    for (const round of [0, 1]) {
      await settle();
      runs[round].end('ran');
    }
    await settle();
    expect(runs).toHaveLength(2);
    expect(simulation.views.value.budgets?.provenance.draws).toBe(FULL_DRAWS);
  });
});
