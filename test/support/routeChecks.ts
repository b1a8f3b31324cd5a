import type { Route, RoutingProblem } from '../../src/model/transport/routing/problem.ts';

/** What is wrong with some routes, by the rules alone; nothing where they may be run. */
export function faultsOf(problem: RoutingProblem, routes: readonly Route[]): string[] {
  const { stops, demand, capacity, ride } = problem;
  const faults: string[] = [];
  const calls = new Array<number>(stops + 1).fill(0);
  for (const route of routes) {
    for (const stop of route) calls[stop]++;
    const load = route.reduce((sum, stop) => sum + demand[stop], 0);
    if (load > capacity) faults.push(`${route} carries ${load}`);
    if (route.length === 0) faults.push('a vehicle without stops');
    if (ride === null || route.length < 2) continue;
    for (let at = 0; at < route.length; at++) {
      const path = [...route.slice(at), 0];
      let minutes = 0;
      for (let leg = 1; leg < path.length; leg++) {
        minutes += ride.minutes[path[leg - 1] * (stops + 1) + path[leg]];
        if (leg < path.length - 1) minutes += ride.boardingMinutes[path[leg]];
      }
      const limit = ride.limitMinutes[route[at]];
      if (minutes > limit + 1e-6)
        faults.push(`${route}: ${route[at]} rides ${minutes} of ${limit}`);
    }
  }
  for (let stop = 1; stop <= stops; stop++) {
    if (calls[stop] !== 1) faults.push(`stop ${stop} is called at ${calls[stop]} times`);
  }
  return faults;
}

/** Cost of routes, added up leg by leg. */
export function costOf(
  { stops, cost, vehicleCost }: RoutingProblem,
  routes: readonly Route[],
): number {
  let sum = 0;
  for (const route of routes) {
    const path = [0, ...route, 0];
    sum += vehicleCost;
    for (let leg = 1; leg < path.length; leg++)
      sum += cost[path[leg - 1] * (stops + 1) + path[leg]];
  }
  return sum;
}

/**
 * Least cost of any routes that may be run, by trying all: every order of every set of stops, and
 * every way to share the stops out. For up to about eight stops.
 */
export function leastCost(problem: RoutingProblem): number {
  const { stops } = problem;
  const cheapest = new Float64Array(1 << stops).fill(Number.POSITIVE_INFINITY);
  const extend = (route: readonly number[], set: number) => {
    if (route.length > 0 && mayBeRun(problem, route)) {
      cheapest[set] = Math.min(cheapest[set], costOf(problem, [route]));
    }
    for (let stop = 1; stop <= stops; stop++) {
      const bit = 1 << (stop - 1);
      if ((set & bit) === 0) extend([...route, stop], set | bit);
    }
  };
  extend([], 0);
  const best = new Float64Array(1 << stops).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let set = 1; set < 1 << stops; set++) {
    for (let part = set; part > 0; part = (part - 1) & set) {
      best[set] = Math.min(best[set], cheapest[part] + best[set ^ part]);
    }
  }
  return best[(1 << stops) - 1];
}

/** A route by itself: faults about stops that it does not call at are not its own. */
function mayBeRun(problem: RoutingProblem, route: Route): boolean {
  return faultsOf(problem, [route]).every((fault) => fault.startsWith('stop '));
}
