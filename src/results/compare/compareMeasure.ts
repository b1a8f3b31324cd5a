import { compared, comparedRatio, type Shares } from './comparedMeasure.ts';
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
  const places = placesOf(measure, frame);
  const from = january * places + (place ?? 0);
  const to = from + (place === null ? places : 1);
  const sums = (side: readonly MeasuredDraw[], part: (one: Measured) => Float64Array) =>
    side.map((draw) => sumOf(part(draw[at]), from, to));
  if (measure.over === undefined) {
    return compared(words, sums(before, tops), sums(after, tops));
  }
  const shares = (side: readonly MeasuredDraw[]): Shares => ({
    of: sums(side, tops).map((sum) => sum * (measure.per ?? 1)),
    over: sums(side, bottoms),
  });
  return comparedRatio(words, shares(before), shares(after));
}

export function wordsOf({ id, label, unit, group, better }: Measure): MeasureWords {
  return { id, label, unit, group, better };
}

function tops({ of }: Measured): Float64Array {
  return of;
}

function bottoms({ over }: Measured): Float64Array {
  return over ?? new Float64Array(0);
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at];
  return sum;
}
