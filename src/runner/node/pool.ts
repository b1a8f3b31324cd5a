import { Worker } from 'node:worker_threads';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { DrawResult } from '../../model/run/draw.ts';
import { type DrawOptions, drawAll } from '../drawAll.ts';
import { ThreadDrawer } from '../threadDrawer.ts';

export interface PoolOptions extends DrawOptions {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly years: number;
  readonly workers: number;
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
  const count = Math.max(1, Math.min(options.workers, options.draws.length));
  const threads = Array.from({ length: count }, openThread);
  try {
    await Promise.all(
      threads.map((thread) => thread.prepare(options.dataset, options.scenario, options.years)),
    );
    return await drawAll(threads, options);
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
