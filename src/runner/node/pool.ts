import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { runDraw } from '../../model/run/draw.ts';
import type { DrawResult } from '../../model/run/keptDraw.ts';
import type { Model } from '../../model/run/model.ts';
import { type Drawer, type DrawOptions, drawAll, localDrawer } from '../drawAll.ts';
import { Pool } from '../pool.ts';
import { openThread } from './thread.ts';

export interface ThreadOptions extends DrawOptions {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly years: number;
  /** Prepares the same model here, where one is wanted anyway: this thread then draws too. */
  readonly here?: () => Model;
}

export interface PoolOptions extends ThreadOptions {
  readonly workers: number;
}

/** Opens drawing threads for one use and closes them after it, however it ends. */
export async function withThreads<Made>(
  count: number,
  use: (threads: Pool) => Promise<Made>,
): Promise<Made> {
  // The owner draws too, and hears of a draw between two of its own.
  const pool = new Pool({ threads: count, openPort: openThread, depth: 2 });
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

/**
 * Runs draws on worker threads that are opened for this run and closed after it.
 *
 * @throws Cancelled when the signal is raised; Error with the thread's own words where one fails.
 */
export async function runOnThreads(options: PoolOptions): Promise<DrawResult[]> {
  const count = Math.max(1, Math.min(options.workers, options.draws.length));
  return withThreads(options.here ? count - 1 : count, (threads) =>
    drawOnThreads(threads, options, (result) => result),
  );
}

/**
 * Runs draws on threads that are open.
 *
 * @param keep what is to be kept of a draw; called here, for each as it comes.
 */
export async function drawOnThreads<Kept>(
  threads: Pool,
  options: ThreadOptions,
  keep: (result: DrawResult) => Kept,
): Promise<Kept[]> {
  const { dataset, scenario, years, here } = options;
  threads.open(dataset);
  const drawers = threads.drawers(scenario, years);
  if (here) {
    // Made at the first draw here, when the threads are at work already.
    drawers.unshift(localDrawer((seed, draw) => runDraw(here(), seed, draw)));
  }
  const keepers = drawers.map(
    (draw): Drawer<Kept> =>
      async (seed, number, signal) =>
        keep(await draw(seed, number, signal)),
  );
  return drawAll(keepers, options);
}
