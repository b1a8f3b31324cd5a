/** A dimension of a cube: its name and how many members it has. */
export interface Dimension {
  readonly name: string;
  readonly size: number;
}

/**
 * Shape of a cube of counts or sums. Cells are laid out in the order of the dimensions, the last one
 * running fastest.
 */
export interface CubeShape {
  readonly dimensions: readonly Dimension[];
  readonly kind: 'count' | 'sum';
}

/** The cells of one draw that are not zero, in ascending order: counts in 16 bits where they fit. */
export interface SparseCube {
  readonly cells: Uint32Array;
  readonly values: Uint16Array | Uint32Array | Float64Array;
}

export function cellCount(shape: CubeShape): number {
  return shape.dimensions.reduce((product, dimension) => product * dimension.size, 1);
}

/** Dense cells to sum into while a draw runs. */
export function newCells(shape: CubeShape): Float64Array {
  return new Float64Array(cellCount(shape));
}

/** Keeps the cells that are not zero. */
export function toSparse(shape: CubeShape, dense: Float64Array): SparseCube {
  const filled = filledCells(dense);
  const cells = new Uint32Array(filled);
  const values = shape.kind === 'sum' ? new Float64Array(filled) : countArray(dense, filled);
  pack(dense, cells, values);
  return { cells, values };
}

// Each loop stands in a function of its own, with nothing after it: a long loop is compiled while it
// runs, and what follows it would be compiled unseen and thrown away at its end.

function filledCells(dense: Float64Array): number {
  let filled = 0;
  for (let cell = 0; cell < dense.length; cell++) if (dense[cell] !== 0) filled++;
  return filled;
}

function countArray(dense: Float64Array, filled: number): Uint16Array | Uint32Array {
  return greatestOf(dense) < 65_536 ? new Uint16Array(filled) : new Uint32Array(filled);
}

function greatestOf(dense: Float64Array): number {
  let greatest = 0;
  for (let cell = 0; cell < dense.length; cell++)
    if (dense[cell] > greatest) greatest = dense[cell];
  return greatest;
}

function pack(dense: Float64Array, cells: Uint32Array, values: SparseCube['values']): void {
  let at = 0;
  for (let cell = 0; cell < dense.length; cell++) {
    if (dense[cell] === 0) continue;
    cells[at] = cell;
    values[at] = dense[cell];
    at++;
  }
}
