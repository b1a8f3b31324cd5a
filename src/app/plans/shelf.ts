/** Where plans of the person's own are kept. A test, and a browser without a database, have another. */
import type { KeptRecord } from './ownPlan.ts';

/** Why plans stay no longer than the tab: no database, none in time, or one of a newer page. */
export type VisitReason = 'none' | 'late' | 'newer';

export interface PlanShelf {
  /** How long plans stay: on the device, or no longer than the tab. */
  readonly lasts: 'device' | 'visit';
  /** Null where they stay on the device. */
  readonly reason: VisitReason | null;
  /** Everything kept, readable or not. */
  all(): Promise<unknown[]>;
  /** Undefined where there is none of that id. */
  get(id: string): Promise<unknown>;
  /** Gives what stood under the id before; undefined where nothing did. */
  put(record: KeptRecord): Promise<unknown>;
  /** Gives what stood under the id. */
  remove(id: string): Promise<unknown>;
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

/** Under which a visit keeps its plans in the store of the tab. */
export const VISIT_KEY = 'own-plans';

/** Keeps plans as long as the tab lives, or the page where the browser gives no store at all. */
export function visitShelf(store: KeptTexts | null, reason: VisitReason = 'none'): PlanShelf {
  const records = new Map<string, unknown>();
  try {
    for (const record of JSON.parse(store?.getItem(VISIT_KEY) ?? '[]')) {
      records.set(record.id, record);
    }
  } catch {
    // What another version left in the tab is not worth an error.
  }
  const write = () => {
    try {
      store?.setItem(VISIT_KEY, JSON.stringify([...records.values()]));
    } catch {
      // A full or forbidden store costs nothing but the memory of the plans after a reload.
    }
  };
  return {
    lasts: 'visit',
    reason,
    all: async () => [...records.values()],
    get: async (id) => records.get(id),
    async put(record) {
      const before = records.get(record.id);
      records.set(record.id, record);
      write();
      return before;
    },
    async remove(id) {
      const before = records.get(id);
      records.delete(id);
      write();
      return before;
    },
  };
}
