/**
 * Vehicle routes for one site. Place 0 is the site, places 1 to `stops` are the stops; a matrix holds
 * its entry from place a to place b at `a × (stops + 1) + b` and is symmetric.
 */
export interface RoutingProblem {
  readonly stops: number;
  /** What a vehicle's way between two places costs, in any unit. */
  readonly cost: Float64Array;
  /** Whole number by place, 0 at the site. */
  readonly demand: Float64Array;
  /** Demand that a vehicle can hold. */
  readonly capacity: number;
  /** What a vehicle costs beside its way, in the unit of `cost`. */
  readonly vehicleCost: number;
  /** Null where nobody minds how long the ride is. */
  readonly ride: RideRules | null;
}

/** How long the pupils of a stop may be aboard on the way to the site. */
export interface RideRules {
  /** Matrix of driving times. */
  readonly minutes: Float64Array;
  /** Wait at each place while its pupils get in. */
  readonly boardingMinutes: Float64Array;
  /** By place, from the first pupil of the stop getting in to arrival at the site. */
  readonly limitMinutes: Float64Array;
}

/** Stops of a vehicle in the order in which it calls at them; it begins and ends at the site. */
export type Route = readonly number[];

/** Sums of minutes may differ in their last digits by the order of adding up. */
export const MINUTES_APART = 1e-9;

/** Refuses a problem that has no answer. @throws RangeError */
export function checkProblem({ stops, cost, demand, capacity, ride }: RoutingProblem): void {
  const places = stops + 1;
  const matrices = ride === null ? [cost] : [cost, ride.minutes];
  if (matrices.some(({ length }) => length !== places * places) || demand.length !== places) {
    throw new RangeError(`constructRoutes: expected a matrix of ${places} × ${places} places`);
  }
  // Whole, so that a load that goes up and down again comes back to where it was.
  const wrong = demand.findIndex((one) => !(Number.isInteger(one) && one >= 0 && one <= capacity));
  if (wrong >= 0) {
    const expected = `whole demands from 0 to ${capacity}`;
    const found = `${demand[wrong]} at place ${wrong}`;
    throw new RangeError(`constructRoutes: expected ${expected}; found ${found}`);
  }
}

/** Cost of a vehicle's round trip, the vehicle included; nothing for a route without stops. */
export function routeCost({ stops, cost, vehicleCost }: RoutingProblem, route: Route): number {
  if (route.length === 0) return 0;
  const places = stops + 1;
  let sum = vehicleCost;
  let at = 0;
  for (const stop of route) {
    sum += cost[at * places + stop];
    at = stop;
  }
  return sum + cost[at * places];
}

export function routesCost(problem: RoutingProblem, routes: readonly Route[]): number {
  let sum = 0;
  for (const route of routes) sum += routeCost(problem, route);
  return sum;
}

/** Minutes that the first pupil of each stop is aboard, in the order of the route. */
export function minutesAboard(ride: RideRules, stops: number, route: Route): number[] {
  const places = stops + 1;
  const aboard = new Array<number>(route.length);
  let sum = 0;
  let to = 0;
  for (let at = route.length - 1; at >= 0; at--) {
    const stop = route[at];
    sum += ride.minutes[stop * places + to];
    aboard[at] = sum;
    sum += ride.boardingMinutes[stop];
    to = stop;
  }
  return aboard;
}

/** True where no pupil of the route, run in this direction, is aboard for longer than the limit. */
function keepsLimits(problem: RoutingProblem, route: Route): boolean {
  const { ride, stops } = problem;
  if (ride === null) return true;
  const places = stops + 1;
  let sum = 0;
  let to = 0;
  for (let at = route.length - 1; at >= 0; at--) {
    const stop = route[at];
    sum += ride.minutes[stop * places + to];
    if (sum > ride.limitMinutes[stop] + MINUTES_APART) return false;
    sum += ride.boardingMinutes[stop];
    to = stop;
  }
  return true;
}

/** True where the route may be run: one stop always may, more must fit and keep the limits. */
export function mayRun(problem: RoutingProblem, route: Route): boolean {
  if (route.length < 2) return true;
  let load = 0;
  for (const stop of route) load += problem.demand[stop];
  if (load > problem.capacity) return false;
  return keepsLimits(problem, route) || keepsLimits(problem, route.toReversed());
}

/**
 * The route in the direction in which it is run: the one that keeps the limits, or of two that do the
 * one whose longest ride is shorter; without limits, the one that begins at the lower stop.
 */
export function inDirection(problem: RoutingProblem, route: Route): Route {
  const turned = route.toReversed();
  const { ride, stops } = problem;
  if (ride === null) return turned[0] < route[0] ? turned : route;
  const keeps = keepsLimits(problem, route);
  if (keeps !== keepsLimits(problem, turned)) return keeps ? route : turned;
  const longest = (one: Route) => Math.max(...minutesAboard(ride, stops, one));
  const gain = longest(route) - longest(turned);
  return gain > MINUTES_APART || (gain > -MINUTES_APART && turned[0] < route[0]) ? turned : route;
}
