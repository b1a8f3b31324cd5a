import type { Neighbours } from './neighbours.ts';
import { mayRun, type Route, type RoutingProblem } from './problem.ts';

/**
 * First routes by savings: every stop has a vehicle of its own, and the two routes whose joining
 * saves most are joined end to end, again and again, while a joined route may be run. Clarke and
 * Wright, "Scheduling of vehicles from a central depot to a number of delivery points", Operations
 * Research 12, 1964; the parallel version, over pairs of near stops.
 */
export function savingsRoutes(problem: RoutingProblem, near: Neighbours): Route[] {
  const { stops, demand, capacity } = problem;
  const route: number[][] = Array.from({ length: stops + 1 }, (_, stop) => [stop]);
  const load = Float64Array.from(demand);
  for (const [one, other] of bySaving(problem, near)) {
    const to = route[one];
    const from = route[other];
    if (to === from || load[to[0]] + load[from[0]] > capacity) continue;
    const joined = endToEnd(to, one, from, other);
    if (joined === null || !mayRun(problem, joined)) continue;
    const sum = load[to[0]] + load[from[0]];
    for (const stop of joined) route[stop] = joined;
    // A route's load is kept at both of its ends, which is where it is asked for.
    load[joined[0]] = sum;
    load[joined[joined.length - 1]] = sum;
  }
  return [...new Set(route.slice(1))];
}

/** Pairs of near stops that save something when one follows the other, most first. */
function bySaving(
  { stops, cost, vehicleCost }: RoutingProblem,
  near: Neighbours,
): (readonly [number, number])[] {
  const places = stops + 1;
  const savings = new Float64Array(near.list.length);
  const order = new Int32Array(near.list.length);
  let count = 0;
  for (let at = near.each; at < near.list.length; at++) {
    const one = Math.floor(at / near.each);
    const other = near.list[at];
    savings[at] = vehicleCost + cost[one] + cost[other] - cost[one * places + other];
    if (savings[at] > 0) order[count++] = at;
  }
  const used = order.subarray(0, count).sort((a, b) => savings[b] - savings[a] || a - b);
  return Array.from(used, (at) => [Math.floor(at / near.each), near.list[at]]);
}

/** Two routes joined so that two of their end stops meet; null where a stop is not at an end. */
function endToEnd(to: number[], one: number, from: number[], other: number): number[] | null {
  const last = to[to.length - 1];
  if (last !== one && to[0] !== one) return null;
  if (from[0] !== other && from[from.length - 1] !== other) return null;
  const head = last === one ? to : to.toReversed();
  const tail = from[0] === other ? from : from.toReversed();
  return [...head, ...tail];
}
