import { ROUNDING_BASE } from './roundRows.ts';

/** Keeps a sum that should be half of the base from falling to one side here and the other there. */
const TIE = 1e-6;

/** The nearest multiple of the base; halves go up. */
export function nearest(value: number): number {
  return Math.floor(value / ROUNDING_BASE + 0.5 + TIE) * ROUNDING_BASE;
}

/**
 * Rounds values so that they add up to the nearest multiple of their sum: each is what the rounded sum
 * up to it exceeds the one before. The same values in the same order come out the same in any table.
 */
export function nearestTogether(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    const before = nearest(sum);
    sum += value;
    return nearest(sum) - before;
  });
}
