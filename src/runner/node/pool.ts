import { Worker } from 'node:worker_threads';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { type DrawResult, runDraw } from '../../model/run/draw.ts';
import type { Model } from '../../model/run/model.ts';
import { type Drawer, type DrawOptions, drawAll, localDrawer } from '../drawAll.ts';
import { DrawingThread } from '../drawingThread.ts';

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

/** Opens a drawing thread of Node. */
function openThread(): DrawingThread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return new DrawingThread({
    post: (request) => worker.postMessage(request),
    onReply: (listen) => worker.on('message', listen),
    onFault: (listen) => worker.on('error', listen),
    close: async () => {
      await worker.terminate();
    },
  });
}

/** Opens drawing threads for one use and closes them after it, however it ends. */
export async function withThreads<Made>(
  count: number,
  use: (threads: readonly DrawingThread[]) => Promise<Made>,
): Promise<Made> {
  const threads = Array.from({ length: count }, openThread);
  try {
    return await use(threads);
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
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
 * Runs draws on threads that are open, in place of the model that they held.
 *
 * @param keep what is to be kept of a draw; called here, for each as it comes.
 */
export async function drawOnThreads<Kept>(
  threads: readonly DrawingThread[],
  options: ThreadOptions,
  keep: (result: DrawResult) => Kept,
): Promise<Kept[]> {
  const { dataset, scenario, years, here } = options;
  // Threads prepare while this one does; draws asked of them meanwhile wait their turn.
  const prepared = Promise.all(
    threads.map((thread) => thread.prepare('plan', dataset, scenario, years)),
  );
  const drawers = threads.map((thread) => thread.drawer('plan'));
  const model = here?.();
  if (model) drawers.unshift(localDrawer((seed, draw) => runDraw(model, seed, draw)));
  const keepers = drawers.map(
    (draw): Drawer<Kept> =>
      async (seed, number) =>
        keep(await draw(seed, number)),
  );
  const [results] = await Promise.all([drawAll(keepers, options), prepared]);
  return results;
}
