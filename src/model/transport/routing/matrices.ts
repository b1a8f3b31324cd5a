import { greatCircleKm, type Places } from '../../area/distances.ts';
import { minutesByCar, type Pace } from '../journey.ts';

/** Straight-line distances in a plane, each rounded to the nearest whole number, halves up. */
export function roundedDistances(x: Float64Array, y: Float64Array): Float64Array {
  const places = x.length;
  const matrix = new Float64Array(places * places);
  for (let from = 0; from < places; from++) {
    for (let to = 0; to < places; to++) {
      const east = x[from] - x[to];
      const north = y[from] - y[to];
      matrix[from * places + to] = Math.floor(Math.sqrt(east * east + north * north) + 0.5);
    }
  }
  return matrix;
}

/** Distances by road in km: great circle times the winding of roads. */
export function roadKmBetween(places: Places, circuity: number): Float64Array {
  return Float64Array.from(greatCircleKm(places, places), (km) => km * circuity);
}

/** Minutes by car for distances by road in km. */
export function minutesBetween(roadKm: Float64Array, pace: Pace): Float64Array {
  return Float64Array.from(roadKm, (km) => minutesByCar(km, pace));
}
