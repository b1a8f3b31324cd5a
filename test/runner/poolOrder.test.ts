/** What a pool does when, told by the order of events on threads that a test answers for. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import { Cancelled, drawAll } from '../../src/runner/drawAll.ts';
import { Pool } from '../../src/runner/pool.ts';
import { scriptedThreads } from './support/scriptedThread.ts';

const dataset = { hash: 'a' } as Dataset;
const SEED = 7;

function plan(id: string): Scenario {
  return scenarioSchema.parse({ schemaVersion: 1, id, label: id, description: '' });
}

function setUp(count: number, depth = 1, warmingUp?: number) {
  const { threads, openPort } = scriptedThreads();
  const pool = new Pool({ threads: count, openPort, depth, warmingUp });
  pool.open(dataset);
  const done: number[] = [];
  const run = (draws: readonly number[], signal?: AbortSignal, id = 'plan') =>
    drawAll(pool.drawers(plan(id), 3), {
      seed: SEED,
      draws,
      signal,
      onDraw: (count) => done.push(count),
    }).then((results) => results.map(({ draw }) => draw));
  /** Answers the last draw asked of a thread. */
  const answer = async (thread: number) => {
    threads[thread].answer(threads[thread].draws().at(-1) ?? expect.fail('nothing was asked'));
    await settle();
  };
  // A thread that may not work yet is not opened.
  const asked = (thread: number) => threads[thread]?.draws().map(({ draw }) => draw) ?? [];
  return { pool, threads, run, answer, asked, done };
}

