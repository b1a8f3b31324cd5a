import { parentPort } from 'node:worker_threads';
import { createAnswer } from '../answer.ts';
import { transfersOf } from '../transfers.ts';

const answer = createAnswer();

parentPort?.on('message', (request) => {
  const reply = answer(request);
  if (reply) parentPort?.postMessage(reply, transfersOf(reply));
});
