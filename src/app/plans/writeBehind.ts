/**
 * Writes plans to their shelf as they change: of several changes in one task the last alone. Putting it
 * off any longer would lose a change made as a tab closes, which a page opened from a file cannot catch.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { asRecord, type OwnPlan } from './ownPlan.ts';
import type { PlanShelf } from './shelf.ts';

export interface WriteBehind {
  /** Why the last write failed; null while all is well. */
  readonly trouble: ReadonlySignal<string | null>;
  /** True while a change of the plan waits to be written. */
  waits(id: string): boolean;
  write(plan: OwnPlan): void;
  remove(id: string): void;
  /** Writes at once what waits. */
  flush(): Promise<void>;
}

/** @param onWritten hears of each plan written or removed. */
export function createWriteBehind(
  shelf: Promise<PlanShelf>,
  onWritten: (id: string) => void,
): WriteBehind {
  const trouble = signal<string | null>(null);
  const waiting = new Map<string, OwnPlan | null>();
  let opened: PlanShelf | null = null;
  void shelf.then((one) => {
    opened = one;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function flush() {
    clearTimeout(timer);
    // No wait for a shelf that is open: what is begun as a tab closes is done, what is put off is not.
    const here = opened ?? (await shelf);
    const now = [...waiting];
    waiting.clear();
    await Promise.all(
      now.map(async ([id, plan]) => {
        try {
          await (plan === null ? here.remove(id) : here.put(asRecord(plan)));
          trouble.value = null;
          onWritten(id);
        } catch (error) {
          if (!waiting.has(id)) waiting.set(id, plan);
          trouble.value = error instanceof Error ? error.message : String(error);
        }
      }),
    );
  }

  function put(id: string, plan: OwnPlan | null) {
    waiting.set(id, plan);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), 0);
  }

  return {
    trouble,
    waits: (id) => waiting.has(id),
    write: (plan) => put(plan.id, plan),
    remove: (id) => put(id, null),
    flush,
  };
}
