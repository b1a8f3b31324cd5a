/** A thread that checks batches of made-up areas. */
import { parentPort, workerData } from 'node:worker_threads';
import { beginItem } from '../threads.ts';
import { checkBatch } from './checkBatch.ts';
import type { BatchAsked } from './main.ts';

parentPort!.on('message', async ({ seed, size }: BatchAsked) => {
  parentPort!.postMessage(await checkBatch(seed, size, () => beginItem(workerData, seed)));
});
