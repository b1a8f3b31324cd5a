import { parentPort } from 'node:worker_threads';
import { type AreaJob, runAreaJob } from './areaJob.ts';

parentPort?.on('message', (job: AreaJob) => {
  parentPort?.postMessage(runAreaJob(job));
});
