import { parentPort } from 'node:worker_threads';
import { createAnswer } from '../answer.ts';

const answer = createAnswer();

parentPort?.on('message', (request) => {
  parentPort?.postMessage(answer(request));
});
