/**
 * What it would be worth to know something before choosing between two plans, from paired draws that
 * there are.
 */
import type { Smoother } from './smooth.ts';

/** What knowing would do to the choice between two plans. */
export interface Worth {
  /** Expected gain from choosing anew once it is known, in the units of the benefit; never below nought. */
  readonly value: number;
  /** Standard error of the value: how far it would differ in other draws. */
  readonly error: number;
  /** Share of draws in which the other plan would be chosen. */
  readonly changed: number;
}

const WORTH_NOTHING: Worth = { value: 0, error: 0, changed: 0 };

/**
 * Expected value of perfect information: of knowing all that a draw holds, chance too.
 *
 * @param benefit of each draw, by which the second plan is better than the first.
 */
export function perfectInformation(benefit: ArrayLike<number>): Worth {
  const draws = benefit.length;
  const chosen = signOf(sumOf(benefit));
  let sum = 0;
  let squares = 0;
  let changed = 0;
  for (let draw = 0; draw < draws; draw++) {
    const lost = Math.max(0, -chosen * benefit[draw]);
    sum += lost;
    squares += lost * lost;
    if (lost > 0) changed++;
  }
  const value = sum / draws;
  const spread = Math.max(0, squares / draws - value * value);
  return { value, error: Math.sqrt(spread / Math.max(1, draws - 1)), changed: changed / draws };
}

/** The order of draws by something uncertain, and where its values are alike. */
export interface Ordered {
  readonly draws: Uint32Array;
  /** Where each run of like values begins, and the number of draws last; null where all differ. */
  readonly runs: Uint32Array | null;
}

/** Draws by the ascending value of something uncertain; those with the same value keep their order. */
export function orderBy(values: ArrayLike<number>): Ordered {
  const draws = Uint32Array.from({ length: values.length }, (_, draw) => draw);
  draws.sort((one, other) => values[one] - values[other] || one - other);
  const starts = [...draws.keys()].filter(
    (at) => at === 0 || values[draws[at]] !== values[draws[at - 1]],
  );
  const runs = Uint32Array.of(...starts, draws.length);
  return { draws, runs: starts.length === draws.length ? null : runs };
}

/** Working memory for draws of one number. */
export interface Workspace {
  readonly inOrder: Float64Array;
  readonly expected: Float64Array;
}

export function workspaceFor(draws: number): Workspace {
  return { inOrder: new Float64Array(draws), expected: new Float64Array(draws) };
}

/**
 * Expected value of perfect information about one uncertain value: the mean benefit that draws like
 * this one have, from a regression of the benefit on the value, decides in place of the mean of all
 * (Strong, Oakley and Brennan, Estimating multiparameter partial expected value of perfect information
 * from a probabilistic sensitivity analysis sample: a nonparametric regression approach, Medical
 * Decision Making 34, 2014). Nothing is run anew.
 *
 * Choosing by a curve that follows some chance makes the value too large, never too small, on average:
 * what nothing at all would be found worth is told by `noiseFloor`. The error is that of the mean
 * curve over the draws in which the choice changes, from residuals of each draw, since those differ in
 * spread; where the choice turns the benefit is nought, so that the place of the turn adds nothing.
 */
export function partialInformation(
  smoother: Smoother,
  benefit: ArrayLike<number>,
  ordered: Ordered,
  work: Workspace,
): Worth {
  const { chosen, factors } = expectBenefit(smoother, benefit, ordered, work);
  const { value, changed } = gainBy(chosen, work.expected);
  if (changed === 0) return WORTH_NOTHING;
  return { value, error: errorOf(smoother, factors, chosen, work), changed };
}

/** The value of {@link partialInformation} alone, at half the work. */
export function partialValue(
  smoother: Smoother,
  benefit: ArrayLike<number>,
  ordered: Ordered,
  work: Workspace,
): number {
  const { chosen } = expectBenefit(smoother, benefit, ordered, work);
  return gainBy(chosen, work.expected).value;
}

/** The regression of the benefit, in the workspace, and the plan that is chosen knowing nothing. */
function expectBenefit(
  smoother: Smoother,
  benefit: ArrayLike<number>,
  { draws, runs }: Ordered,
  { inOrder, expected }: Workspace,
): { readonly chosen: number; readonly factors: Float64Array } {
  let sum = 0;
  for (let at = 0; at < draws.length; at++) {
    inOrder[at] = benefit[draws[at]];
    sum += inOrder[at];
  }
  const factors = smoother.smooth(inOrder, expected);
  if (runs !== null) levelRuns(expected, runs);
  return { chosen: signOf(sum), factors };
}

function gainBy(chosen: number, expected: Float64Array): Pick<Worth, 'value' | 'changed'> {
  let gain = 0;
  let changed = 0;
  for (let at = 0; at < expected.length; at++) {
    if (chosen * expected[at] < 0) {
      gain -= chosen * expected[at];
      changed++;
    }
  }
  return { value: gain / expected.length, changed: changed / expected.length };
}

/** By the weights with which the outcome of each draw enters the value. Fills the workspace anew. */
function errorOf(
  smoother: Smoother,
  factors: Float64Array,
  chosen: number,
  { inOrder, expected }: Workspace,
): number {
  const { size } = smoother;
  for (let at = 0; at < size; at++) {
    const residual = inOrder[at] - expected[at];
    inOrder[at] = residual;
    expected[at] = chosen * expected[at] < 0 ? 1 / size : 0;
  }
  smoother.apply(factors, expected);
  let squares = 0;
  for (let at = 0; at < size; at++) {
    const part = expected[at] * inOrder[at];
    squares += part * part;
  }
  return Math.sqrt(squares);
}

/** Draws of one value have one expectation. */
function levelRuns(expected: Float64Array, runs: Uint32Array): void {
  for (let run = 1; run < runs.length; run++) {
    const [from, to] = [runs[run - 1], runs[run]];
    let sum = 0;
    for (let at = from; at < to; at++) sum += expected[at];
    expected.fill(sum / (to - from), from, to);
  }
}

/** The second plan where it is better on average, the first where it is not. */
function signOf(sum: number): number {
  return sum > 0 ? 1 : -1;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}
