/** Other tabs of the same page, which keep their plans on the same device. */
import type { Neighbours } from './plans.ts';

const CHANNEL = 'own-plans';

/** Null where the browser has no way to tell them. */
export function otherTabs(): Neighbours | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (id) => channel.postMessage(id),
    hear: (listener) => {
      channel.addEventListener('message', ({ data }) => listener(String(data)));
    },
  };
}
