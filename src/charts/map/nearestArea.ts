/** The area that an arrow key leads to. */
import type { Point } from './rings.ts';

export interface Place {
  readonly code: string;
  readonly point: Point;
}

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const TOWARDS: Record<ArrowKey, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function isArrowKey(key: string): key is ArrowKey {
  return key in TOWARDS;
}

/** Sideways distance counts double, so that an arrow prefers what lies straight ahead. */
const SIDEWAYS = 2;

/** What lies more than this times as far to the side as ahead is not in the arrow's direction. */
const WIDEST = 3;

/**
 * The nearest area in the direction of an arrow: within 45 degrees of it where there is one, else
 * within a wider angle. The same area where nothing lies that way.
 *
 * @throws RangeError where the present code is not among the places
 */
export function nearestArea(places: readonly Place[], from: string, key: ArrowKey): string {
  const here = places.find((place) => place.code === from);
  if (!here) {
    throw new RangeError(
      `Area ${from} is not on the map; expected one of ${places.map((place) => place.code).join(', ')}. Focus an area that is drawn.`,
    );
  }
  const { x, y } = TOWARDS[key];
  let best = { code: from, cost: Number.POSITIVE_INFINITY, ahead: false };
  for (const { code, point } of places) {
    const dx = point.x - here.point.x;
    const dy = point.y - here.point.y;
    const along = dx * x + dy * y;
    const sideways = Math.abs(dx * y) + Math.abs(dy * x);
    if (along <= 0 || sideways > WIDEST * along) continue;
    const ahead = sideways <= along;
    const cost = along + SIDEWAYS * sideways;
    const preferred = ahead === best.ahead ? cost < best.cost : ahead;
    if (preferred) {
      best = { code, cost, ahead };
    }
  }
  return best.code;
}
