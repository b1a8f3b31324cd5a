import type { Places } from '../../area/distances.ts';
import type { Children } from '../../population/children.ts';
import type { JanuaryTransport } from '../countTransport.ts';
import { ageGroup, MILE_KM, PRIMARY } from '../entitlement.ts';
import { carMinutesTo } from '../journey.ts';
import { MINIBUS } from '../modes.ts';
import { areaOfHomes, planRoutes, type Routes } from '../routes.ts';
import { RUNS_A_DAY, type VehicleKind, vehicleKind } from '../sharedRoutes.ts';
import type { TransportPlan } from '../transportPlan.ts';
import { constructRoutes, type Effort } from './constructRoutes.ts';
import { minutesBetween, roadKmBetween } from './matrices.ts';
import { minutesAboard, type RideRules, type Route, type RoutingProblem } from './problem.ts';

/** Constructed routes of one provision's pupils in one shared mode. */
export interface ProvisionRoutes {
  /** Pupils in a full vehicle. */
  readonly seats: number;
  /** Stops are pupils: stop s is the child `pupils[s − 1]`. Pupils of a zone live in one place. */
  readonly pupils: readonly number[];
  readonly problem: RoutingProblem;
  readonly ride: RideRules;
  readonly routes: readonly Route[];
  /** Minutes aboard of each stop of each route. */
  readonly aboard: readonly (readonly number[])[];
  readonly constructed: Routes;
  /** What the formula of the draws gives for the same pupils in vehicles of as many seats. */
  readonly formula: Routes;
  readonly kind: VehicleKind;
}

/**
 * Makes the routes that carry a provision's pupils to it in minibuses or shared taxis, for least money:
 * days of vehicles and miles. Seats are the draw's pupils in a vehicle as a whole number.
 *
 * @param homes where each zone lies.
 * @param mode index of a shared mode.
 * @returns null where nobody goes there in that mode.
 */
export function provisionRoutes(
  plan: TransportPlan,
  homes: Places,
  children: Children,
  { passengers, terms }: Pick<JanuaryTransport, 'passengers' | 'terms'>,
  provision: number,
  mode: number,
  effort: Effort,
): ProvisionRoutes | null {
  const riders: number[] = [];
  for (let i = 0; i < passengers.count; i++) {
    const there = children.provision[passengers.child[i]] === provision;
    if (there && passengers.mode[i] === mode) riders.push(i);
  }
  if (riders.length === 0) return null;
  const { values, roads } = terms;
  const pupils = riders.map((i) => passengers.child[i]);
  const zones = pupils.map((c) => children.zone[c]);
  const roadKm = Float64Array.from(riders, (i) => passengers.roadKm[i]);
  const minutes = roadKm.map((km, at) => carMinutesTo(roads, zones[at], provision, km));
  const limitMinutes = Float64Array.from(
    pupils,
    (c) =>
      values[
        `transport.rideLimit.${ageGroup(children.age[c]) === PRIMARY ? 'primary' : 'secondary'}`
      ],
  );

  const kind = vehicleKind(values, mode === MINIBUS);
  const seats = Math.max(1, Math.round(kind.rules.capacity));
  const betweenKm = between(homes, zones, roads.circuity);
  const betweenMinutes = minutesBetween(betweenKm, roads.pace);
  const places = pupils.length + 1;
  const ride: RideRules = {
    minutes: withSite(minutes, betweenMinutes),
    boardingMinutes: new Float64Array(places).fill(kind.rules.stopMinutes, 1),
    limitMinutes: Float64Array.of(0, ...limitMinutes),
  };
  const problem: RoutingProblem = {
    stops: pupils.length,
    cost: withSite(roadKm, betweenKm),
    demand: new Float64Array(places).fill(1, 1),
    capacity: seats,
    vehicleCost: (kind.dayPounds * MILE_KM) / (RUNS_A_DAY * values['transport.costPerMilePounds']),
    ride,
  };
  const routes = constructRoutes(problem, effort);
  const demand = {
    from: 0,
    to: pupils.length,
    roadKm,
    spareMinutes: limitMinutes.map((limit, at) => limit - minutes[at]),
    areaKm2: areaOf(plan, zones),
  };
  return {
    seats,
    pupils,
    problem,
    ride,
    routes,
    aboard: routes.map((route) => minutesAboard(ride, pupils.length, route)),
    constructed: { vehicles: routes.length, vehicleKm: sum(routes, (one) => tourKm(problem, one)) },
    formula: planRoutes(demand, { ...kind.rules, capacity: seats }, new Float64Array(places)),
    kind,
  };
}

/** Km of a vehicle's round trip from the provision and back to it. */
export function tourKm({ stops, cost }: RoutingProblem, route: Route): number {
  const path = [0, ...route, 0];
  return sum(path.slice(1), (place, at) => cost[path[at] * (stops + 1) + place]);
}

/** Km by road between the homes of pupils, pupil by pupil. */
function between(homes: Places, zones: readonly number[], circuity: number): Float64Array {
  const places = {
    count: zones.length,
    latitude: Float64Array.from(zones, (zone) => homes.latitude[zone]),
    longitude: Float64Array.from(zones, (zone) => homes.longitude[zone]),
  };
  return roadKmBetween(places, circuity);
}

/** A matrix of stops with the site as its first row and column. */
function withSite(toSite: Float64Array, stops: Float64Array): Float64Array {
  const count = toSite.length;
  const places = count + 1;
  const matrix = new Float64Array(places * places);
  for (let one = 0; one < count; one++) {
    matrix[one + 1] = toSite[one];
    matrix[(one + 1) * places] = toSite[one];
    for (let other = 0; other < count; other++) {
      matrix[(one + 1) * places + other + 1] = stops[one * count + other];
    }
  }
  return matrix;
}

function areaOf({ eastKm, northKm }: TransportPlan, zones: readonly number[]): number {
  return areaOfHomes(
    zones.length,
    sum(zones, (zone) => eastKm[zone]),
    sum(zones, (zone) => eastKm[zone] * eastKm[zone]),
    sum(zones, (zone) => northKm[zone]),
    sum(zones, (zone) => northKm[zone] * northKm[zone]),
  );
}

function sum<T>(list: readonly T[], of: (one: T, at: number) => number): number {
  return list.reduce((total, one, at) => total + of(one, at), 0);
}
