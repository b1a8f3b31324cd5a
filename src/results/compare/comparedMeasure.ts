import { summarise } from '../summary.ts';
import type { ComparedMeasure, MeasureWords } from './comparedTypes.ts';

/** A measure of each draw without the plan and with it. */
export function compared(
  words: MeasureWords,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): ComparedMeasure {
  const difference = Float64Array.from(after, (value, draw) => value - before[draw]);
  return {
    ...words,
    before: summarise(before),
    value: summarise(after),
    difference: summarise(difference),
    betterShare: betterShare(words.better, difference),
  };
}

/** Sums and what they are to be divided by, in each draw. */
export interface Shares {
  readonly of: ArrayLike<number>;
  readonly over: ArrayLike<number>;
}

/**
 * A ratio of each draw without the plan and with it: averages are total over total, ranges are over
 * the draws that have something to share on both sides. Null where none has.
 */
export function comparedRatio(
  words: MeasureWords,
  before: Shares,
  after: Shares,
): ComparedMeasure | null {
  const some = Array.from(before.over, (_, draw) => draw).filter(
    (draw) => before.over[draw] > 0 && after.over[draw] > 0,
  );
  if (some.length === 0) return null;
  const ratios = ({ of, over }: Shares) => some.map((draw) => of[draw] / over[draw]);
  const mean = ({ of, over }: Shares) => total(of, some) / total(over, some);
  const plain = compared(words, ratios(before), ratios(after));
  return {
    ...plain,
    before: { ...plain.before, mean: mean(before) },
    value: { ...plain.value, mean: mean(after) },
    difference: { ...plain.difference, mean: mean(after) - mean(before) },
  };
}

function total(values: ArrayLike<number>, draws: readonly number[]): number {
  return draws.reduce((sum, draw) => sum + values[draw], 0);
}

/** Share of draws in which the plan is better; those without a difference count half. */
function betterShare(
  better: MeasureWords['better'],
  difference: Float64Array,
): ComparedMeasure['betterShare'] {
  if (better === 'neither') return null;
  const sign = better === 'higher' ? 1 : -1;
  const points = difference.map((value) => (value === 0 ? 0.5 : value * sign > 0 ? 1 : 0));
  return total(points, Array.from(points.keys())) / points.length;
}
