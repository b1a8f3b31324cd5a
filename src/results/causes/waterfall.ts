import { summarise } from '../summary.ts';
import type { Waterfall, WaterfallBar } from './causesTypes.ts';

/** A part of a change in each draw. */
export interface PartByDraw {
  readonly id: string;
  readonly byDraw: ArrayLike<number>;
}

/** Below this, pounds are what adding up in another order leaves behind. */
const NOTHING_POUNDS = 1e-4;

/** False for a part that is nothing in every draw. */
export function isSomething({ byDraw }: PartByDraw): boolean {
  return Array.from(byDraw).some((pounds) => Math.abs(pounds) > NOTHING_POUNDS);
}

/**
 * A waterfall over draws. Levels and parts are summarised as they come: where parts add up to the
 * difference in each draw, their means do.
 */
export function waterfallOf(
  start: ArrayLike<number>,
  parts: readonly PartByDraw[],
  end: ArrayLike<number>,
): Waterfall {
  return {
    start: summarise(start),
    bars: parts.map((part): WaterfallBar => barOf(part, parts)),
    end: summarise(end),
  };
}

function barOf({ id, byDraw }: PartByDraw, all: readonly PartByDraw[]): WaterfallBar {
  const draws = Array.from(byDraw);
  const shareOf = (points: (pounds: number, draw: number) => number) =>
    draws.reduce((sum, pounds, draw) => sum + points(pounds, draw), 0) / draws.length;
  return {
    id,
    change: summarise(draws),
    betterShare: shareOf((pounds) =>
      Math.abs(pounds) <= NOTHING_POUNDS ? 0.5 : pounds < 0 ? 1 : 0,
    ),
    largestShare: shareOf((pounds, draw) =>
      all.every((other) => other.id === id || Math.abs(other.byDraw[draw]) < Math.abs(pounds))
        ? 1
        : 0,
    ),
  };
}
