import { PHASES, phaseIndex } from '../../domain/ages.ts';
import {
  type CubeOfDraw,
  type CubeShape,
  cellCount,
  cellsOfMember,
  type Dimension,
  type SparseCube,
} from '../../model/run/cube.ts';
import { FLOWS, PHASE_IN, PHASE_OUT } from '../../model/run/cubes.ts';

const [PRIMARY, SECONDARY] = [PHASES.indexOf('primary'), PHASES.indexOf('secondary')];
/** Ages that stand for the two phases: the last of primary and of secondary school. */
export const [PRIMARY_AGE, SECONDARY_AGE] = [10, 15];

/** Phase that stands for a phase: primary for all up to it, secondary for all after. */
function coarsePhase(phase: number): number {
  return phase <= PRIMARY ? PRIMARY : SECONDARY;
}

/** Age that stands for all ages of its coarse phase. */
export function coarseAge(age: number): number {
  return coarsePhase(phaseIndex(age)) === PRIMARY ? PRIMARY_AGE : SECONDARY_AGE;
}

/**
 * How cells of a cube go into coarse rows: needs into groups, phases and single ages into the two that
 * stand for all. Dimensions keep their size but for needs, so that readers find what they look for.
 */
export interface Coarsening {
  readonly shape: CubeShape;
  /** Coarse cell of each cell, within one member of the first dimension; −1 = counted nowhere. */
  readonly cellOf: Int32Array;
}

/**
 * Coarse form of a cube's shape. Who moves from one phase to another inside a coarse phase has not
 * moved: of the flows between phases those from primary to secondary alone are counted. The first
 * dimension stays as it is, since cubes are read member by member.
 *
 * @param groupOf group of each need.
 */
export function coarsen(shape: CubeShape, groupOf: readonly number[], groups: number): Coarsening {
  const [first, ...fine] = shape.dimensions;
  const coarse = fine.map((dimension) => coarseDimension(dimension, groups));
  const cellOf = new Int32Array(cellsOfMember(shape));
  for (let cell = 0; cell < cellOf.length; cell++) {
    cellOf[cell] = coarseCell(cell, fine, coarse, groupOf);
  }
  return { shape: { ...shape, dimensions: [first, ...coarse] }, cellOf };
}

function coarseDimension({ name, size }: Dimension, groups: number): Dimension {
  return { name, size: name === 'need' ? groups : size };
}

function coarseCell(
  cell: number,
  fine: readonly Dimension[],
  coarse: readonly Dimension[],
  groupOf: readonly number[],
): number {
  const members = new Array<number>(fine.length);
  let left = cell;
  for (let d = fine.length - 1; d >= 0; d--) {
    members[d] = left % fine[d].size;
    left = (left - members[d]) / fine[d].size;
  }
  const member = (name: string) => members[fine.findIndex((one) => one.name === name)];
  if (fine.some(({ name, size }) => name === 'flow' && size === FLOWS.length)) {
    const within =
      (member('flow') === PHASE_IN && member('phase') !== SECONDARY) ||
      (member('flow') === PHASE_OUT && member('phase') !== PRIMARY);
    if (within) return -1;
  }
  return fine.reduce((at, { name }, d) => {
    const one =
      name === 'need'
        ? groupOf[members[d]]
        : name === 'phase'
          ? coarsePhase(members[d])
          : name === 'age'
            ? coarseAge(members[d])
            : members[d];
    return at * coarse[d].size + one;
  }, 0);
}

/** Reads cubes of one shape by their coarse cells. */
export function coarseReader({ shape, cellOf }: Coarsening): (cube: CubeOfDraw) => CubeOfDraw {
  const size = cellsOfMember(shape);
  // All draws of a run are read for the same cells one after another.
  let asked: Int32Array | null = null;
  let through = new Int32Array(0);
  return (cube) =>
    cubeFrom(shape, (sums, first, end, target) => {
      if (target !== asked) {
        through = new Int32Array((end - first) * cellOf.length);
        for (let at = 0; at < through.length; at++) {
          const cell = cellOf[at % cellOf.length];
          const member = Math.floor(at / cellOf.length);
          through[at] = cell < 0 ? -1 : target[member * size + cell];
        }
        asked = target;
      }
      cube.addInto(sums, first, end, through);
    });
}

/** A cube that is made of how it adds up. */
export function cubeFrom(shape: CubeShape, addInto: CubeOfDraw['addInto']): CubeOfDraw {
  const sparse = (): SparseCube => {
    const all = new Float64Array(cellCount(shape));
    addInto(all, 0, shape.dimensions[0].size, Int32Array.from(all.keys()));
    const cells = Uint32Array.from([...all.keys()].filter((cell) => all[cell] !== 0));
    return { cells, values: Float64Array.from(cells, (cell) => all[cell]) };
  };
  return {
    addInto,
    get cells() {
      return sparse().cells;
    },
    get values() {
      return sparse().values;
    },
  };
}
