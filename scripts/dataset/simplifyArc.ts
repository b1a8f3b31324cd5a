type Position = [number, number];

/**
 * Leaves out the points of a line that matter least: each time the point whose triangle with its
 * neighbours is smallest, until all triangles exceed the tolerance (Visvalingam and Whyatt, 1993).
 * Both ends stay; a closed line keeps at least a triangle.
 */
export function simplifyArc(arc: readonly Position[], tolerance: number): Position[] {
  const kept = [...arc];
  const closed = same(arc[0], arc[arc.length - 1]);
  const fewest = closed ? 4 : 2;
  while (kept.length > fewest) {
    let smallest = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 1; i < kept.length - 1; i++) {
      const area = triangleArea(kept[i - 1], kept[i], kept[i + 1]);
      if (area < smallest) {
        smallest = area;
        at = i;
      }
    }
    if (smallest > tolerance) break;
    kept.splice(at, 1);
  }
  return kept;
}

function triangleArea(a: Position, b: Position, c: Position): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
