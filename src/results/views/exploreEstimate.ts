/** What few futures say: a difference with its error from simulation, and a level by way of it. */
import { studentTail } from '../../model/maths/studentTail.ts';
import type { Fan, Summary } from './measures.ts';

/** The range holds 8 in 10: so much of Student's distribution lies beyond it, on both sides. */
const BEYOND = 0.2;
const HALVINGS = 60;

/** Standard errors within which an average lies 8 times in 10, by degrees of freedom. */
function eightInTen(degrees: number): number {
  let low = 0;
  let high = 4;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, degrees) > BEYOND) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Half the range in which the average of all possible futures lies 8 times in 10, from the values of
 * some. Two futures differ by chance as much as two hundred do, and say far less: Student's
 * distribution allows for that.
 *
 * @returns null where there are fewer than two.
 * @example simulationErrorOf([0, 2]) // 3.08: one standard error, 1, by 3.08 with one degree of freedom
 */
export function simulationErrorOf(values: ArrayLike<number>): number | null {
  const count = values.length;
  if (count < 2) return null;
  let mean = 0;
  for (let d = 0; d < count; d++) mean += values[d] / count;
  let squares = 0;
  for (let d = 0; d < count; d++) squares += (values[d] - mean) * (values[d] - mean);
  if (squares === 0) return 0;
  return eightInTen(count - 1) * Math.sqrt(squares / (count - 1) / count);
}

/**
 * A level with the plan from few pairs: the baseline over all of its futures, moved by the average
 * paired difference. The same luck on both sides cancels what the few have in common, so this is
 * nearer to the truth than the average of the few.
 */
export function movedBy({ mean, p10, p50, p90 }: Summary, difference: number): Summary {
  return {
    mean: mean + difference,
    p10: p10 + difference,
    p50: p50 + difference,
    p90: p90 + difference,
  };
}

/** A fan of the baseline moved by the average paired difference of each year; it has no draws. */
export function fanMovedBy(baseline: Fan, differences: readonly number[]): Fan {
  return {
    years: baseline.years,
    summary: baseline.summary.map((one, at) => movedBy(one, differences[at])),
    draws: [],
  };
}
