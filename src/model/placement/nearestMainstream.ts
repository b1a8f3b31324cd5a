import { AGE_COUNT } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Area } from '../area/area.ts';
import type { Timetable } from '../policy/timetable.ts';

/** Mainstream options on a suitable list besides the present school. */
export const MAINSTREAM_OPTIONS = fixed('placement.mainstreamOptions');

const NONE = -1;

/** Mainstream schools that are nearest to each zone. */
export interface NearestMainstream {
  /** Index (zone × 26 + age) × 3 + rank; −1 where there are fewer. */
  readonly school: Int16Array;
  /** Great-circle km of each, side by side with `school`; 0 where there is none. */
  readonly km: Float32Array;
}

/** Provisions that are mainstream schools. */
export function mainstreamSchools(area: Area, { provisions }: Timetable): Uint16Array {
  const schools: number[] = [];
  for (let p = 0; p < provisions.count; p++) {
    if (area.roleOfType[provisions.type[p]] === 'mainstream') schools.push(p);
  }
  return Uint16Array.from(schools);
}

/**
 * The nearest schools that serve each age in one January. Of two as near, the one that comes first.
 *
 * @param ages that each school serves, as bits.
 * @param km great-circle km, index zone × provisions + provision.
 * @param provisionCount provisions in a row of `km`.
 */
export function nearestMainstream(
  zoneCount: number,
  schools: Uint16Array,
  ages: Uint32Array,
  km: Float32Array,
  provisionCount: number,
): NearestMainstream {
  const found: NearestMainstream = {
    school: new Int16Array(zoneCount * AGE_COUNT * MAINSTREAM_OPTIONS).fill(NONE),
    km: new Float32Array(zoneCount * AGE_COUNT * MAINSTREAM_OPTIONS),
  };
  for (let age = 0; age < AGE_COUNT; age++) {
    const serving = schools.filter((_, s) => ((ages[s] >>> age) & 1) === 1);
    const younger =
      age === 0 ? null : schools.filter((_, s) => ((ages[s] >>> (age - 1)) & 1) === 1);
    if (younger !== null && serving.join() === younger.join())
      copyFromYounger(found, zoneCount, age);
    else findNearest(found, zoneCount, age, serving, km, provisionCount);
  }
  return found;
}

/** Most ages are served by the schools that serve the age before. */
function copyFromYounger(found: NearestMainstream, zoneCount: number, age: number): void {
  for (let zone = 0; zone < zoneCount; zone++) {
    const at = (zone * AGE_COUNT + age) * MAINSTREAM_OPTIONS;
    found.school.copyWithin(at, at - MAINSTREAM_OPTIONS, at);
    found.km.copyWithin(at, at - MAINSTREAM_OPTIONS, at);
  }
}

function findNearest(
  { school, km: away }: NearestMainstream,
  zoneCount: number,
  age: number,
  serving: Uint16Array,
  km: Float32Array,
  provisionCount: number,
): void {
  for (let zone = 0; zone < zoneCount; zone++) {
    const row = zone * provisionCount;
    const first = (zone * AGE_COUNT + age) * MAINSTREAM_OPTIONS;
    let held = 0;
    for (let s = 0; s < serving.length; s++) {
      const own = km[row + serving[s]];
      if (held === MAINSTREAM_OPTIONS && own >= away[first + MAINSTREAM_OPTIONS - 1]) continue;
      if (held < MAINSTREAM_OPTIONS) held++;
      let at = first + held - 1;
      for (; at > first && away[at - 1] > own; at--) {
        away[at] = away[at - 1];
        school[at] = school[at - 1];
      }
      away[at] = own;
      school[at] = serving[s];
    }
  }
}
