import { createAnswer } from '../answer.ts';
import type { PoolRequest } from '../protocol.ts';

const answer = createAnswer();

self.addEventListener('message', (event: MessageEvent<PoolRequest>) => {
  self.postMessage(answer(event.data));
});
