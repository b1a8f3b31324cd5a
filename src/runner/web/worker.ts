import { createThread } from '../listen.ts';
import type { PoolRequest } from '../protocol.ts';
import { transfersOf } from '../transfers.ts';

/** A message to oneself is heard after those that came before it. Timers are held back, this is not. */
const toOneself = new MessageChannel();

const hear = createThread({
  reply: (reply) => self.postMessage(reply, { transfer: transfersOf(reply) }),
  turn: () =>
    new Promise((resolve) => {
      toOneself.port1.onmessage = () => resolve();
      toOneself.port2.postMessage(null);
    }),
});

/** Settled once this thread holds the lock of its name, by which its owner sees that it lives. */
const alive = new Promise<void>((resolve) => {
  if (navigator.locks === undefined) resolve();
  else {
    navigator.locks
      .request(self.name, () => {
        resolve();
        return new Promise(() => undefined);
      })
      // A page without an origin of its own may be refused one: its owner then does not watch.
      .catch(() => resolve());
  }
});

self.addEventListener('message', async ({ data }: MessageEvent<PoolRequest>) => {
  await alive;
  try {
    await hear(data);
  } catch (error) {
    // What goes wrong in a promise is not heard outside.
    self.reportError(error);
  }
});
