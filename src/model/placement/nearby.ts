import { AGE_COUNT } from '../../domain/ages.ts';
import type { Area } from '../area/area.ts';
import { greatCircleKm } from '../area/distances.ts';
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
  /** Provisions other than mainstream, by type and then distance, index zone × blockSize + entry. */
  readonly order: Int16Array;
  /** Nearest mainstream schools by age, index (zone × 26 + age) × 3 + rank; −1 where there are fewer. */
  readonly mainstream: Int16Array;
}

export function prepareNearby(area: Area, timetable: Timetable): Nearby {
  const { provisions } = timetable;
  const km = greatCircleKm(area.zones, provisions);
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
  for (let zone = 0; zone < area.zones.count; zone++) {
    const block = order.subarray(zone * blockSize, (zone + 1) * blockSize);
    block.set(grouped);
    for (let type = 0; type < area.typeCount; type++) {
      sortByKm(block.subarray(start[type], start[type + 1]), km, zone * provisions.count);
    }
  }
  return { km, start, blockSize, order, mainstream: nearestMainstream(area, timetable, km) };
}

/** Insertion sort: stable, no allocation, and the groups are short. */
function sortByKm(entries: Int16Array, km: Float32Array, row: number): void {
  for (let i = 1; i < entries.length; i++) {
    const provision = entries[i];
    const distance = km[row + provision];
    let at = i;
    for (; at > 0 && km[row + entries[at - 1]] > distance; at--) entries[at] = entries[at - 1];
    entries[at] = provision;
  }
}

function nearestMainstream(area: Area, timetable: Timetable, km: Float32Array): Int16Array {
  const { provisions, ageLow, ageHigh } = timetable;
  const schools: number[] = [];
  for (let p = 0; p < provisions.count; p++) {
    if (area.roleOfType[provisions.type[p]] === 'mainstream') schools.push(p);
  }
  const nearest = new Int16Array(area.zones.count * AGE_COUNT * MAINSTREAM_OPTIONS).fill(-1);
  for (let age = 0; age < AGE_COUNT; age++) {
    const serving = schools.filter((p) => age >= ageLow[p] && age < ageHigh[p]);
    for (let zone = 0; zone < area.zones.count; zone++) {
      const row = zone * provisions.count;
      const at = (zone * AGE_COUNT + age) * MAINSTREAM_OPTIONS;
      for (const p of serving) insertNearest(nearest, at, p, km, row);
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
