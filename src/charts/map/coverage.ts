/**
 * How much of a box lies on an area. The area is filled once on a fine grid, with running sums over
 * it, so that each of the thousands of boxes tried for a label costs four look-ups.
 */
import type { Rect, Ring } from './rings.ts';

const CELL_PX = 2;

export type Covered = 'none' | 'some' | 'all';
export type Coverage = (box: Rect) => Covered;

/** Places where each row of the grid crosses the edges of an area, in order. */
function crossings(rings: readonly Ring[], top: number, rows: number): number[][] {
  const found: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i];
      const b = ring[j];
      const first = Math.max(0, Math.floor((Math.min(a.y, b.y) - top) / CELL_PX - 0.5));
      const last = Math.min(rows - 1, Math.ceil((Math.max(a.y, b.y) - top) / CELL_PX - 0.5));
      for (let r = first; r <= last; r++) {
        const y = top + (r + 0.5) * CELL_PX;
        if (a.y > y !== b.y > y) found[r].push(((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x);
      }
    }
  }
  for (const row of found) row.sort((one, other) => one - other);
  return found;
}

/** Fills areas on a grid over a frame; what lies outside the frame is not covered. */
export function coverage(areas: readonly (readonly Ring[])[], frame: Rect): Coverage {
  const columns = Math.ceil(frame.width / CELL_PX);
  const rows = Math.ceil(frame.height / CELL_PX);
  const column = (x: number) => Math.min(columns, Math.max(0, Math.round((x - frame.x) / CELL_PX)));
  const row = (y: number) => Math.min(rows, Math.max(0, Math.round((y - frame.y) / CELL_PX)));
  const wide = columns + 1;
  const sums = new Uint32Array(wide * (rows + 1));
  const filled = new Uint8Array(columns);
  const edgesOf = areas.map((rings) => crossings(rings, frame.y, rows));
  for (let r = 0; r < rows; r++) {
    filled.fill(0);
    for (const { [r]: edges } of edgesOf) {
      for (let i = 0; i + 1 < edges.length; i += 2) {
        filled.fill(1, column(edges[i]), column(edges[i + 1]));
      }
    }
    for (let c = 0, run = 0; c < columns; c++) {
      run += filled[c];
      sums[(r + 1) * wide + c + 1] = sums[r * wide + c + 1] + run;
    }
  }
  return (box) => {
    const left = column(box.x);
    const right = Math.max(left + 1, column(box.x + box.width));
    const top = row(box.y);
    const bottom = Math.max(top + 1, row(box.y + box.height));
    const count =
      sums[bottom * wide + right] -
      sums[top * wide + right] -
      sums[bottom * wide + left] +
      sums[top * wide + left];
    if (count === 0) return 'none';
    return count === (right - left) * (bottom - top) ? 'all' : 'some';
  };
}
