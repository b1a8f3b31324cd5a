import type { CubeOfDraw } from '../../model/run/cube.ts';
import type { CubeName } from '../../model/run/cubes.ts';
import type { DrawResult } from '../../model/run/draw.ts';
import type { Model } from '../../model/run/model.ts';
import { cubeRoller, type Where } from '../rollUp.ts';
import type { Measure } from './measures.ts';
import type { CubeReading } from './readings.ts';

/** What one draw says of one measure: one figure a January and place, places the fastest. */
export interface Measured {
  readonly of: Float64Array;
  /** What it is a share of; null where it is none. */
  readonly over: Float64Array | null;
}

/** What one draw says of each measure, in the order of the catalogue it was read by. */
export type MeasuredDraw = readonly Measured[];

/** The part of a draw that measures are read from. */
type Counted = Pick<DrawResult, 'cubes'>;

/** Rows and places that what is kept of a run has: the same for all scenarios of a dataset. */
export interface Frame {
  readonly baseYear: number;
  /** Steps after the base January. */
  readonly years: number;
  readonly districtCount: number;
}

export function frameOf({ area, years }: Model): Frame {
  const { baseYear, districtCount } = area;
  return { baseYear, years, districtCount };
}

/**
 * The January, counted from the base one, that the financial year read lies in: the first for the base
 * January, which lies in none of the run's.
 *
 * @throws RangeError where the January is not simulated.
 */
export function financialJanuary({ baseYear, years }: Frame, year: number): number {
  if (year < baseYear || year > baseYear + years) {
    throw new RangeError(
      `January ${year} is not simulated. Choose one from ${baseYear} to ${baseYear + years}.`,
    );
  }
  return Math.max(1, year - baseYear);
}

/** Places of a measure: its districts, or 1 where it is of the whole area alone. */
export function placesOf({ geography }: Measure, { districtCount }: Frame): number {
  return geography === 'district' ? districtCount : 1;
}

/**
 * Reads measures off one draw after another: what a comparison keeps of a run, some kilobytes of the
 * megabytes of a draw. Row j is January j, or the financial year that it lies in.
 *
 * @param january reads that row alone; the others are zero. Absent = all.
 */
export function measureReader(
  model: Model,
  measures: readonly Measure[],
  january?: number,
): (draw: Counted) => MeasuredDraw {
  const readers = measures.map((measure) => {
    const of = readerOf(model, measure, measure.of, january);
    const over = measure.over ? readerOf(model, measure, measure.over, january) : null;
    return (draw: Counted): Measured => ({ of: of(draw), over: over?.(draw) ?? null });
  });
  return (draw) => readers.map((read) => read(draw));
}

function readerOf(
  model: Model,
  measure: Measure,
  { cube, where, less }: CubeReading,
  january?: number,
): (draw: Counted) => Float64Array {
  const places = placesOf(measure, frameOf(model));
  const size = (model.years + 1) * places;
  const add = rowsOf(model, measure, cube, where(model), january);
  const take = less ? rowsOf(model, measure, cube, less(model), january) : null;
  return ({ cubes }) => {
    const out = new Float64Array(size);
    const rows = add.roll(cubes[cube]);
    out.set(rows, size - rows.length);
    take?.roll(cubes[cube]).forEach((value, at) => {
      out[size - rows.length + at] -= value;
    });
    if (measure.running) {
      for (let at = places; at < size; at++) out[at] += out[at - places];
    }
    return out;
  };
}

/** Steps lead to the January that they end in, so the rows of a cube by step start one later. */
function rowsOf(
  { shapes }: Model,
  measure: Measure,
  cube: CubeName,
  where: Where,
  january: number | undefined,
): { readonly roll: (cube: CubeOfDraw) => Float64Array } {
  const [{ name }] = shapes[cube].dimensions;
  const row = january === undefined ? undefined : january - (name === 'step' ? 1 : 0);
  const wanted = (one: number) => (measure.running ? one <= (row as number) : one === row);
  const only = row === undefined ? {} : { [name]: wanted };
  const keep = measure.geography === 'district' ? [name, 'district'] : [name];
  return cubeRoller(shapes[cube], keep, { ...where, ...only });
}
