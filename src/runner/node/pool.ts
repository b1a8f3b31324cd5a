import { Worker } from 'node:worker_threads';
import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { DrawResult } from '../../model/run/draw.ts';
import type { PoolReply, PoolRequest } from '../protocol.ts';
import { Cancelled } from '../runDraws.ts';

export interface PoolOptions {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly years: number;
  readonly seed: number;
  readonly draws: readonly number[];
  readonly workers: number;
  readonly onDraw?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs draws on worker threads. Each thread prepares the same model and takes the next draw when it
 * is free; results come back in the order of `draws`, whichever thread made them.
 *
 * @throws Cancelled when the signal is raised; Error with the worker's own words where one fails.
 */
export async function runOnThreads(options: PoolOptions): Promise<DrawResult[]> {
  const { draws, dataset, scenario, years, seed } = options;
  const results = new Array<DrawResult>(draws.length);
  let next = 0;
  let done = 0;
  const threads = Array.from(
    { length: Math.max(1, Math.min(options.workers, draws.length)) },
    () => new Thread(),
  );
  try {
    await Promise.all(
      threads.map(async (thread) => {
        await thread.ask({ kind: 'prepare', requestId: 0, dataset, scenario, years });
        while (next < draws.length) {
          if (options.signal?.aborted) throw new Cancelled();
          const at = next++;
          const reply = await thread.ask({
            kind: 'draw',
            requestId: at + 1,
            seed,
            draw: draws[at],
          });
          if (reply.kind === 'drawn') results[at] = reply.result;
          options.onDraw?.(++done);
        }
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
  return results;
}

/** One worker thread that answers one request at a time. */
class Thread {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url));

  ask(request: PoolRequest): Promise<PoolReply> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        this.worker.off('message', onMessage);
        this.worker.off('error', onError);
      };
      const onMessage = (reply: PoolReply) => {
        if (reply.requestId !== request.requestId) return;
        settle();
        if (reply.kind === 'failed') reject(new Error(reply.message));
        else resolve(reply);
      };
      const onError = (error: Error) => {
        settle();
        reject(error);
      };
      this.worker.on('message', onMessage);
      this.worker.on('error', onError);
      this.worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
