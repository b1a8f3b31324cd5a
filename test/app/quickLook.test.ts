/** A quick look stage by stage, with a model, frames and a clock that a test holds. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createQuickLook,
  DIMMED_MS,
  FIRST_PAIRS,
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
  const frames: (() => void)[] = [];
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
    frame: (work) => void frames.push(work),
    client: {
      run: (plan, options) => begin('run', plan.id, options),
      preview: (_, plan, options) => begin('preview', plan.id, options),
      view: async (id: string, query: unknown) => {
        queries.push(query as ExploreQuery);
        return { kind: 'explore', provenance: provenance(drawn, id) } as ExploreView as never;
      },
    },
  });
  const nextFrame = () => {
    for (const work of frames.splice(0)) work();
  };
  const pass = (milliseconds: number) => {
    clock += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };
  const shown = () => look.answer.value?.view.provenance;
  return { look, runs, queries, nextFrame, pass, shown, last: () => runs[runs.length - 1] };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a quick look', () => {
  it('answers from the fewest futures first, then from more, each a stage by itself', async () => {
    const { look, runs, nextFrame, last, shown } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    expect(runs).toEqual([]);
    nextFrame();
    for (const stage of [FIRST_PAIRS, FIRST_DRAWS, PAIRS_FOR_RANGES, FULL_DRAWS]) {
      expect(last()).toMatchObject({ how: 'preview', id: 'plan', options: { draws: stage } });
      await last().end();
      expect(shown()).toMatchObject({ scenarioId: 'plan', draws: stage });
    }
    expect(look.status.value).toEqual({ kind: 'ready', drawsShown: FULL_DRAWS });
    expect(runs.length).toBe(4);
  });

  it('asks for the last of many changes within a frame, and drops what an older one still draws', async () => {
    const { look, runs, nextFrame, last, shown } = bench();
    void look.look(reading);
    for (const id of ['one', 'two', 'three'])
      look.ask({ baseline, plan: scenario(id), changes: 1 });
    nextFrame();
    expect(runs.map(({ id }) => id)).toEqual(['three']);
    look.ask({ baseline, plan: scenario('four'), changes: 1 });
    nextFrame();
    expect(runs[0].options.signal?.aborted).toBe(true);
    await runs[0].end();
    expect(shown()).toBeUndefined();
    await last().end();
    expect(shown()).toMatchObject({ scenarioId: 'four', draws: FIRST_PAIRS });
  });

  it('keeps the old answer, dimmed for a moment at most, however many changes come', async () => {
    const { look, nextFrame, last, pass, shown } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('one'), changes: 1 });
    expect(look.dimmed.value).toBe(false);
    nextFrame();
    await last().end();
    look.ask({ baseline, plan: scenario('two'), changes: 1 });
    expect(look.dimmed.value).toBe(true);
    expect(look.upToDate.value).toBe(false);
    nextFrame();
    pass(DIMMED_MS - 1);
    look.ask({ baseline, plan: scenario('three'), changes: 1 });
    nextFrame();
    expect(shown()?.scenarioId).toBe('one');
    pass(1);
    expect(look.dimmed.value).toBe(false);
    await last().end();
    expect(shown()?.scenarioId).toBe('three');
    expect(look.upToDate.value).toBe(true);
  });

  it('runs no change by itself, and needs no first answer of its own', async () => {
    const { look, nextFrame, last } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: baseline, changes: 0 });
    nextFrame();
    expect(last()).toMatchObject({ how: 'run', options: { draws: FIRST_DRAWS } });
  });

  it('tells pairs, where the worker counts both sides', () => {
    const { look, nextFrame, last } = bench();
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    nextFrame();
    last().options.onProgress?.(3, 4, 1);
    expect(look.status.value).toMatchObject({ kind: 'simulating', drawsDone: 1, drawsWanted: 2 });
  });

  it('stops with the last answer, and goes on from there', async () => {
    const { look, runs, nextFrame, last, shown } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    nextFrame();
    await last().end();
    look.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(look.status.value).toMatchObject({ kind: 'stopped', drawsShown: FIRST_PAIRS });
    expect(shown()?.draws).toBe(FIRST_PAIRS);
    void look.resume();
    expect(runs.map(({ options }) => options.draws)).toEqual([
      FIRST_PAIRS,
      FIRST_DRAWS,
      FIRST_DRAWS,
    ]);
  });

  it('reads another January of the same futures without drawing any', async () => {
    const { look, runs, queries, nextFrame, last } = bench();
    void look.look(reading);
    look.ask({ baseline, plan: scenario('plan'), changes: 1 });
    nextFrame();
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
