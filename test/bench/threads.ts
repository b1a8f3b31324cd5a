import { Worker } from 'node:worker_threads';

/**
 * Does jobs on threads, each the next when it is free.
 *
 * @param entry module that answers each message it is sent with one of its own.
 * @returns results in the order of the jobs.
 * @throws Error naming the job on which a thread failed.
 */
export async function runOnThreads<Job, Result>(
  entry: URL,
  jobs: readonly Job[],
  count: number,
  onDone?: (done: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    const thread = new Worker(entry);
    try {
      while (next < jobs.length) {
        const index = next++;
        results[index] = await answer<Job, Result>(thread, jobs[index]);
        onDone?.(++done);
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, jobs.length) }, work));
  return results;
}

function answer<Job, Result>(thread: Worker, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    thread.removeAllListeners();
    thread.once('message', resolve);
    thread.once('error', (cause) => {
      reject(new Error(`A thread failed on ${JSON.stringify(job)}.`, { cause }));
    });
    thread.postMessage(job);
  });
}
