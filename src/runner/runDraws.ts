import type { DrawResult } from '../model/run/draw.ts';
import { runDraw } from '../model/run/draw.ts';
import type { Model } from '../model/run/model.ts';

/** Thrown when somebody stopped a run. */
export class Cancelled extends Error {
  constructor() {
    super('The run was stopped.');
    this.name = 'Cancelled';
  }
}

export interface RunOptions {
  readonly model: Model;
  readonly seed: number;
  /** Draw numbers to run, in order. */
  readonly draws: readonly number[];
  /** Called after each draw with the number done so far. */
  readonly onDraw?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs draws one after the other where it is called: the twin of every pool, in Node, in tests and
 * inside a worker. Gives way to messages between draws, so that a stop is heard.
 *
 * @throws Cancelled when the signal is raised.
 */
export async function runDraws({
  model,
  seed,
  draws,
  onDraw,
  signal,
}: RunOptions): Promise<DrawResult[]> {
  const results: DrawResult[] = [];
  for (const draw of draws) {
    if (signal?.aborted) throw new Cancelled();
    results.push(runDraw(model, seed, draw));
    onDraw?.(results.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return results;
}
