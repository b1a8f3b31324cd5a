import type { Area } from '../area/area.ts';
import { greatCircleKm, type Places } from '../area/distances.ts';
import { orderByAppeal } from '../placement/byAppeal.ts';
import { type Nearby, nearbyOf } from '../placement/nearby.ts';
import { mainstreamSchools, nearestMainstream } from '../placement/nearestMainstream.ts';
import type { Timetable } from '../policy/timetable.ts';
import { remembered } from './remember.ts';

/** Finds who is near whom in a scenario. */
export type PlacesNearby = (
  timetable: Timetable,
  attraction: Float64Array,
  disutilityPerKm: number,
) => Nearby;

/**
 * Distances, orders of appeal and nearest schools are shared by scenarios that agree in what these rest
 * on: where provisions are, what draws families to them, which ages mainstream schools serve.
 *
 * @param kmOfArea great-circle km, index zone × provisions of the dataset + provision.
 */
export function placesNearby(area: Area, kmOfArea: Float32Array): PlacesNearby {
  const zoneCount = area.zones.count;
  const kmTo = remembered(({ latitude, longitude }: Pick<Places, 'latitude' | 'longitude'>) => {
    const had = area.provisions.count;
    const count = latitude.length;
    if (count === had) return kmOfArea;
    const opened = {
      count: count - had,
      latitude: latitude.subarray(had),
      longitude: longitude.subarray(had),
    };
    return sideBySide(kmOfArea, greatCircleKm(area.zones, opened), zoneCount);
  });
  const byAppeal = remembered(
    (inputs: {
      readonly type: Uint8Array;
      readonly km: Float32Array;
      readonly attraction: Float64Array;
      readonly disutilityPerKm: number;
    }) => {
      const { type, km, attraction, disutilityPerKm } = inputs;
      return orderByAppeal(area, { count: type.length, type }, km, attraction, disutilityPerKm);
    },
  );
  const nearest = remembered(
    (inputs: {
      readonly schools: Uint16Array;
      readonly ages: Uint32Array;
      readonly km: Float32Array;
    }) => {
      const { schools, ages, km } = inputs;
      return nearestMainstream(zoneCount, schools, ages, km, km.length / zoneCount);
    },
  );
  return (timetable, attraction, disutilityPerKm) => {
    const { latitude, longitude, type, count } = timetable.provisions;
    const km = kmTo({ latitude, longitude });
    const schools = mainstreamSchools(area, timetable);
    const steps = timetable.ages.length / count;
    const nearestByStep = Array.from({ length: steps }, (_, step) => {
      const ages = Uint32Array.from(schools, (p) => timetable.ages[step * count + p]);
      return nearest({ schools, ages, km });
    });
    return nearbyOf(km, byAppeal({ type, km, attraction, disutilityPerKm }), nearestByStep);
  };
}

/** Rows of two tables laid end to end, zone by zone. */
function sideBySide(left: Float32Array, right: Float32Array, rows: number): Float32Array {
  const [had, more] = [left.length / rows, right.length / rows];
  const both = new Float32Array(left.length + right.length);
  for (let row = 0; row < rows; row++) {
    both.set(left.subarray(row * had, (row + 1) * had), row * (had + more));
    both.set(right.subarray(row * more, (row + 1) * more), row * (had + more) + had);
  }
  return both;
}
