import { type CubeShape, cellCount } from './cube.ts';
import type { CubeCells, CubeShapes } from './cubes.ts';

/**
 * Memory that draws book into, kept from draw to draw, zero throughout while nobody holds it: new
 * memory of this size costs more than emptying the few cells that were booked.
 */
let spare = new ArrayBuffer(0);

/** Cells of every cube, all zero, as views of one piece of memory. Give it back when emptied. */
export function borrowCells(shapes: CubeShapes): CubeCells {
  const all = Object.entries(shapes);
  const bytes = all.reduce((sum, [, shape]) => sum + bytesOf(shape), 0);
  const memory = spare.byteLength >= bytes ? spare : new ArrayBuffer(bytes);
  spare = new ArrayBuffer(0);
  let from = 0;
  const cells = all.map(([name, shape]) => {
    const count = cellCount(shape);
    const view =
      shape.kind === 'count'
        ? new Int32Array(memory, from, count)
        : new Float64Array(memory, from, count);
    from += bytesOf(shape);
    return [name, view];
  });
  return Object.fromEntries(cells) as CubeCells;
}

/** Makes every cell zero, whatever a draw that was not made to its end has booked. */
export function emptyCells(cells: CubeCells): void {
  for (const booked of Object.values(cells)) booked.fill(0);
}

/** @param cells as they were borrowed, every one of them zero again. */
export function giveBackCells(cells: CubeCells): void {
  spare = cells.plans.buffer as ArrayBuffer;
}

/** In multiples of 8, so that sums lie where they can be read. */
function bytesOf(shape: CubeShape): number {
  return shape.kind === 'count' ? Math.ceil(cellCount(shape) / 2) * 8 : cellCount(shape) * 8;
}
