import { parentPort } from 'node:worker_threads';
import { drawAuthority } from './drawAuthority.ts';

parentPort?.on('message', async (folder: string) => {
  parentPort?.postMessage(await drawAuthority(folder));
});
