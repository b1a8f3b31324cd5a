/** Thrown when somebody stopped a run. */
export class Cancelled extends Error {
  constructor() {
    super('The run was stopped.');
    this.name = 'Cancelled';
  }
}

/** Makes one draw at a time: here, or on a thread of its own. */
export type Drawer<Drawn> = (seed: number, draw: number) => Promise<Drawn>;

/** Draws where it is called, and gives way to messages first, so that a stop is heard. */
export function localDrawer<Drawn>(make: (seed: number, draw: number) => Drawn): Drawer<Drawn> {
  return async (seed, draw) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
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
 * @throws Cancelled when the signal is raised.
 */
export async function drawAll<Drawn>(
  drawers: readonly Drawer<Drawn>[],
  { seed, draws, onDraw, signal }: DrawOptions,
): Promise<Drawn[]> {
  const results = new Array<Drawn>(draws.length);
  let next = 0;
  let done = 0;
  await Promise.all(
    drawers.map(async (drawer) => {
      while (next < draws.length) {
        if (signal?.aborted) throw new Cancelled();
        const at = next++;
        results[at] = await drawer(seed, draws[at]);
        onDraw?.(++done);
      }
    }),
  );
  if (signal?.aborted) throw new Cancelled();
  return results;
}
