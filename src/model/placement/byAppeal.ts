import type { Area, Provisions } from '../area/area.ts';

/** Provisions other than mainstream as families of each zone find them appealing. */
export interface ByAppeal {
  /** Entries of type t are `start[t] … start[t + 1] − 1`, in `ofType` and in a zone's block of `order`. */
  readonly start: Int32Array;
  readonly blockSize: number;
  /** Provisions of each type in their own order. */
  readonly ofType: Int16Array;
  /**
   * By type and then appeal, index zone × blockSize + entry: how many of its type stand before it in
   * `ofType`. So what is said of a type's provisions for a child takes few bytes.
   */
  readonly order: Uint16Array;
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
  const { start, ofType } = groupByType(area, provisions);
  const blockSize = ofType.length;
  const order = new Uint16Array(area.zones.count * blockSize);
  const orderKm = new Float32Array(order.length);
  const appeal = new Float64Array(blockSize);
  for (let zone = 0; zone < area.zones.count; zone++) {
    const row = zone * provisions.count;
    for (let e = 0; e < blockSize; e++) {
      appeal[e] = attraction[ofType[e]] - disutilityPerKm * km[row + ofType[e]];
    }
    const block = zone * blockSize;
    // Neighbouring zones see much the same order, which an insertion sort then hardly touches.
    if (zone > 0) order.copyWithin(block, block - blockSize, block);
    for (let type = 0; type < area.typeCount; type++) {
      const [first, end] = [start[type], start[type + 1]];
      if (zone === 0) for (let e = first; e < end; e++) order[e] = e - first;
      sortByAppeal(order, block + first, block + end, appeal.subarray(first, end));
      for (let e = first; e < end; e++) {
        orderKm[block + e] = km[row + ofType[first + order[block + e]]];
      }
    }
  }
  return { start, blockSize, ofType, order, orderKm };
}

function groupByType(
  area: Area,
  { count, type }: Pick<Provisions, 'count' | 'type'>,
): Pick<ByAppeal, 'start' | 'ofType'> {
  const start = new Int32Array(area.typeCount + 1);
  const grouped: number[] = [];
  for (let t = 0; t < area.typeCount; t++) {
    start[t] = grouped.length;
    if (area.roleOfType[t] === 'mainstream') continue;
    for (let p = 0; p < count; p++) if (type[p] === t) grouped.push(p);
  }
  start[area.typeCount] = grouped.length;
  return { start, ofType: Int16Array.from(grouped) };
}

/** Insertion sort of some entries: stable, no allocation, and the groups are short. */
function sortByAppeal(entries: Uint16Array, from: number, to: number, appeal: Float64Array): void {
  for (let i = from + 1; i < to; i++) {
    const one = entries[i];
    const value = appeal[one];
    let at = i;
    for (; at > from && appeal[entries[at - 1]] < value; at--) entries[at] = entries[at - 1];
    entries[at] = one;
  }
}
