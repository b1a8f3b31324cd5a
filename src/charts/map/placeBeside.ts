/** Finds a clear place off the map for a name that does not fit inside its area. */
import type { Coverage } from './coverage.ts';
import { inside, type Point, type Rect, type Ring } from './rings.ts';

export interface Beside {
  readonly box: Rect;
  /** From the box to just inside the area, where the two are apart. */
  readonly leader?: readonly [Point, Point];
  /** Distance from the box to the area. */
  readonly far: number;
}

const TURNS = 32;
const TURN_X = Array.from({ length: TURNS }, (_, i) => Math.sin((2 * i * Math.PI) / TURNS));
const TURN_Y = Array.from({ length: TURNS }, (_, i) => -Math.cos((2 * i * Math.PI) / TURNS));
const AIR = 3;
/** Leaders shorter than this say nothing that nearness does not. */
const LEADER_FROM = 14;
/** Weight of the distance to the middle of the area, against that to its edge. */
const FROM_MIDDLE = 0.4;
/** How far a leader reaches into its area. */
const REACH = 7;

// Math.hypot takes several times as long, and these are counted in tens of thousands.
const distance = (a: Point, b: Point) =>
  Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width + AIR &&
    b.x < a.x + a.width + AIR &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

/** Whether a name and its leader keep off the words and leaders already placed. */
export function isClear({ box, leader }: Pick<Beside, 'box' | 'leader'>, placed: readonly Rect[]) {
  if (overlapsAny(placed, box)) return false;
  return !leader || !boxesAlong(leader).some((bit) => overlapsAny(placed, bit));
}

/** A box with air at its sides, so that a coastline does not read as a comma. */
function widened({ x, y, width, height }: Rect): Rect {
  return { x: x - AIR, y: y - 1, width: width + 2 * AIR, height: height + 2 };
}

function overlapsAny(boxes: readonly Rect[], box: Rect): boolean {
  for (const other of boxes) if (overlap(other, box)) return true;
  return false;
}

/** The point of a box nearest to another point. */
function nearestOfBox(box: Rect, to: Point): Point {
  return {
    x: Math.min(box.x + box.width, Math.max(box.x, to.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, to.y)),
  };
}

/** The corner of an area nearest to a box. */
function nearestCorner(rings: readonly Ring[], box: Rect): Point {
  let best = rings[0][0];
  let least = Number.POSITIVE_INFINITY;
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  for (const ring of rings) {
    for (const corner of ring) {
      const across = Math.max(box.x - corner.x, 0, corner.x - right);
      const down = Math.max(box.y - corner.y, 0, corner.y - bottom);
      const far = across * across + down * down;
      if (far < least) {
        least = far;
        best = corner;
      }
    }
  }
  return best;
}

/** A step from the edge towards the middle of the area, so that a leader ends inside. */
function justInside(rings: readonly Ring[], edge: Point, middle: Point): Point {
  const far = distance(edge, middle) || 1;
  for (let reach = REACH; reach <= far; reach += 2) {
    const point = {
      x: edge.x + ((middle.x - edge.x) * reach) / far,
      y: edge.y + ((middle.y - edge.y) * reach) / far,
    };
    if (inside(rings, point)) return point;
  }
  return middle;
}

/** Small boxes along a line, for keeping words off it. */
export function boxesAlong([from, to]: readonly [Point, Point]): Rect[] {
  const steps = Math.max(1, Math.ceil(distance(from, to) / 4));
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / steps - 1,
    y: from.y + ((to.y - from.y) * i) / steps - 1,
    width: 2,
    height: 2,
  }));
}

/**
 * Searches outwards from the middle of an area for the place nearest to it where a name of a given
 * size is in the frame, off every area, and clear of the words and leaders already placed.
 */
export function placeBeside(
  area: { readonly rings: readonly Ring[]; readonly point: Point },
  size: { readonly width: number; readonly height: number },
  land: Coverage,
  placed: readonly Rect[],
  frame: Rect,
): Beside | undefined {
  const { width, height } = size;
  const limit = Math.max(frame.width, frame.height);
  const right = frame.x + frame.width - width;
  const bottom = frame.y + frame.height - height;
  let best: Beside | undefined;
  let least = Number.POSITIVE_INFINITY;
  // Further out, every place costs at least its distance from the middle of the area.
  for (let out = 4; out < limit && out * FROM_MIDDLE < least; out += 4) {
    for (let turn = 0; turn < TURNS; turn++) {
      const across = TURN_X[turn] * (out + width / 2);
      const down = TURN_Y[turn] * (out + height / 2);
      const fromMiddle = FROM_MIDDLE * Math.sqrt(across * across + down * down);
      if (fromMiddle >= least) continue;
      const x = area.point.x + across - width / 2;
      const y = area.point.y + down - height / 2;
      if (x < frame.x || y < frame.y || x > right || y > bottom) continue;
      const box = { x, y, width, height };
      if (overlapsAny(placed, box) || land(widened(box)) !== 'none') continue;
      const edge = nearestCorner(area.rings, box);
      const from = nearestOfBox(box, edge);
      const far = distance(from, edge);
      const cost = far + fromMiddle;
      if (cost >= least) continue;
      const leader: [Point, Point] | undefined =
        far > LEADER_FROM ? [from, justInside(area.rings, edge, area.point)] : undefined;
      if (!isClear({ box, leader }, placed)) continue;
      best = { box, leader, far };
      least = cost;
    }
  }
  return best;
}
