import type { Point, Zone } from './geography.ts';
import { distanceKm } from './geography.ts';

/**
 * Flows of children from zones to schools, zones × schools (schools fastest): a gravity model with
 * both ends fixed. Every zone sends its children and every school takes its roll (scaled to the
 * children), and interaction falls by exp(-km/reach). (Wilson, 1967.)
 */
export function catchmentFlows(
  zones: readonly Zone[],
  childrenOfZone: readonly number[],
  schools: readonly Point[],
  rolls: readonly number[],
  reachKm: number,
  rounds = 60,
): Float64Array {
  const width = schools.length;
  const children = sum(childrenOfZone);
  const scale = children / sum(rolls);
  const flows = new Float64Array(zones.length * width);
  zones.forEach((zone, z) => {
    schools.forEach((school, s) => {
      flows[z * width + s] = Math.exp(-distanceKm(zone, school) / reachKm);
    });
  });
  for (let round = 0; round < rounds; round++) {
    for (let s = 0; s < width; s++) {
      let total = 0;
      for (let z = 0; z < zones.length; z++) total += flows[z * width + s];
      const factor = (rolls[s] * scale) / total;
      for (let z = 0; z < zones.length; z++) flows[z * width + s] *= factor;
    }
    for (let z = 0; z < zones.length; z++) {
      let total = 0;
      for (let s = 0; s < width; s++) total += flows[z * width + s];
      const factor = childrenOfZone[z] / total;
      for (let s = 0; s < width; s++) flows[z * width + s] *= factor;
    }
  }
  return flows;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
