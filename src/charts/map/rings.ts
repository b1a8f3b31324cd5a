/** Geometry of an area's outline, read from its SVG path of straight lines (M, L, H, V, Z). */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export type Ring = readonly Point[];

/**
 * Rings of a path with absolute commands, as d3-geo writes them.
 *
 * @throws RangeError where the path holds a curve or a relative command
 */
export function ringsOf(path: string): Ring[] {
  const odd = /[^MLHVZz\d\s.,+\-eE]/.exec(path);
  if (odd) {
    throw new RangeError(
      `A map path holds "${odd[0]}" at character ${odd.index}; expected M, L, H, V and Z with absolute numbers. Write the path with straight lines.`,
    );
  }
  const rings: Point[][] = [];
  for (const [, command, rest] of path.matchAll(/([MLHVZz])([^MLHVZz]*)/g)) {
    const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? []).map(Number);
    if (command === 'M') rings.push([]);
    const ring = rings[rings.length - 1];
    const last = ring?.[ring.length - 1];
    if (command === 'H') for (const x of numbers) ring.push({ x, y: last?.y ?? 0 });
    if (command === 'V') for (const y of numbers) ring.push({ x: last?.x ?? 0, y });
    if (command !== 'M' && command !== 'L') continue;
    for (let i = 0; i + 1 < numbers.length; i += 2) ring.push({ x: numbers[i], y: numbers[i + 1] });
  }
  return rings.filter((ring) => ring.length > 2);
}

/** Whether a point lies inside, by the even-odd rule, so that holes count as outside. */
export function inside(rings: readonly Ring[], { x, y }: Point): boolean {
  let within = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i];
      const b = ring[j];
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) {
        within = !within;
      }
    }
  }
  return within;
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  const ex = p.x - a.x - t * dx;
  const ey = p.y - a.y - t * dy;
  return Math.sqrt(ex * ex + ey * ey);
}

/** Distance from a point to the nearest edge. */
export function distanceToEdge(rings: readonly Ring[], point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      least = Math.min(least, distanceToSegment(point, ring[j], ring[i]));
    }
  }
  return least;
}

export function boundsOf(rings: readonly Ring[]): Rect {
  const xs = rings.flatMap((ring) => ring.map((point) => point.x));
  const ys = rings.flatMap((ring) => ring.map((point) => point.y));
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function squared(a: Point, b: Point): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/**
 * Rings with fewer corners, for placing words: corners nearer than a distance to the last one kept
 * are dropped, and so are rings too small to hold a word.
 */
export function coarser(rings: readonly Ring[], apart: number): Ring[] {
  const kept = rings.map((ring) => {
    const corners: Point[] = [];
    for (const point of ring) {
      const last = corners[corners.length - 1];
      if (!last || squared(point, last) >= apart * apart) corners.push(point);
    }
    return corners;
  });
  const large = kept.filter((ring) => ring.length > 2 && boundsOf([ring]).width > 2 * apart);
  return large.length > 0 ? large : rings.slice();
}
