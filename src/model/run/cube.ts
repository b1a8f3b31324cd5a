/** A dimension of a cube: its name and how many members it has. */
export interface Dimension {
  readonly name: string;
  readonly size: number;
}

/** Cubes count children and events, or they sum pounds, km and minutes. */
export type CubeKind = 'count' | 'sum';

/**
 * How sums are kept of a draw: whole numbers exactly, in 32 bits (7 significant digits, an error of 6
 * in 100 million at most), or in 64 bits exactly.
 */
export type KeptAs = 'whole' | 'single' | 'double';

/**
 * Shape of a cube of counts or sums. Cells are laid out in the order of the dimensions, the last one
 * running fastest.
 */
export interface CubeShape<Kind extends CubeKind = CubeKind> {
  readonly dimensions: readonly Dimension[];
  readonly kind: Kind;
  /** How the sums of each member of the last dimension are kept; absent = exactly. */
  readonly keptAs?: readonly KeptAs[];
}

/** All cells of a cube, to book into while a draw runs. */
export type DenseCells<Shape extends CubeShape = CubeShape> = Shape['kind'] extends 'count'
  ? Int32Array
  : Shape['kind'] extends 'sum'
    ? Float64Array
    : Int32Array | Float64Array;

/** The cells of one draw that are not zero, in ascending order. */
export interface SparseCube {
  readonly cells: Uint32Array;
  readonly values: Float64Array;
}

/** A cube of one draw as readers meet it: opened from what is kept of the draw when it is read. */
export interface CubeOfDraw extends SparseCube {
  /**
   * Adds the cells of members `first … end − 1` of the first dimension to sums.
   *
   * @param target which sum each of these cells is part of; negative where it is of none.
   */
  addInto(sums: Float64Array, first: number, end: number, target: Int32Array): void;
}

/** Shapes of the cubes of a draw by name, in the order in which they are kept. */
export type Shapes = Readonly<Record<string, CubeShape>>;

export function cellCount(shape: CubeShape): number {
  return shape.dimensions.reduce((product, dimension) => product * dimension.size, 1);
}

/** Cells of one member of the first dimension, which lie together. */
export function cellsOfMember(shape: CubeShape): number {
  return cellCount(shape) / shape.dimensions[0].size;
}
