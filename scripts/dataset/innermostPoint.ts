/** A closed line of plane positions; the first ring of a list is the largest. */
export type Ring = readonly (readonly [number, number])[];

/** Cells of the search grid along each side. */
const GRID = 60;

/** The grid point inside the largest ring that is farthest from its edge: where a label fits. */
export function innermostPoint(rings: readonly Ring[]): [number, number] {
  const ring = rings[0];
  const x = ring.map((position) => position[0]);
  const y = ring.map((position) => position[1]);
  const [left, right] = [Math.min(...x), Math.max(...x)];
  const [top, bottom] = [Math.min(...y), Math.max(...y)];
  let best: [number, number] = [ring[0][0], ring[0][1]];
  let farthest = 0;
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; j < GRID; j++) {
      const point: [number, number] = [
        Math.round(left + ((right - left) * i) / GRID),
        Math.round(top + ((bottom - top) * j) / GRID),
      ];
      const distance = isInside(point, ring) ? distanceToEdge(point, ring) : 0;
      if (distance > farthest) {
        farthest = distance;
        best = point;
      }
    }
  }
  return best;
}

/** Even-odd rule. */
function isInside([x, y]: readonly [number, number], ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function distanceToEdge([x, y]: readonly [number, number], ring: Ring): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[j];
    const [bx, by] = ring[i];
    const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along =
      lengthSquared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared;
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return nearest;
}
