import { type Chance, chanceOf, STREAM } from './chance.ts';
import { countStock, type StockCount } from './counts.ts';
import { type Level, nextLevel } from './levels.ts';
import type { Child } from './rates.ts';
import type { Residents } from './residents.ts';
import { step, stockAfter } from './step.ts';
import { FUTURE_YEARS, type Truth } from './truth.ts';

/** An area at its base January. */
export interface Present {
  readonly truth: Truth;
  readonly residents: Residents;
  readonly children: readonly Child[];
  /** Level of the last step before. */
  readonly level: Level;
}

/** One future of an area, with shocks and chance of its own. */
export function futureOf({ truth, residents, children, level }: Present, chance: Chance) {
  const counts: StockCount[] = [];
  let held = children;
  let now = level;
  for (let year = truth.baseYear; year < truth.baseYear + FUTURE_YEARS; year++) {
    now = nextLevel(now, truth.change, year, chance);
    held = stockAfter(step(held, year, truth, now, residents, chance));
    counts.push(...countStock(held, year + 1, truth));
  }
  return counts;
}

/**
 * Futures that might have been, told from the stated rates. They are as likely as the one that came
 * to be, so they show how well a forecaster could do who knew the truth.
 */
export function otherFutures(present: Present, seed: number, howMany: number): StockCount[][] {
  return Array.from({ length: howMany }, (_, i) =>
    futureOf(present, chanceOf(seed, STREAM.future, i + 1)),
  );
}
