import type { Route } from '../../model/transport/routing/problem.ts';
import type { ProvisionRoutes } from '../../model/transport/routing/provisionRoutes.ts';
import { tourKm } from '../../model/transport/routing/provisionRoutes.ts';
import { RUNS_A_DAY } from '../../model/transport/sharedRoutes.ts';
import type { RouteSheetStop, RouteSheetVehicle } from './routeSheetTypes.ts';

/**
 * Minutes after midnight at which vehicles arrive, 8.45: schools must be open for the first session
 * long enough before their day begins, for most about nine, for pupils to be handed over one by one.
 */
export const ARRIVAL_MINUTE = 8 * 60 + 45;

/** How children are named on the sheet. */
export interface VehicleWriter {
  /** Code of the zone that a child lives in, and name of its district. */
  readonly zone: (child: number) => string;
  readonly district: (child: number) => string;
}

/** Lists the vehicles of one mode, numbered on from `before`. */
export function writeVehicles(
  mode: RouteSheetVehicle['mode'],
  made: ProvisionRoutes | null,
  writer: VehicleWriter,
  before: number,
): RouteSheetVehicle[] {
  if (made === null) return [];
  return made.routes.map((route, at) => {
    const km = tourKm(made.problem, route);
    const aboard = made.aboard[at];
    return {
      mode,
      number: before + at + 1,
      stops: stopsOf(made, route, aboard, writer),
      pupils: route.length,
      // The matrix is symmetric: from the site to the first stop is the way that is run empty.
      loadedKm: km - made.problem.cost[route[0]],
      kmADay: RUNS_A_DAY * km,
      longestMinutes: Math.max(...aboard),
      overLimit: route.some((stop, place) => aboard[place] > made.ride.limitMinutes[stop]),
    };
  });
}

/** Calls of a vehicle: pupils of one zone who follow each other get in at one stop. */
function stopsOf(
  { pupils, ride }: ProvisionRoutes,
  route: Route,
  aboard: readonly number[],
  { zone, district }: VehicleWriter,
): RouteSheetStop[] {
  const stops: RouteSheetStop[] = [];
  route.forEach((stop, place) => {
    const child = pupils[stop - 1];
    const last = stops.at(-1);
    if (last !== undefined && last.zone === zone(child)) {
      stops[stops.length - 1] = { ...last, pupils: last.pupils + 1 };
      return;
    }
    stops.push({
      pickUpMinute: ARRIVAL_MINUTE - aboard[place] - ride.boardingMinutes[stop],
      zone: zone(child),
      district: district(child),
      pupils: 1,
      minutesAboard: aboard[place],
    });
  });
  return stops;
}
