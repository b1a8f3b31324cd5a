import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp, type Where } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import type { PlacementCell, PlacementView } from './placementTypes.ts';

type Cells = Pick<
  PlacementView,
  'children' | 'needToNeeded' | 'needToAttended' | 'neededToAttended'
>;
/** Adds up the children of one draw that belong to a cell. */
type Read = (draw: Float64Array) => number;

/**
 * Children by need, by the type that they need and by the type that they attend, at a January and at
 * the base January. Ranges are of each cell's own sums inside each draw.
 */
export function needsAndTypes(ensemble: Released, january: number, where: Where): Cells {
  const { needCount, typeCount } = ensemble.model.area;
  const at = (wanted: number) =>
    rollUp(
      ensemble.model.shapes.spill,
      cubesOf(ensemble, 'spill'),
      ['need', 'neededType', 'type'],
      { ...where, january: (member) => member === wanted },
    ).byDraw;
  const now = at(january);
  const base = january === 0 ? now : at(0);
  const cell = (read: Read): PlacementCell => {
    const sums = base.map(read);
    return {
      children: summarise(now.map(read)),
      base: sums.reduce((total, sum) => total + sum, 0) / sums.length,
    };
  };
  const table = (rows: number, columns: number, read: (row: number, column: number) => Read) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => cell(read(row, column))),
    );
  const pairs = typeCount * typeCount;
  return {
    children: cell((draw) => draw.reduce((sum, one) => sum + one, 0)),
    needToNeeded: table(needCount, typeCount, (need, needed) =>
      every(need * pairs + needed * typeCount, typeCount, 1),
    ),
    needToAttended: table(needCount, typeCount, (need, type) =>
      every(need * pairs + type, typeCount, typeCount),
    ),
    neededToAttended: table(typeCount, typeCount, (needed, type) =>
      every(needed * typeCount + type, needCount, pairs),
    ),
  };
}

/** Sums `count` cells that stand `step` apart. */
function every(from: number, count: number, step: number): Read {
  return (draw) => {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += draw[from + k * step];
    return sum;
  };
}
