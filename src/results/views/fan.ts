import { summarise } from '../summary.ts';
import type { Fan } from './view.ts';

/** Draws shown as hairlines, the first of the run: nobody picks them. */
const DRAWS_SHOWN = 20;

/**
 * A measure over time from its value in each draw.
 *
 * @param byDraw one vector a draw, as long as `years`.
 */
export function fanOf(years: readonly number[], byDraw: readonly ArrayLike<number>[]): Fan {
  return {
    years,
    summary: years.map((_, at) => summarise(byDraw.map((draw) => draw[at]))),
    draws: byDraw.slice(0, DRAWS_SHOWN).map((draw) => Array.from(draw)),
  };
}
