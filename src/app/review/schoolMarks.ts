/** Where provisions stand on the map, and the shape that tells their designations apart. */
import { geoTransverseMercator } from 'd3-geo';
import type { Point } from '../../charts/map/rings.ts';
import type { Shapes } from '../../domain/dataset.ts';
import type { School } from './plan.ts';

const EARTH_RADIUS_KM = 6371.0088;

/** Shapes of marks, for the commonest designations first; all others share the last. */
const MARK_SHAPES = ['square', 'diamond', 'triangle', 'circle'] as const;
export type SchoolMarkShape = (typeof MARK_SHAPES)[number];

/** From latitude and longitude to the plane of the shapes; null where the dataset does not say. */
export function planeOf(
  shapes: Shapes,
): ((place: { latitude: number; longitude: number }) => Point) | null {
  if (!shapes.origin) return null;
  const { longitude, latitude, x, y } = shapes.origin;
  const projection = geoTransverseMercator()
    .rotate([-longitude, -latitude])
    .scale(EARTH_RADIUS_KM / shapes.scaleKmPerUnit)
    .translate([x, y]);
  return (place) => {
    const [across, down] = projection([place.longitude, place.latitude]) ?? [x, y];
    return { x: across, y: down };
  };
}

export interface MarkKey {
  readonly shape: SchoolMarkShape;
  readonly label: string;
}

/**
 * The shape of each designation: the three that most provisions have get their own, in order of the
 * alphabet where equal; others, and provisions without a designation, are circles.
 */
export function markKeys(schools: readonly School[]): MarkKey[] {
  const counts = new Map<string, number>();
  for (const { designation } of schools) {
    if (designation !== '') counts.set(designation, (counts.get(designation) ?? 0) + 1);
  }
  const common = [...counts]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .slice(0, MARK_SHAPES.length - 1);
  const keys: MarkKey[] = common.map(([label], at) => ({ shape: MARK_SHAPES[at], label }));
  const named = new Set(common.map(([label]) => label));
  const rest = schools.some(({ designation }) => !named.has(designation));
  return rest ? [...keys, { shape: 'circle', label: 'other, or no designation' }] : keys;
}

export function shapeOf({ designation }: School, keys: readonly MarkKey[]): SchoolMarkShape {
  return keys.find(({ label }) => label === designation)?.shape ?? 'circle';
}

/** Outline of a mark about a point. */
export function markPath(shape: SchoolMarkShape, { x, y }: Point, size: number): string {
  const s = size;
  if (shape === 'square')
    return `M${x - s * 0.88},${y - s * 0.88}h${s * 1.76}v${s * 1.76}h${-s * 1.76}Z`;
  if (shape === 'diamond')
    return `M${x},${y - s * 1.25}L${x + s * 1.25},${y}L${x},${y + s * 1.25}L${x - s * 1.25},${y}Z`;
  if (shape === 'triangle')
    return `M${x},${y - s * 1.15}L${x + s * 1.15},${y + s * 0.9}H${x - s * 1.15}Z`;
  return `M${x - s},${y}a${s},${s} 0 1 0 ${2 * s},0a${s},${s} 0 1 0 ${-2 * s},0Z`;
}
