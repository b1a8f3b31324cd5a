import { type DrawWithRolls, type PairResult, pairOf } from '../model/review/pairDraw.ts';
import type { ModelPair } from '../model/review/pairProvisions.ts';
import { Cancelled, type Drawer } from './drawAll.ts';

/** Draws of a baseline that are kept with their rolls, about 2 megabytes each for a large county. */
const MOST_BASELINE_DRAWS = 50;

export interface PairOptions {
  readonly models: ModelPair;
  readonly before: readonly Drawer<DrawWithRolls>[];
  readonly after: readonly Drawer<DrawWithRolls>[];
  /**
   * Draws of the baseline with its rolls, by draw number: what is here is not drawn again, and what is
   * drawn is put here while there is room, so that plan after plan meets the same baseline.
   */
  readonly baselineDraws: Map<number, DrawWithRolls>;
}

/** Drawers of pairs from drawers of both sides. Each makes both draws of a pair, so no order matters. */
export function pairDrawers(options: PairOptions): Drawer<PairResult>[] {
  const { before, after } = options;
  return before.map((drawBefore, at) => pairDrawer(options, drawBefore, after[at]));
}

function pairDrawer(
  { models, baselineDraws }: PairOptions,
  drawBefore: Drawer<DrawWithRolls>,
  drawAfter: Drawer<DrawWithRolls>,
): Drawer<PairResult> {
  return async (seed, draw, signal) => {
    const before = baselineDraws.get(draw) ?? (await drawBefore(seed, draw, signal));
    if (baselineDraws.size < MOST_BASELINE_DRAWS) baselineDraws.set(draw, before);
    if (signal?.aborted) throw new Cancelled();
    return pairOf(models, seed, before, await drawAfter(seed, draw, signal));
  };
}
