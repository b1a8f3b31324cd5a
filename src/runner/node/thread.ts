import { Worker } from 'node:worker_threads';
import type { ThreadPort } from '../drawingThread.ts';

/** Opens a drawing thread of Node. */
export function openThread(): ThreadPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listen) => worker.on('message', listen),
    onFault: (listen) => {
      worker.on('error', listen);
      worker.on('messageerror', listen);
      worker.on('exit', (code) => listen(new Error(`it ended with exit code ${code}`)));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
