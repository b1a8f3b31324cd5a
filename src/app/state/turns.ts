/**
 * Who may draw next. When a stage of a run ends every part of a page has new figures; drawn together
 * they would hold up the keys and the pointer. Here they wait in line, and each has a task of its own.
 */
import { type ReadonlySignal, signal } from '@preact/signals';

/** A part of the page that has something new to draw. */
export interface InLine {
  /** Where it stands: the least goes first, and of equals whoever came first. */
  place(): number;
  /** Draws the newest that it has been given. */
  draw(): void;
}

export interface Turns {
  /** True from when the first begins to wait until the last is drawn. */
  readonly busy: ReadonlySignal<boolean>;
  /** Waits for a turn; asking again while waiting changes nothing. */
  wait(one: InLine): void;
  /** No longer wants a turn. */
  leave(one: InLine): void;
  /** Draws all that wait, and the parts within them, now: for paper. */
  flush(): void;
  /** Does something once nothing waits; now, if nothing does. */
  whenDrawn(work: () => void): void;
}

/** The one with the least place. */
function nextOf(waiting: ReadonlySet<InLine>): InLine | undefined {
  let next: InLine | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of waiting) {
    const place = one.place();
    if (next !== undefined && place >= least) continue;
    next = one;
    least = place;
  }
  return next;
}

/** @param later does work in a task of its own. */
export function createTurns(later: (work: () => void) => void): Turns {
  const waiting = new Set<InLine>();
  const busy = signal(false);
  let afterwards: (() => void)[] = [];
  /** Until the next task, whoever asks is drawn at once. */
  let flushing = false;

  function turn() {
    flushing = false;
    const next = nextOf(waiting);
    if (next === undefined) return end();
    waiting.delete(next);
    next.draw();
    // Asked for although none may wait: a part that is drawn may hold parts that then wait.
    later(turn);
  }

  function end() {
    busy.value = false;
    const all = afterwards;
    afterwards = [];
    for (const work of all) work();
  }

  return {
    busy,
    wait(one) {
      if (flushing) return one.draw();
      waiting.add(one);
      if (busy.peek()) return;
      busy.value = true;
      later(turn);
    },
    leave: (one) => void waiting.delete(one),
    flush() {
      flushing = busy.peek();
      const all = [...waiting];
      waiting.clear();
      for (const one of all) one.draw();
    },
    whenDrawn(work) {
      if (busy.peek()) afterwards.push(work);
      else work();
    },
  };
}
