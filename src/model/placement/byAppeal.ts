import type { Area, Provisions } from '../area/area.ts';

/** Provisions other than mainstream as families of each zone find them appealing. */
export interface ByAppeal {
  /** Provisions of type t are entries `start[t] … start[t + 1] − 1` of a zone's block in `order`. */
  readonly start: Int32Array;
  readonly blockSize: number;
  /** By type and then appeal, index zone × blockSize + entry. */
  readonly order: Int16Array;
  /** Great-circle km of the entries of `order`, side by side with them. */
  readonly orderKm: Float32Array;
}

/**
 * Puts the provisions of each type in the order of appeal, attraction less distance at its central
 * dislike.
 *
 * @param km great-circle km, index zone × provisions + provision.
 */
export function orderByAppeal(
  area: Area,
  provisions: Pick<Provisions, 'count' | 'type'>,
  km: Float32Array,
  attraction: Float64Array,
  disutilityPerKm: number,
): ByAppeal {
  const { start, grouped } = groupByType(area, provisions);
  const blockSize = grouped.length;
  const order = new Int16Array(area.zones.count * blockSize);
  const orderKm = new Float32Array(order.length);
  const appeal = new Float64Array(provisions.count);
  for (let zone = 0; zone < area.zones.count; zone++) {
    const row = zone * provisions.count;
    for (const p of grouped) appeal[p] = attraction[p] - disutilityPerKm * km[row + p];
    const first = zone * blockSize;
    // Neighbouring zones see much the same order, which an insertion sort then hardly touches.
    if (zone === 0) order.set(grouped);
    else order.copyWithin(first, first - blockSize, first);
    for (let type = 0; type < area.typeCount; type++) {
      sortByAppeal(order, first + start[type], first + start[type + 1], appeal);
    }
    for (let e = first; e < first + blockSize; e++) orderKm[e] = km[row + order[e]];
  }
  return { start, blockSize, order, orderKm };
}

function groupByType(
  area: Area,
  { count, type }: Pick<Provisions, 'count' | 'type'>,
): { start: Int32Array; grouped: number[] } {
  const start = new Int32Array(area.typeCount + 1);
  const grouped: number[] = [];
  for (let t = 0; t < area.typeCount; t++) {
    start[t] = grouped.length;
    if (area.roleOfType[t] === 'mainstream') continue;
    for (let p = 0; p < count; p++) if (type[p] === t) grouped.push(p);
  }
  start[area.typeCount] = grouped.length;
  return { start, grouped };
}

/** Insertion sort of some entries: stable, no allocation, and the groups are short. */
function sortByAppeal(entries: Int16Array, from: number, to: number, appeal: Float64Array): void {
  for (let i = from + 1; i < to; i++) {
    const provision = entries[i];
    const value = appeal[provision];
    let at = i;
    for (; at > from && appeal[entries[at - 1]] < value; at--) entries[at] = entries[at - 1];
    entries[at] = provision;
  }
}
