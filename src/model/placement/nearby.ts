import type { ByAppeal } from './byAppeal.ts';
import type { NearestMainstream } from './nearestMainstream.ts';

/**
 * Distances, and who is near whom: the same in every draw of a scenario. Suitable lists are drawn up in
 * the order of appeal: a family's own taste decides only among what is on its list.
 */
export interface Nearby extends ByAppeal {
  /** Great-circle km, index zone × provisions + provision. */
  readonly km: Float32Array;
  /**
   * Nearest mainstream schools at each January by age, index (zone × 26 + age) × 3 + rank; −1 where
   * there are fewer.
   */
  readonly mainstream: readonly Int16Array[];
  /** Great-circle km of the entries of `mainstream`, side by side with them. */
  readonly mainstreamKm: readonly Float32Array[];
}

/** @param nearest mainstream schools of each January. */
export function nearbyOf(
  km: Float32Array,
  { start, blockSize, ofType, order, orderKm }: ByAppeal,
  nearest: readonly NearestMainstream[],
): Nearby {
  return {
    km,
    start,
    blockSize,
    ofType,
    order,
    orderKm,
    mainstream: nearest.map((one) => one.school),
    mainstreamKm: nearest.map((one) => one.km),
  };
}
