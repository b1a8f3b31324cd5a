import { compared, comparedRatio } from './comparedMeasure.ts';
import type { ComparedMeasure, MeasureWords } from './comparedTypes.ts';
import { type Frame, type Measured, type MeasuredDraw, placesOf } from './measuredRun.ts';
import type { Measure } from './measures.ts';

/** What two runs say of some measures, draw by draw, with the same luck. */
export interface MeasuredPair {
  readonly frame: Frame;
  readonly measures: readonly Measure[];
  readonly before: readonly MeasuredDraw[];
  readonly after: readonly MeasuredDraw[];
}

/** First January of a measure: the base one where it can be counted there. */
export function firstRow({ atBase }: Measure): number {
  return atBase ? 0 : 1;
}

/**
 * A measure of one January, or of the financial year that it lies in, with the plan and without it.
 *
 * @param at index in {@link MeasuredPair.measures}.
 * @param place district, for a measure that is counted by district; null = the whole area.
 * @returns null where nothing is counted: before the first row, or a share of nothing.
 */
export function compareMeasure(
  { frame, measures, before, after }: MeasuredPair,
  at: number,
  january: number,
  place: number | null,
): ComparedMeasure | null {
  const measure = measures[at];
  if (january < firstRow(measure)) return null;
  const words = wordsOf(measure);
  const [without, plan] = [before, after].map((draws) =>
    totalsOf(draws, { measure, at, january, place, frame }),
  );
  return without.over === null || plan.over === null
    ? compared(words, without.of, plan.of)
    : comparedRatio(
        words,
        { of: without.of, over: without.over },
        { of: plan.of, over: plan.over },
      );
}

/** Which figure of a measured run is meant. */
export interface MeasuredCell {
  readonly measure: Measure;
  /** Its index in the list that the run was read by. */
  readonly at: number;
  readonly january: number;
  /** District; null = the whole area. */
  readonly place: number | null;
  readonly frame: Frame;
}

/** One figure of each draw, and what it is to be divided by; null where it is no share. */
export interface Totals {
  readonly of: Float64Array;
  readonly over: Float64Array | null;
}

/** A figure of each draw of a run; for shares, `of` is what is divided, times the measure's `per`. */
export function totalsOf(
  draws: readonly MeasuredDraw[],
  { measure, at, january, place, frame }: MeasuredCell,
): Totals {
  const places = placesOf(measure, frame);
  const from = january * places + (place ?? 0);
  const to = from + (place === null ? places : 1);
  const sums = (part: (one: Measured) => Float64Array) =>
    Float64Array.from(draws, (draw) => sumOf(part(draw[at]), from, to));
  const of = sums((one) => one.of);
  if (measure.over === undefined) return { of, over: null };
  const { per = 1 } = measure;
  return { of: of.map((sum) => sum * per), over: sums((one) => one.over as Float64Array) };
}

export function wordsOf({ id, label, unit, group, better }: Measure): MeasureWords {
  return { id, label, unit, group, better };
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at];
  return sum;
}
