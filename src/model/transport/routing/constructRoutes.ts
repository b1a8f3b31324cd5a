import { localSearch } from './localSearch.ts';
import { nearestStops } from './neighbours.ts';
import { checkProblem, inDirection, type Route, type RoutingProblem } from './problem.ts';
import { ruinAndRecreate } from './ruinAndRecreate.ts';
import { savingsRoutes } from './savings.ts';

/** Stops among which the search looks for company of a stop. */
const NEAREST = 300;

/** How hard routes are looked for. The same effort and seed give the same routes on every machine. */
export interface Effort {
  /** Times that a part of the routes is taken apart and put together again. 0 = local search alone. */
  readonly iterations: number;
  /** Whole, from 0 to 4,294,967,295. */
  readonly seed: number;
}

/**
 * Vehicle routes that call at every stop once and cost little: savings, local search, ruin and
 * recreate, and local search again. In a route of two or more stops the load is within the capacity
 * and nobody rides longer than the limit of the stop; a stop that is too far away for that rides alone
 * and directly (see {@link aloneOverLimit}). There are no more vehicles than the cost asks for.
 *
 * @returns routes in the direction in which they are run, ordered by their lowest stop.
 * @throws RangeError where matrices do not fit or a stop asks for more than a vehicle holds.
 * @example constructRoutes({ stops: 1, cost: [0, 5, 5, 0], … }, { iterations: 0, seed: 1 }) // [[1]]
 */
export function constructRoutes(problem: RoutingProblem, { iterations, seed }: Effort): Route[] {
  checkProblem(problem);
  if (problem.stops === 0) return [];
  const near = nearestStops(problem, NEAREST);
  let routes = localSearch(problem, near, savingsRoutes(problem, near));
  if (iterations > 0 && problem.stops > 1) {
    routes = localSearch(problem, near, ruinAndRecreate(problem, near, routes, iterations, seed));
  }
  return routes
    .map((route) => inDirection(problem, route))
    .toSorted((one, other) => Math.min(...one) - Math.min(...other));
}

/** Stops whose direct way alone takes longer than their limit. */
export function aloneOverLimit({ stops, ride }: RoutingProblem): number[] {
  if (ride === null) return [];
  const all = Array.from({ length: stops }, (_, at) => at + 1);
  return all.filter((stop) => ride.minutes[stop * (stops + 1)] > ride.limitMinutes[stop]);
}
