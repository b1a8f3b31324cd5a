/** Jobs handed to worker threads one by one, with a deadline for every item of a job. */
import { Worker } from 'node:worker_threads';

/** What a thread tells of itself without a message: how many items it has begun, and which is at hand. */
const [BEGUN, ITEM, FIELDS] = [0, 1, 2];

/** What a thread is started with. */
export interface ThreadData {
  readonly beat: Int32Array;
}

/** A job that a thread did not end. */
export interface Lost<Job> {
  readonly job: Job;
  /** Number of the item that was at hand; null where none of the job was begun. */
  readonly item: number | null;
  readonly why: string;
}

export interface JobsAsked<Job, Result> {
  /** The module of the thread: it answers each job with one message. */
  readonly entry: URL;
  readonly jobs: readonly Job[];
  readonly threads: number;
  /** Milliseconds that one item may take before its thread is ended. */
  readonly patience: number;
  readonly onResult: (result: Result, job: Job) => void;
  /** What is left of a job of which one item is given up. */
  readonly onLost: (lost: Lost<Job>) => readonly Job[];
  /** Megabytes of objects that a thread may hold. */
  readonly heap?: number;
}

const LOOK_MILLISECONDS = 200;
const NONE = -1;

/** Does all jobs. A thread that hangs, fails or runs out of memory is replaced. */
export async function doJobs<Job, Result>(asked: JobsAsked<Job, Result>): Promise<void> {
  const queue = [...asked.jobs];
  const one = async () => {
    while (queue.length > 0) {
      const lost = await onOneThread(queue, asked);
      if (lost !== null) queue.push(...asked.onLost(lost));
    }
  };
  await Promise.all(Array.from({ length: asked.threads }, one));
}

/** Does jobs on a thread of their own until there are none, or until it is lost. */
function onOneThread<Job, Result>(
  queue: Job[],
  { entry, patience, onResult, heap = 2048 }: JobsAsked<Job, Result>,
): Promise<Lost<Job> | null> {
  const beat = new Int32Array(new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(entry, {
    workerData: { beat } satisfies ThreadData,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  return new Promise((resolve) => {
    let job: Job | undefined;
    let begun = -1;
    let since = performance.now();
    const end = (why: string | null) => {
      clearInterval(watch);
      worker.removeAllListeners();
      // An error after this end has been told already.
      worker.on('error', () => {});
      const at = Atomics.load(beat, ITEM);
      const item = at === NONE ? null : at;
      void worker.terminate().then(() => {
        resolve(why === null || job === undefined ? null : { job, item, why });
      });
    };
    const watch = setInterval(() => {
      const now = Atomics.load(beat, BEGUN);
      if (now !== begun) {
        begun = now;
        since = performance.now();
      } else if (performance.now() - since > patience) end(`took more than ${patience} ms`);
    }, LOOK_MILLISECONDS);
    const next = () => {
      job = queue.shift();
      Atomics.store(beat, ITEM, NONE);
      if (job === undefined) end(null);
      else worker.postMessage(job);
    };
    worker.on('message', (result: Result) => {
      onResult(result, job as Job);
      next();
    });
    worker.on('error', (error) => end(`threw what nothing caught: ${error.stack ?? error}`));
    next();
  });
}

/** Called by a thread when it begins an item. */
export function beginItem({ beat }: ThreadData, item: number): void {
  Atomics.store(beat, ITEM, item);
  Atomics.add(beat, BEGUN, 1);
}
