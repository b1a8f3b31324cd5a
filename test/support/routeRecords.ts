import type { InstanceKind } from './routeInstances.ts';

/** Seed of the homes of every instance below. */
export const HOMES = 5;

/** Effort of the long search. */
export const LONG = { iterations: 100_000, seed: 7 } as const;

interface RouteRecord extends InstanceKind {
  /** What a vehicle costs in km: nothing, or as in a route sheet, where days outweigh miles. */
  readonly vehicleKm: number;
  /** Least cost that the long search found, km. */
  readonly best: number;
}

/** Instances with the best routes known; `npm run bench:routes` looks for better ones. */
export const ROUTE_RECORDS: readonly RouteRecord[] = [
  { stops: 20, clustered: false, capacity: 7, limited: false, vehicleKm: 0, best: 248.84 },
  { stops: 20, clustered: false, capacity: 7, limited: true, vehicleKm: 100, best: 1116.19 },
  { stops: 20, clustered: false, capacity: 3, limited: true, vehicleKm: 100, best: 1233.65 },
  { stops: 20, clustered: true, capacity: 7, limited: false, vehicleKm: 0, best: 232.41 },
  { stops: 20, clustered: true, capacity: 7, limited: true, vehicleKm: 100, best: 921.19 },
  { stops: 20, clustered: true, capacity: 3, limited: true, vehicleKm: 100, best: 1184.17 },
  { stops: 50, clustered: false, capacity: 7, limited: false, vehicleKm: 0, best: 547.95 },
  { stops: 50, clustered: false, capacity: 7, limited: true, vehicleKm: 100, best: 3384.15 },
  { stops: 50, clustered: false, capacity: 3, limited: true, vehicleKm: 100, best: 3630.52 },
  { stops: 50, clustered: true, capacity: 7, limited: false, vehicleKm: 0, best: 510.43 },
  { stops: 50, clustered: true, capacity: 7, limited: true, vehicleKm: 100, best: 3111.89 },
  { stops: 50, clustered: true, capacity: 3, limited: true, vehicleKm: 100, best: 3668.5 },
  { stops: 80, clustered: false, capacity: 7, limited: false, vehicleKm: 0, best: 724.56 },
  { stops: 80, clustered: false, capacity: 7, limited: true, vehicleKm: 100, best: 3926.86 },
  { stops: 80, clustered: false, capacity: 3, limited: true, vehicleKm: 100, best: 4826.22 },
  { stops: 80, clustered: true, capacity: 7, limited: false, vehicleKm: 0, best: 1035.35 },
  { stops: 80, clustered: true, capacity: 7, limited: true, vehicleKm: 100, best: 6737.7 },
  { stops: 80, clustered: true, capacity: 3, limited: true, vehicleKm: 100, best: 7421.04 },
  { stops: 120, clustered: false, capacity: 7, limited: false, vehicleKm: 0, best: 1226.67 },
  { stops: 120, clustered: false, capacity: 7, limited: true, vehicleKm: 100, best: 8015.22 },
  { stops: 120, clustered: false, capacity: 3, limited: true, vehicleKm: 100, best: 8987.62 },
  { stops: 120, clustered: true, capacity: 7, limited: false, vehicleKm: 0, best: 1325.19 },
  { stops: 120, clustered: true, capacity: 7, limited: true, vehicleKm: 100, best: 8099.8 },
  { stops: 120, clustered: true, capacity: 3, limited: true, vehicleKm: 100, best: 9804.48 },
];
