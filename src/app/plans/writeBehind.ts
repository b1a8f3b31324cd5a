/**
 * Writes plans to their shelf as they change: of several changes in one task the last alone. Putting it
 * off any longer would lose a change made as a tab closes, which a page opened from a file cannot catch.
 *
 * Each write hears what stood there before. A version that this tab has never seen was written by
 * another tab a moment ago, and is handed on, so that it is not lost.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { asRecord, type OwnPlan, recordText } from './ownPlan.ts';
import type { PlanShelf } from './shelf.ts';

/** No room; kept by a newer version of the page, and so not touched; or refused by the browser. */
export type Refusal = 'full' | 'newer' | 'refused';

/** Changes that are on the page alone. */
export interface NotKept {
  readonly reason: Refusal;
  /** What the browser said; empty where it is the page that does not write. */
  readonly words: string;
  /** Plans as they are here. */
  readonly plans: readonly OwnPlan[];
}

export interface WriteBehind {
  /** What could not be kept, and why; null while all is well. */
  readonly trouble: ReadonlySignal<NotKept | null>;
  /** True while a change of the plan waits to be written. */
  waits(id: string): boolean;
  /** Tells what the shelf has given back, so that writing over it loses nothing. */
  saw(id: string, raw: unknown): void;
  /** Nothing is written over this any more: it was kept by a newer version of the page. */
  bar(id: string): void;
  write(plan: OwnPlan): void;
  remove(id: string): void;
  /** Writes at once what waits. */
  flush(): Promise<void>;
}

export interface WriteBehindParts {
  readonly shelf: Promise<PlanShelf>;
  /** Hears of each plan written or removed. */
  readonly onWritten: (id: string) => void;
  /** Hears of what was written over or removed, and was never seen here. */
  readonly onDisplaced: (id: string, raw: unknown) => void;
}

/** Writing over it would lose what a newer version of the page has kept. */
class Barred extends Error {}

function refusalOf(error: unknown): Pick<NotKept, 'reason' | 'words'> {
  if (error instanceof Barred) return { reason: 'newer', words: '' };
  const { name, message } = error as Partial<Error>;
  const words = message || name || String(error);
  if (name === 'QuotaExceededError') return { reason: 'full', words };
  return { reason: name === 'VersionError' ? 'newer' : 'refused', words };
}

export function createWriteBehind(parts: WriteBehindParts): WriteBehind {
  const { shelf, onWritten, onDisplaced } = parts;
  const trouble = signal<NotKept | null>(null);
  const waiting = new Map<string, OwnPlan | null>();
  const barred = new Set<string>();
  /** By id, versions that this tab knows, the last one last. */
  const seen = new Map<string, Set<string>>();
  let opened: PlanShelf | null = null;
  void shelf.then((one) => {
    opened = one;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function seenOf(id: string): Set<string> {
    const known = seen.get(id) ?? new Set();
    seen.set(id, known);
    return known;
  }

  async function hand(here: PlanShelf, id: string, plan: OwnPlan | null): Promise<void> {
    if (barred.has(id)) throw new Barred();
    const known = seenOf(id);
    const record = plan && asRecord(plan);
    const text = recordText(record);
    const isNews = !known.has(text);
    known.add(text);
    try {
      const before = await (record === null ? here.remove(id) : here.put(record));
      if (before !== undefined && !known.has(recordText(before))) onDisplaced(id, before);
      // What is on the shelf now, and what was handed over after it.
      for (const one of known) {
        if (one === text) break;
        known.delete(one);
      }
    } catch (error) {
      if (isNews) known.delete(text);
      throw error;
    }
  }

  async function flush() {
    clearTimeout(timer);
    // No wait for a shelf that is open: what is begun as a tab closes is done, what is put off is not.
    const here = opened ?? (await shelf);
    const now = [...waiting];
    waiting.clear();
    let refusal: Pick<NotKept, 'reason' | 'words'> | null = null;
    await Promise.all(
      now.map(async ([id, plan]) => {
        try {
          await hand(here, id, plan);
          onWritten(id);
        } catch (error) {
          if (!waiting.has(id)) waiting.set(id, plan);
          refusal = refusalOf(error);
        }
      }),
    );
    if (refusal !== null) {
      const plans = [...waiting.values()].filter((plan) => plan !== null);
      trouble.value = { ...(refusal as Pick<NotKept, 'reason' | 'words'>), plans };
    } else if (now.length > 0) trouble.value = null;
  }

  function put(id: string, plan: OwnPlan | null) {
    waiting.set(id, plan);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), 0);
  }

  return {
    trouble,
    waits: (id) => waiting.has(id),
    saw: (id, raw) => void seenOf(id).add(recordText(raw)),
    bar: (id) => void barred.add(id),
    write: (plan) => put(plan.id, plan),
    remove: (id) => put(id, null),
    flush,
  };
}
