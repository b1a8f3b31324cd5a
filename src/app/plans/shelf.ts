/** Where plans of the person's own are kept. A test, and a browser without a database, have another. */
import type { KeptRecord } from './ownPlan.ts';

export interface PlanShelf {
  /** How long plans stay: on the device, or no longer than the tab. */
  readonly lasts: 'device' | 'visit';
  /** Everything kept, readable or not. */
  all(): Promise<unknown[]>;
  /** Undefined where there is none of that id. */
  get(id: string): Promise<unknown>;
  put(record: KeptRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The part of `Storage` that is needed, so that a test can stand in for it. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem'>;

/** The store of the tab, or null where the browser gives none. */
export function tabStore(): KeptTexts | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

const KEY = 'own-plans';

/** Keeps plans as long as the tab lives, or the page where the browser gives no store at all. */
export function visitShelf(store: KeptTexts | null): PlanShelf {
  const records = new Map<string, unknown>();
  try {
    for (const record of JSON.parse(store?.getItem(KEY) ?? '[]')) records.set(record.id, record);
  } catch {
    // What another version left in the tab is not worth an error.
  }
  const write = () => {
    try {
      store?.setItem(KEY, JSON.stringify([...records.values()]));
    } catch {
      // A full or forbidden store costs nothing but the memory of the plans after a reload.
    }
  };
  return {
    lasts: 'visit',
    all: async () => [...records.values()],
    get: async (id) => records.get(id),
    async put(record) {
      records.set(record.id, record);
      write();
    },
    async remove(id) {
      records.delete(id);
      write();
    },
  };
}
