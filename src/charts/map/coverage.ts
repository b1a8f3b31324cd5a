/**
 * How much of a box lies on an area. The area is filled once on a fine grid, row by row, so that of
 * the thousands of boxes tried for a label most are known by the first row that they touch.
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

/** Where a row of the grid is covered: from and to, in turn, ascending and apart. */
function spansOf(
  edgesOf: readonly (readonly number[][])[],
  row: number,
  column: (x: number) => number,
): number[] {
  const found: [from: number, to: number][] = [];
  for (const { [row]: edges } of edgesOf) {
    for (let i = 0; i + 1 < edges.length; i += 2) {
      const [from, to] = [column(edges[i]), column(edges[i + 1])];
      if (from < to) found.push([from, to]);
    }
  }
  found.sort((one, other) => one[0] - other[0]);
  const spans: number[] = [];
  for (const [from, to] of found) {
    const end = spans.length - 1;
    if (end > 0 && from <= spans[end]) spans[end] = Math.max(spans[end], to);
    else spans.push(from, to);
  }
  return spans;
}

/** How much of a row's stretch is covered. */
function coveredOf(spans: readonly number[], left: number, right: number): Covered {
  for (let i = 0; i < spans.length && spans[i] < right; i += 2) {
    if (spans[i + 1] <= left) continue;
    return spans[i] <= left && spans[i + 1] >= right ? 'all' : 'some';
  }
  return 'none';
}

/** Fills areas on a grid over a frame; what lies outside the frame is not covered. */
export function coverage(areas: readonly (readonly Ring[])[], frame: Rect): Coverage {
  const columns = Math.ceil(frame.width / CELL_PX);
  const rows = Math.ceil(frame.height / CELL_PX);
  const column = (x: number) => Math.min(columns, Math.max(0, Math.round((x - frame.x) / CELL_PX)));
  const row = (y: number) => Math.min(rows, Math.max(0, Math.round((y - frame.y) / CELL_PX)));
  const edgesOf = areas.map((rings) => crossings(rings, frame.y, rows));
  const filled = Array.from({ length: rows + 1 }, (_, r) =>
    r < rows ? spansOf(edgesOf, r, column) : [],
  );
  return (box) => {
    const left = column(box.x);
    const right = Math.max(left + 1, column(box.x + box.width));
    const top = row(box.y);
    const bottom = Math.max(top + 1, row(box.y + box.height));
    const first = coveredOf(filled[top], left, right);
    for (let r = top + 1; r < bottom && first !== 'some'; r++) {
      if (coveredOf(filled[r], left, right) !== first) return 'some';
    }
    return first;
  };
}
