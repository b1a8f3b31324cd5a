import { atan2, cos, sin } from '../maths/elementary.ts';

/** Mean radius of the Earth in km (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = 0.017453292519943295;

/** Places by latitude and longitude in degrees: zones, provisions or stops. */
export interface Places {
  readonly count: number;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/**
 * Great-circle distance in km from each of some places to each of others, `one * others + other`.
 * Unit vectors and the chord keep it exact at the short distances that matter.
 */
export function greatCircleKm(places: Places, others: Places): Float32Array {
  const from = unitVectors(places.latitude, places.longitude);
  const to = unitVectors(others.latitude, others.longitude);
  const km = new Float32Array(places.count * others.count);
  let at = 0;
  for (let z = 0; z < places.count; z++) {
    const x = from[z * 3];
    const y = from[z * 3 + 1];
    const w = from[z * 3 + 2];
    for (let p = 0; p < others.count; p++) {
      const dx = x - to[p * 3];
      const dy = y - to[p * 3 + 1];
      const dw = w - to[p * 3 + 2];
      const half = Math.sqrt(dx * dx + dy * dy + dw * dw) / 2;
      km[at++] = 2 * EARTH_RADIUS_KM * atan2(half, Math.sqrt(Math.max(0, 1 - half * half)));
    }
  }
  return km;
}

function unitVectors(latitude: Float64Array, longitude: Float64Array): Float64Array {
  const vectors = new Float64Array(latitude.length * 3);
  for (let i = 0; i < latitude.length; i++) {
    const phi = latitude[i] * RADIANS;
    const lambda = longitude[i] * RADIANS;
    vectors[i * 3] = cos(phi) * cos(lambda);
    vectors[i * 3 + 1] = cos(phi) * sin(lambda);
    vectors[i * 3 + 2] = sin(phi);
  }
  return vectors;
}
