/** Other tabs of the same page, which keep their plans on the same device. */

const CHANNEL = 'own-plans';

/** Other tabs of the same page. */
export interface Neighbours {
  /** Tells them that a plan has been written or removed. */
  tell(id: string): void;
  /** Hears of plans that they have written or removed. */
  hear(listener: (id: string) => void): void;
}

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
