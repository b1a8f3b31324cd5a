/** A quick look stage by stage, with a model, frames and a clock that a test holds. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createQuickLook,
  DIMMED_MS,
  FIRST_PAIRS,
  LEFT_ALONE_MS,
  PAIRS_FOR_RANGES,
} from '../../src/app/state/quickLook.ts';
import { FIRST_DRAWS, FULL_DRAWS } from '../../src/app/state/simulation.ts';
import type { RunOptions } from '../../src/app/worker/client.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import type { ExploreQuery, ExploreView } from '../../src/results/views/exploreTypes.ts';
import { provenance } from './support/views.ts';

const scenario = (id: string): Scenario =>
  scenarioSchema.parse({ schemaVersion: 1, id, label: id, description: '' });
const baseline = scenario('no-change');
const reading = { year: 2031, district: null };

interface Run {
  readonly how: 'run' | 'preview';
  readonly id: string;
  readonly options: RunOptions;
  readonly end: () => Promise<void>;
}

function bench() {
  const runs: Run[] = [];
  const queries: ExploreQuery[] = [];
  let clock = 0;
  let drawn = 0;
  const begin = (how: Run['how'], id: string, options: RunOptions) =>
    new Promise<'ran' | 'stopped'>((resolve) => {
      options.signal?.addEventListener('abort', () => resolve('stopped'));
      const end = async () => {
        drawn = options.draws;
        resolve('ran');
        await vi.advanceTimersByTimeAsync(0);
      };
      runs.push({ how, id, options, end });
    });
  const look = createQuickLook({
    now: () => clock,
    client: {
      run: (plan, options) => begin('run', plan.id, options),
      preview: (_, plan, options) => begin('preview', plan.id, options),
      view: async (id: string, query: unknown) => {
        queries.push(query as ExploreQuery);
        return { kind: 'explore', provenance: provenance(drawn, id) } as ExploreView as never;
      },
    },
  });
  /** Nobody moves a lever for long enough. */
  const leaveAlone = () => vi.advanceTimersByTimeAsync(LEFT_ALONE_MS);
  const pass = (milliseconds: number) => {
    clock += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };
  const shown = () => look.answer.value?.view.provenance;
  return { look, runs, queries, leaveAlone, pass, shown, last: () => runs[runs.length - 1] };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a quick look', () => {
  it('answers from the fewest futures first, then from more, each a stage by itself', async () => {
    const { look, runs, leaveAlone, last, shown } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    for (const stage of [FIRST_PAIRS, FIRST_DRAWS, PAIRS_FOR_RANGES, FULL_DRAWS]) {
      expect(last()).toMatchObject({ how: 'preview', id: 'plan', options: { draws: stage } });
      await last().end();
      expect(shown()).toMatchObject({ scenarioId: 'plan', draws: stage });
      await leaveAlone();
    }
    expect(look.status.value).toEqual({ kind: 'ready', drawsShown: FULL_DRAWS });
    expect(runs.length).toBe(4);
  });

  it('draws on once the levers are left alone, and says at once what comes next', async () => {
    const { look, runs, last, shown } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    await last().end();
    expect(shown()?.draws).toBe(FIRST_PAIRS);
    expect(runs).toHaveLength(1);
    expect(look.status.value).toMatchObject({ drawsShown: FIRST_PAIRS, drawsWanted: FIRST_DRAWS });
    await vi.advanceTimersByTimeAsync(LEFT_ALONE_MS - 1);
    expect(runs).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runs.map(({ options }) => options.draws)).toEqual([FIRST_PAIRS, FIRST_DRAWS]);
  });

  it('draws nothing on for a plan that was changed meanwhile', async () => {
    const { look, runs, leaveAlone, last } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('one'), changes: 1 });
    await last().end();
    await vi.advanceTimersByTimeAsync(LEFT_ALONE_MS - 1);
    look.ask({ baseline, plan: scenario('two'), changes: 1 });
    await leaveAlone();
    expect(runs.map(({ id, options }) => [id, options.draws])).toEqual([
      ['one', FIRST_PAIRS],
      ['two', FIRST_PAIRS],
    ]);
  });

  it('asks at once, and drops what an older question still draws', async () => {
    const { look, runs, last, shown } = bench();
    void look.look(reading);
    for (const id of ['one', 'two', 'three'])
      look.ask({ baseline, plan: scenario(id), changes: 1 });
    expect(runs.map(({ id, options }) => [id, options.signal?.aborted])).toEqual([
      ['one', true],
      ['two', true],
      ['three', false],
    ]);
    look.ask({ baseline, plan: scenario('four'), changes: 1 });
    expect(runs[2].options.signal?.aborted).toBe(true);
    await runs[2].end();
    expect(shown()).toBeUndefined();
    await last().end();
    expect(shown()).toMatchObject({ scenarioId: 'four', draws: FIRST_PAIRS });
  });

  it('keeps the old answer, dimmed for a moment at most, however many changes come', async () => {
    const { look, last, pass, shown } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('one'), changes: 1 });
    expect(look.dimmed.value).toBe(false);
    await last().end();
    look.ask({ baseline, plan: scenario('two'), changes: 1 });
    expect(look.dimmed.value).toBe(true);
    expect(look.upToDate.value).toBe(false);
    pass(DIMMED_MS - 1);
    look.ask({ baseline, plan: scenario('three'), changes: 1 });
    expect(shown()?.scenarioId).toBe('one');
    pass(1);
    expect(look.dimmed.value).toBe(false);
    await last().end();
    expect(shown()?.scenarioId).toBe('three');
    expect(look.upToDate.value).toBe(true);
  });

  it('runs no change by itself, and needs no first answer of its own', async () => {
    const { look, last } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: baseline, changes: 0 });
    expect(last()).toMatchObject({ how: 'run', options: { draws: FIRST_DRAWS } });
  });

  it('tells pairs, where the worker counts both sides', () => {
    const { look, last } = bench();
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    last().options.onProgress?.(3, 4, 1);
    expect(look.status.value).toMatchObject({ kind: 'simulating', drawsDone: 1, drawsWanted: 2 });
  });

  it('stops with the last answer, and goes on from there', async () => {
    const { look, runs, last, shown } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    await last().end();
    look.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(look.status.value).toMatchObject({ kind: 'stopped', drawsShown: FIRST_PAIRS });
    expect(shown()?.draws).toBe(FIRST_PAIRS);
    void look.resume();
    expect(runs.map(({ options }) => options.draws)).toEqual([FIRST_PAIRS, FIRST_DRAWS]);
  });

  it('reads another January of the same futures without drawing any', async () => {
    const { look, runs, queries, last } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    await last().end();
    const before = runs.length;
    await look.look({ year: 2030, district: 'E01' });
    expect(queries.at(-1)).toEqual({
      kind: 'explore',
      against: 'no-change',
      year: 2030,
      district: 'E01',
    });
    expect(runs.length).toBe(before);
  });
});
