import { Worker } from 'node:worker_threads';
import type { AreaJob, AreaVerdicts } from './areaJob.ts';

/** Runs jobs on threads, each the next when it is free; results in the order of the jobs. */
export async function runOnThreads(
  jobs: readonly AreaJob[],
  count: number,
  onDone: (done: number) => void,
): Promise<AreaVerdicts[]> {
  const results: AreaVerdicts[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url));
    try {
      while (next < jobs.length) {
        const index = next++;
        results[index] = await answer(thread, jobs[index]);
        onDone(++done);
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, jobs.length) }, work));
  return results;
}

function answer(thread: Worker, job: AreaJob): Promise<AreaVerdicts> {
  return new Promise((resolve, reject) => {
    const { seed, kind } = job;
    thread.removeAllListeners();
    thread.once('message', resolve);
    thread.once('error', (cause) => {
      reject(new Error(`The area of seed ${seed} of the kind ${kind} failed.`, { cause }));
    });
    thread.postMessage(job);
  });
}
