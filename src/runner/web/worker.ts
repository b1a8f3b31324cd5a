import { createAnswer } from '../answer.ts';
import type { PoolRequest } from '../protocol.ts';
import { transfersOf } from '../transfers.ts';

const answer = createAnswer();

/** Settled once this thread holds the lock of its name, by which its owner sees that it lives. */
const alive = new Promise<void>((resolve) => {
  if (navigator.locks === undefined) resolve();
  else {
    void navigator.locks.request(self.name, () => {
      resolve();
      return new Promise(() => undefined);
    });
  }
});

self.addEventListener('message', async ({ data }: MessageEvent<PoolRequest>) => {
  await alive;
  try {
    const reply = answer(data);
    if (reply) self.postMessage(reply, { transfer: transfersOf(reply) });
  } catch (error) {
    // What goes wrong in a promise is not heard outside.
    self.reportError(error);
  }
});
