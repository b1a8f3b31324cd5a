import {
  type DrawWithRolls,
  drawWithRolls,
  type PairResult,
  pairOf,
} from '../model/review/pairDraw.ts';
import type { ModelPair } from '../model/review/pairProvisions.ts';
import { Cancelled, type Drawer, localDrawer } from './drawAll.ts';
import type { DrawingThread } from './drawingThread.ts';

/** Draws of a baseline that are kept with their rolls, about 2 megabytes each for a large county. */
const MOST_BASELINE_DRAWS = 50;

export interface PairOptions {
  readonly models: ModelPair;
  /** Threads that hold, or are preparing, both models. */
  readonly threads: readonly DrawingThread[];
  /**
   * Draws of the baseline with its rolls, by draw number: what is here is not drawn again, and what is
   * drawn is put here while there is room, so that plan after plan meets the same baseline.
   */
  readonly baselineDraws?: Map<number, DrawWithRolls>;
  readonly signal?: AbortSignal;
}

/** Drawers of pairs, here and on threads. Each makes both draws of a pair, so no order matters. */
export function pairDrawers(options: PairOptions): Drawer<PairResult>[] {
  const { before, after } = options.models;
  return [
    pairDrawer(
      options,
      localDrawer((seed, draw) => drawWithRolls(before, seed, draw)),
      localDrawer((seed, draw) => drawWithRolls(after, seed, draw)),
    ),
    ...options.threads.map((thread) =>
      pairDrawer(options, thread.drawerWithRolls('baseline'), thread.drawerWithRolls('plan')),
    ),
  ];
}

function pairDrawer(
  { models, baselineDraws, signal }: PairOptions,
  drawBefore: Drawer<DrawWithRolls>,
  drawAfter: Drawer<DrawWithRolls>,
): Drawer<PairResult> {
  return async (seed, draw) => {
    const before = baselineDraws?.get(draw) ?? (await drawBefore(seed, draw));
    if (baselineDraws && baselineDraws.size < MOST_BASELINE_DRAWS) baselineDraws.set(draw, before);
    if (signal?.aborted) throw new Cancelled();
    return pairOf(models, seed, before, await drawAfter(seed, draw));
  };
}
