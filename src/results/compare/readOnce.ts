import type { DrawResult } from '../../model/run/draw.ts';
import type { Released } from '../disclosure/release.ts';
import { type Measured, type MeasuredDraw, measureReader } from './measuredRun.ts';
import type { Measure } from './measures.ts';

/** What was read off draws before: another year, or more draws, of the same run asks for it again. */
const readBefore = new WeakMap<DrawResult, Map<string, Measured>>();

/** Measures of every draw of a run, each read once in the life of the draw. */
export function readOnce({ model, draws }: Released, measures: readonly Measure[]): MeasuredDraw[] {
  const readers = new Map<string, (draw: DrawResult) => MeasuredDraw>();
  const readerOf = (wanted: readonly Measure[]) => {
    const ids = wanted.map(({ id }) => id).join();
    const known = readers.get(ids) ?? measureReader(model, wanted);
    readers.set(ids, known);
    return known;
  };
  return draws.map((draw) => {
    const known = readBefore.get(draw) ?? new Map<string, Measured>();
    readBefore.set(draw, known);
    const missing = measures.filter(({ id }) => !known.has(id));
    if (missing.length > 0) {
      const read = readerOf(missing)(draw);
      missing.forEach(({ id }, at) => {
        known.set(id, read[at]);
      });
    }
    return measures.map(({ id }) => known.get(id) as Measured);
  });
}
