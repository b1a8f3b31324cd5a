import { AGE_COUNT } from '../../domain/ages.ts';
import type { Area } from '../area/area.ts';
import type { Timetable } from '../policy/timetable.ts';

/** Mainstream options on a suitable list besides the present school. */
export const MAINSTREAM_OPTIONS = 3;

/** Distances, and who is near whom: the same in every draw of a scenario. */
export interface Nearby {
  /** Great-circle km, index zone × provisions + provision. */
  readonly km: Float32Array;
  /** Provisions of type t are entries `start[t] … start[t + 1] − 1` of a zone's block in `order`. */
  readonly start: Int32Array;
  readonly blockSize: number;
  /** Provisions other than mainstream, by type and then appeal, index zone × blockSize + entry. */
  readonly order: Int16Array;
  /**
   * Nearest mainstream schools at each January by age, index (zone × 26 + age) × 3 + rank; −1 where
   * there are fewer.
   */
  readonly mainstream: readonly Int16Array[];
}

/**
 * Lays out who is near whom. Suitable lists are drawn up in the order of appeal, attraction less
 * distance at its central dislike: a family's own taste decides only among what is on its list.
 *
 * @param km great-circle km, index zone × provisions + provision.
 */
export function prepareNearby(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  attraction: Float64Array,
  disutilityPerKm: number,
): Nearby {
  const { provisions } = timetable;
  const start = new Int32Array(area.typeCount + 1);
  const grouped: number[] = [];
  for (let type = 0; type < area.typeCount; type++) {
    start[type] = grouped.length;
    if (area.roleOfType[type] === 'mainstream') continue;
    for (let p = 0; p < provisions.count; p++) if (provisions.type[p] === type) grouped.push(p);
  }
  start[area.typeCount] = grouped.length;
  const blockSize = grouped.length;
  const order = new Int16Array(area.zones.count * blockSize);
  const appeal = new Float64Array(provisions.count);
  for (let zone = 0; zone < area.zones.count; zone++) {
    for (const p of grouped) {
      appeal[p] = attraction[p] - disutilityPerKm * km[zone * provisions.count + p];
    }
    const block = order.subarray(zone * blockSize, (zone + 1) * blockSize);
    // Neighbouring zones see much the same order, which an insertion sort then hardly touches.
    block.set(zone === 0 ? grouped : order.subarray((zone - 1) * blockSize, zone * blockSize));
    for (let type = 0; type < area.typeCount; type++) {
      sortByAppeal(block.subarray(start[type], start[type + 1]), appeal);
    }
  }
  return { km, start, blockSize, order, mainstream: nearestMainstream(area, timetable, km) };
}

/** Insertion sort: stable, no allocation, and the groups are short. */
function sortByAppeal(entries: Int16Array, appeal: Float64Array): void {
  for (let i = 1; i < entries.length; i++) {
    const provision = entries[i];
    const value = appeal[provision];
    let at = i;
    for (; at > 0 && appeal[entries[at - 1]] < value; at--) entries[at] = entries[at - 1];
    entries[at] = provision;
  }
}

/** One array for each January; Januaries in which the same schools serve the same ages share it. */
function nearestMainstream(area: Area, timetable: Timetable, km: Float32Array): Int16Array[] {
  const { provisions, ages } = timetable;
  const schools: number[] = [];
  for (let p = 0; p < provisions.count; p++) {
    if (area.roleOfType[provisions.type[p]] === 'mainstream') schools.push(p);
  }
  const served = new Map<string, Int16Array>();
  return Array.from({ length: ages.length / provisions.count }, (_, step) => {
    const row = step * provisions.count;
    const key = schools.map((p) => ages[row + p]).join();
    const nearest = served.get(key) ?? nearestAt(area, timetable, km, schools, row);
    served.set(key, nearest);
    return nearest;
  });
}

function nearestAt(
  area: Area,
  { provisions, ages }: Timetable,
  km: Float32Array,
  schools: readonly number[],
  row: number,
): Int16Array {
  const nearest = new Int16Array(area.zones.count * AGE_COUNT * MAINSTREAM_OPTIONS).fill(-1);
  for (let age = 0; age < AGE_COUNT; age++) {
    const serving = schools.filter((p) => ((ages[row + p] >>> age) & 1) === 1);
    for (let zone = 0; zone < area.zones.count; zone++) {
      const at = (zone * AGE_COUNT + age) * MAINSTREAM_OPTIONS;
      for (const p of serving) insertNearest(nearest, at, p, km, zone * provisions.count);
    }
  }
  return nearest;
}

function insertNearest(
  nearest: Int16Array,
  at: number,
  provision: number,
  km: Float32Array,
  row: number,
): void {
  let candidate = provision;
  for (let rank = 0; rank < MAINSTREAM_OPTIONS; rank++) {
    const held = nearest[at + rank];
    if (held !== -1 && km[row + held] <= km[row + candidate]) continue;
    nearest[at + rank] = candidate;
    if (held === -1) return;
    candidate = held;
  }
}
