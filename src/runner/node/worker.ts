import { parentPort } from 'node:worker_threads';
import { createThread } from '../listen.ts';
import { transfersOf } from '../transfers.ts';

const hear = createThread({
  reply: (reply) => parentPort?.postMessage(reply, transfersOf(reply)),
  turn: () => new Promise((resolve) => setImmediate(resolve)),
});

// What cannot be answered ends the thread, as its owner then sees.
parentPort?.on('message', hear);
