import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { JanuaryRolls } from '../model/review/januaryRolls.ts';
import type { DrawWithRolls } from '../model/review/pairDraw.ts';
import type { CubeShapes } from '../model/run/cubes.ts';
import type { Groundwork } from '../model/run/groundwork.ts';
import { type DrawResult, openDraw } from '../model/run/keptDraw.ts';
import { Cancelled, type Drawer } from './drawAll.ts';
import {
  DrawingThread,
  type DrawnReply,
  type DrawTask,
  type OpenData,
  type OpenPort,
  ThreadLost,
} from './drawingThread.ts';

/** Threads that may be lost at the same draw before its run is given up. */
const MOST_LOSSES = 3;

interface Queued {
  readonly task: DrawTask;
  readonly signal?: AbortSignal;
  readonly resolve: (reply: DrawnReply) => void;
  readonly reject: (error: unknown) => void;
  losses: number;
}

export interface PoolParts {
  readonly threads: number;
  readonly openPort: OpenPort;
  /**
   * Draws that a thread is given at a time. With two it has the next at hand while its owner draws
   * too; with one it is free for other work as soon as its draw is made.
   */
  readonly depth: number;
  /**
   * Threads that may be at their first draw at a time, 1 or more; absent = all. That draw takes as long
   * as nine others, since data are read, a model is prepared and code is compiled with it: where
   * threads outnumber the cores that are free, two first draws side by side come later than one and
   * then the other.
   */
  readonly warmingUp?: number;
}

/**
 * Threads that draw, kept for as long as their owner lives, so that each reads the data once and its
 * code stays warm. A thread that is lost is replaced and its draws are made again, with the same
 * results: a draw hangs on its numbers alone.
 *
 * A draw that is no longer wanted is let go at once, and its thread gives it up at the end of the year
 * that it is at, a twentieth of a second, where a new thread would have to read the data, prepare its
 * models and warm up, which takes seconds.
 */
export class Pool {
  private readonly threads: readonly DrawingThread[];
  private readonly depth: number;
  private readonly warmingUp: number;
  /** Threads that have made a draw. */
  private readonly warm = new Set<DrawingThread>();
  private readonly queue: Queued[] = [];
  private data: OpenData | null = null;

  constructor({ threads, openPort, depth, warmingUp = threads }: PoolParts) {
    this.threads = Array.from({ length: threads }, () => new DrawingThread(openPort));
    this.depth = depth;
    this.warmingUp = warmingUp;
  }

  /** Starts threads that may warm up at once: they load their code while their owner reads the data. */
  start(): void {
    for (const thread of this.firstToWork()) thread.start();
  }

  /**
   * Gives threads the data of what follows; one that may not warm up yet gets it with its first draw.
   *
   * @param groundwork of the dataset, where it is at hand: first draws then come sooner.
   */
  open(dataset: Dataset, groundwork?: Groundwork): void {
    this.data = { dataset, groundwork };
    for (const thread of this.firstToWork()) thread.open(this.data);
  }

  /** Drawers of a scenario of the open dataset: as many as draws can be under way at a time. */
  drawers(scenario: Scenario, years: number): Drawer<DrawResult>[] {
    return this.drawersOf('draw', scenario, years, ({ result }) => result);
  }

  /** The same, with where every child was at each January. */
  drawersWithRolls(scenario: Scenario, years: number): Drawer<DrawWithRolls>[] {
    return this.drawersOf('draw with rolls', scenario, years, ({ result, rolls }) => {
      if (rolls === null) throw new Error('a thread was asked for rolls and sent none');
      return { result, rolls };
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private drawersOf<Drawn>(
    kind: DrawTask['kind'],
    scenario: Scenario,
    years: number,
    read: (drawn: { result: DrawResult; rolls: JanuaryRolls | null }) => Drawn,
  ): Drawer<Drawn>[] {
    const plan = { scenario, years, saysWhat: JSON.stringify([years, scenario]) };
    // Those of the first reply, for all draws: each reply brings a copy of its own.
    let shapes: CubeShapes | null = null;
    const drawer: Drawer<Drawn> = async (seed, draw, signal) => {
      const reply = await this.ask({ kind, plan, seed, draw }, signal);
      shapes ??= reply.shapes;
      return read({ result: openDraw(shapes, reply.kept), rolls: reply.rolls });
    };
    return new Array(this.threads.length * this.depth).fill(drawer);
  }

  private ask(task: DrawTask, signal?: AbortSignal): Promise<DrawnReply> {
    return new Promise((resolve, reject) => {
      this.queue.push({ task, signal, resolve, reject, losses: 0 });
      this.assign();
    });
  }

  /** Gives what waits to the threads with least to do. */
  private assign(): void {
    for (;;) {
      const [free] = this.threads
        .filter((one) => one.load < this.depth && this.mayWork(one))
        .sort((one, other) => one.load - other.load);
      const next = free && this.nextWanted();
      if (next === undefined) return;
      void this.make(free, next).finally(() => this.assign());
    }
  }

  private firstToWork(): DrawingThread[] {
    return [...new Set([...this.warm, ...this.threads.slice(0, this.warmingUp)])];
  }

  /** Whether a thread is warm, is warming up, or may begin to. */
  private mayWork(thread: DrawingThread): boolean {
    const isCold = (one: DrawingThread) => !this.warm.has(one);
    const warming = this.threads.filter((one) => isCold(one) && one.load > 0);
    return !isCold(thread) || warming.includes(thread) || warming.length < this.warmingUp;
  }

  private nextWanted(): Queued | undefined {
    for (;;) {
      const next = this.queue.shift();
      if (!next?.signal?.aborted) return next;
      next.reject(new Cancelled());
    }
  }

  private async make(thread: DrawingThread, queued: Queued): Promise<void> {
    try {
      if (this.data === null) throw new Error('a draw was asked for before a dataset was opened');
      const drawn = await thread.ask(this.data, queued.task, queued.signal);
      this.warm.add(thread);
      queued.resolve(drawn);
    } catch (error) {
      if (error instanceof ThreadLost) this.warm.delete(thread);
      if (!(error instanceof ThreadLost)) queued.reject(error);
      else if (error.isCause && ++queued.losses >= MOST_LOSSES) {
        queued.reject(givenUp(queued, error));
      } else this.queue.unshift(queued);
    }
  }
}

function givenUp({ task, losses }: Queued, { message }: Error): Error {
  return new Error(
    `Future ${task.draw + 1} could not be simulated: ${losses} threads stopped while they were at it, the last with “${message}”. Close other programs, or simulate fewer futures.`,
  );
}
