import type { Dataset } from '../../domain/dataset.ts';

/**
 * Journeys by road that a dataset states, index zone × provisions + provision; NaN where it states
 * none.
 */
export interface StatedJourneys {
  /** Provisions of the dataset. Those that a scenario opens come after them and have no journeys. */
  readonly provisionCount: number;
  /** Km one way. */
  readonly roadKm: Float32Array;
  /** Minutes one way by car. */
  readonly minutes: Float32Array;
}

/** Lays a dataset's journeys out by zone and provision; null where it states none. */
export function layJourneys({ tables }: Dataset): StatedJourneys | null {
  if (tables.travel.length === 0) return null;
  const zones = new Map(tables.zones.map(({ zone }, z) => [zone, z]));
  const provisions = new Map(tables.provisions.map(({ provision }, p) => [provision, p]));
  const provisionCount = provisions.size;
  const roadKm = new Float32Array(zones.size * provisionCount).fill(Number.NaN);
  const minutes = new Float32Array(zones.size * provisionCount).fill(Number.NaN);
  for (const row of tables.travel) {
    const at = zones.get(row.zone)! * provisionCount + provisions.get(row.provision)!;
    roadKm[at] = row.road_km;
    if (row.minutes !== null) minutes[at] = row.minutes;
  }
  return { provisionCount, roadKm, minutes };
}
