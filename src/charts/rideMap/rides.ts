/**
 * Journeys between one place and many: what is drawn of them and where. Lines are straight, since no
 * route by road is known; each is as wide at the home end as its passengers are many.
 */
import type { Point } from '../map/rings.ts';

/** An end of journeys, in the pixels of the drawing; it may lie beyond its frame. */
export interface RideEnd {
  readonly code: string;
  readonly name: string;
  readonly point: Point;
}

/** Passengers between the hub and one other place. */
export interface Ride extends RideEnd {
  readonly passengers: number;
}

export interface RideMapData {
  readonly width: number;
  readonly height: number;
  /** Paths of the districts, and of neighbours that are no part of the figure. */
  readonly areas: readonly string[];
  readonly context: readonly { readonly name: string; readonly path: string }[];
  /** The place that all journeys share: a home district, or a school. */
  readonly hub: RideEnd;
  readonly hubIs: 'home' | 'school';
  /** The other ends, most passengers first. */
  readonly rides: readonly Ride[];
}

const WIDEST_PX = 18;
const TIP_PX = 1.4;
/** Marks stand this far inside the frame where their place lies beyond it. */
const EDGE_PX = 7;

/** A journey from home to school as far as it lies in the frame. */
export interface RideLine {
  readonly home: Point;
  readonly school: Point;
  /** True where either end lies beyond the frame, and the line stops at its edge. */
  readonly beyond: boolean;
  /** Outline of the tapering line. */
  readonly path: string;
  /** Where the mark of the other end stands. */
  readonly mark: Point;
}

/** Shares of the way at which it comes into the frame and leaves it; null where it never does. */
function sharesInside(
  from: Point,
  to: Point,
  width: number,
  height: number,
): readonly [number, number] | null {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let start = 0;
  let end = 1;
  for (const [step, room] of [
    [-dx, from.x - EDGE_PX],
    [dx, width - EDGE_PX - from.x],
    [-dy, from.y - EDGE_PX],
    [dy, height - EDGE_PX - from.y],
  ]) {
    if (step === 0 && room < 0) return null;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  return start > end ? null : [start, end];
}

function taper(home: Point, school: Point, width: number): string {
  const dx = school.x - home.x;
  const dy = school.y - home.y;
  const long = Math.hypot(dx, dy) || 1;
  const side = (point: Point, wide: number, turn: number) => {
    const by = (turn * wide) / 2 / long;
    return `${(point.x - dy * by).toFixed(1)},${(point.y + dx * by).toFixed(1)}`;
  };
  return `M${side(home, width, 1)}L${side(school, TIP_PX, 1)}L${side(school, TIP_PX, -1)}L${side(home, width, -1)}Z`;
}

/** Width of a line at its home end. */
function rideWidth(passengers: number, most: number): number {
  return Math.max(TIP_PX, (WIDEST_PX * passengers) / Math.max(most, 1e-9));
}

/** Every journey as a line, in the order given. */
export function rideLines(data: RideMapData): RideLine[] {
  const { hub, hubIs, rides, width, height } = data;
  const most = Math.max(0, ...rides.map(({ passengers }) => passengers));
  return rides.map(({ point, passengers }) => {
    const [from, to] = hubIs === 'home' ? [hub.point, point] : [point, hub.point];
    const [start, end] = sharesInside(from, to, width, height) ?? [0, 1];
    const at = (share: number) => ({
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y),
    });
    const home = at(start);
    const school = at(end);
    return {
      home,
      school,
      beyond: start > 0 || end < 1,
      path: taper(home, school, rideWidth(passengers, most)),
      mark: hubIs === 'home' ? school : home,
    };
  });
}
