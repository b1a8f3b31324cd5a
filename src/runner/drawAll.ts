/** Thrown when somebody stopped a run. */
export class Cancelled extends Error {
  constructor() {
    super('The run was stopped.');
    this.name = 'Cancelled';
  }
}

/** Makes one draw at a time: here, or on a thread of a pool. */
export type Drawer<Drawn> = (seed: number, draw: number, signal?: AbortSignal) => Promise<Drawn>;

/** Draws where it is called, and gives way to messages first, so that a stop is heard. */
export function localDrawer<Drawn>(make: (seed: number, draw: number) => Drawn): Drawer<Drawn> {
  return async (seed, draw, signal) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) throw new Cancelled();
    return make(seed, draw);
  };
}

export interface DrawOptions {
  readonly seed: number;
  /** Draw numbers to make. */
  readonly draws: readonly number[];
  /** Called after each draw with the number done so far. */
  readonly onDraw?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Makes draws with all drawers at once: each takes the next draw when it is free. Results come back
 * in the order of `draws`, whoever made them.
 *
 * @throws Cancelled as soon as the signal is raised; the first error of a drawer.
 */
export async function drawAll<Drawn>(
  drawers: readonly Drawer<Drawn>[],
  { seed, draws, onDraw, signal }: DrawOptions,
): Promise<Drawn[]> {
  if (signal?.aborted) throw new Cancelled();
  const results = new Array<Drawn>(draws.length);
  let next = 0;
  let done = 0;
  let isOver = false;
  const work = async (drawer: Drawer<Drawn>) => {
    while (!isOver && next < draws.length) {
      const at = next++;
      const drawn = await drawer(seed, draws[at], signal);
      if (isOver) return;
      results[at] = drawn;
      onDraw?.(++done);
    }
  };
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Cancelled());
  });
  signal?.addEventListener('abort', stop);
  try {
    // A stop does not wait for draws that are under way: what they bring is let go.
    await Promise.race([Promise.all(drawers.map(work)), stopped]);
  } finally {
    isOver = true;
    signal?.removeEventListener('abort', stop);
  }
  return results;
}
