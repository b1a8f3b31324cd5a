import { Worker } from 'node:worker_threads';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { DrawResult } from '../../model/run/draw.ts';
import type { Model } from '../../model/run/model.ts';
import { type DrawOptions, drawAll, localDrawer } from '../drawAll.ts';
import { ThreadDrawer } from '../threadDrawer.ts';

export interface PoolOptions extends DrawOptions {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly years: number;
  readonly workers: number;
  /** Prepares the same model here, where one is wanted anyway: this thread then draws too. */
  readonly here?: () => Model;
}

/** Opens a drawing thread of Node. */
function openThread(): ThreadDrawer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return new ThreadDrawer({
    post: (request) => worker.postMessage(request),
    onReply: (listen) => worker.on('message', listen),
    onFault: (listen) => worker.on('error', listen),
    close: async () => {
      await worker.terminate();
    },
  });
}

/**
 * Runs draws on worker threads that are opened for this run and closed after it.
 *
 * @throws Cancelled when the signal is raised; Error with the thread's own words where one fails.
 */
export async function runOnThreads(options: PoolOptions): Promise<DrawResult[]> {
  const { dataset, scenario, years, here } = options;
  const count = Math.max(1, Math.min(options.workers, options.draws.length));
  const threads = Array.from({ length: here ? count - 1 : count }, openThread);
  try {
    // Threads prepare while this one does; draws asked of them meanwhile wait their turn.
    const prepared = Promise.all(threads.map((one) => one.prepare(dataset, scenario, years)));
    const drawers = here ? [localDrawer(here()), ...threads] : threads;
    const [results] = await Promise.all([drawAll(drawers, options), prepared]);
    return results;
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