/** Lets everything that is ready to happen, happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a run', () => {
  it('gives each thread the next draw when it is free, and merges in draw order', async () => {
    const { run, answer, asked, done } = setUp(2);
    const drawn = run([10, 11, 12, 13]);
    await settle();
    await answer(1);
    await answer(1);
    await answer(1);
    await answer(0);
    expect(asked(0)).toEqual([10]);
    expect(asked(1)).toEqual([11, 12, 13]);
    expect(await drawn).toEqual([10, 11, 12, 13]);
    expect(done).toEqual([1, 2, 3, 4]);
  });

  it('has one thread warm up after the other, where cores are few', async () => {
    const { threads, run, answer, asked } = setUp(3, 1, 1);
    const drawn = run([0, 1, 2, 3, 4]);
    await settle();
    expect([asked(0), asked(1), asked(2)]).toEqual([[0], [], []]);
    await answer(0);
    expect([asked(0), asked(1), asked(2)]).toEqual([[0, 1], [2], []]);
    // One that is lost must warm up again, and another waits for it.
    threads[1].die('it was ended');
    await settle();
    // What takes its place is the third to be opened.
    expect([asked(2), asked(3)]).toEqual([[2], []]);
    await answer(2);
    expect(asked(3)).toEqual([4]);
    for (const thread of [0, 2, 3]) await answer(thread);
    expect(await drawn).toEqual([0, 1, 2, 3, 4]);
  });

  it('has the next draw at hand on each thread, where that is wanted', async () => {
    const { run, asked } = setUp(2, 2);
    void run([0, 1, 2, 3, 4, 5]);
    await settle();
    expect([asked(0), asked(1)]).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('sends the data once to a thread, and each plan once', async () => {
    const { run, answer, threads } = setUp(1);
    for (const id of ['one', 'two', 'one']) {
      const drawn = run([0, 1], undefined, id);
      await settle();
      await answer(0);
      await answer(0);
      await drawn;
    }
    const kinds = threads[0].asked.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'open')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'prepare')).toHaveLength(2);
  });

  it('puts a sixth plan in the place of the one that was not used for longest', async () => {
    const { run, answer, threads } = setUp(1);
    for (const id of ['1', '2', '3', '4', '5', '1', '6', '1', '2']) {
      const drawn = run([0], undefined, id);
      await settle();
      await answer(0);
      await drawn;
    }
    const prepared = threads[0].asked.flatMap((request) =>
      request.kind === 'prepare' ? [`${request.scenario.id} in ${request.slot}`] : [],
    );
    expect(prepared).toEqual([
      '1 in 0',
      '2 in 1',
      '3 in 2',
      '4 in 3',
      '5 in 4',
      '6 in 1',
      '2 in 2',
    ]);
  });
});

describe('stopping', () => {
  it('is answered before the draws that are under way, which are let go', async () => {
    const { run, answer, done } = setUp(2);
    const stop = new AbortController();
    const events: string[] = [];
    const drawn = run([0, 1, 2, 3], stop.signal).catch((error) => {
      events.push(error instanceof Cancelled ? 'stopped' : String(error));
    });
    await settle();
    await answer(0);
    stop.abort();
    await drawn;
    events.push('answers come');
    await answer(0);
    await answer(1);
    expect(events).toEqual(['stopped', 'answers come']);
    expect(done).toEqual([1]);
  });

  it('starts nothing more, has threads give up their draws, and leaves them to the next run', async () => {
    const { run, answer, asked, threads } = setUp(2);
    const stop = new AbortController();
    const first = run([0, 1, 2, 3], stop.signal);
    await settle();
    await answer(1);
    stop.abort();
    await expect(first).rejects.toThrow(Cancelled);
    const second = run([7, 8], undefined, 'other');
    await settle();
    expect([asked(0), asked(1)]).toEqual([
      [0, 7],
      [1, 2, 8],
    ]);
    for (const { asked, draws } of threads) {
      const [{ requestId }] = draws().slice(-2);
      const drop = { kind: 'drop', requestId };
      expect(asked.slice(-3)).toEqual([
        drop,
        expect.objectContaining({ kind: 'prepare' }),
        draws().at(-1),
      ]);
    }
    await answer(0);
    await answer(1);
    expect(await second).toEqual([7, 8]);
  });

  it('of a draw that was made meanwhile is nothing to its thread or to the next run', async () => {
    const { run, answer, threads } = setUp(1);
    const stop = new AbortController();
    const first = run([0], stop.signal);
    await settle();
    const [late] = threads[0].draws();
    stop.abort();
    await expect(first).rejects.toThrow(Cancelled);
    const second = run([7]);
    await settle();
    threads[0].answer(late);
    await answer(0);
    expect(await second).toEqual([7]);
  });

  it('before the beginning asks nothing of threads', async () => {
    const { run, asked } = setUp(1);
    await expect(run([0], AbortSignal.abort())).rejects.toThrow(Cancelled);
    expect(asked(0)).toEqual([]);
  });
});

describe('a thread that is lost', () => {
  it('is replaced, and its draw is made again', async () => {
    const { run, answer, asked, threads, done } = setUp(1);
    const drawn = run([0, 1]);
    await settle();
    await answer(0);
    threads[0].die('out of luck');
    await settle();
    expect(threads[0].isClosed()).toBe(true);
    expect(threads[1].asked.map(({ kind }) => kind)).toEqual(['open', 'prepare', 'draw']);
    expect(asked(1)).toEqual([1]);
    await answer(1);
    expect(await drawn).toEqual([0, 1]);
    expect(done).toEqual([1, 2]);
  });

  it('may say something late, which nobody hears', async () => {
    const { run, answer, asked, threads, done } = setUp(1);
    const drawn = run([0]);
    await settle();
    threads[0].die('out of luck');
    await settle();
    await answer(0);
    threads[0].die('and again');
    await settle();
    expect(asked(1)).toEqual([0]);
    expect(threads).toHaveLength(2);
    await answer(1);
    expect(await drawn).toEqual([0]);
    expect(done).toEqual([1]);
  });

  it('fails the run when the same draw has cost three threads, in words that help', async () => {
    const { run, threads } = setUp(1);
    const drawn = run([5, 6]);
    const failure = expect(drawn).rejects.toThrow(
      /Future 6 could not be simulated: 3 threads stopped.*“out of memory”.*fewer futures/,
    );
    for (let thread = 0; thread < 3; thread++) {
      await settle();
      threads[thread].die('out of memory');
    }
    await failure;
  });

  it('is not held against the draw that waited behind', async () => {
    const { run, threads, asked } = setUp(1, 2);
    void run([0, 1, 2]).catch(() => undefined);
    for (let thread = 0; thread < 2; thread++) {
      await settle();
      threads[thread].die('out of memory');
    }
    await settle();
    threads[2].answer(threads[2].draws().find(({ draw }) => draw === 0) ?? expect.fail());
    await settle();
    threads[2].die('out of memory');
    await settle();
    // Draw 1 was behind draw 0 twice, and lost a thread once.
    expect(asked(3)).toContain(1);
  });

  it('while it has nothing to do is replaced at the next draw', async () => {
    const { run, threads, answer } = setUp(1);
    threads[0].die('gone');
    const drawn = run([0]);
    await settle();
    await answer(1);
    expect(await drawn).toEqual([0]);
  });
});

describe('a draw that the model cannot make', () => {
  it('fails the run at once and is asked for once, whatever comes from the others', async () => {
    const { run, answer, asked, threads, done } = setUp(2);
    const drawn = run([0, 1, 2, 3]);
    await settle();
    const failure = expect(drawn).rejects.toThrow('no room in any school');
    threads[0].refuse(threads[0].draws()[0], 'no room in any school');
    await failure;
    await answer(1);
    expect([asked(0), asked(1)]).toEqual([[0], [1]]);
    expect(done).toEqual([]);
  });
});
