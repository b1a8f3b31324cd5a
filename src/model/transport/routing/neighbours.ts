import type { RoutingProblem } from './problem.ts';

/**
 * Stops nearest to each stop by cost, nearest first and of equal ones the lower: those of stop s are
 * `list[s × each] … list[s × each + each − 1]`.
 */
export interface Neighbours {
  readonly each: number;
  readonly list: Int32Array;
}

/** @param most neighbours kept of each stop. */
export function nearestStops({ stops, cost }: RoutingProblem, most: number): Neighbours {
  const places = stops + 1;
  const each = Math.max(0, Math.min(most, stops - 1));
  const list = new Int32Array(places * each);
  const order = new Int32Array(stops - 1);
  for (let stop = 1; stop <= stops; stop++) {
    let count = 0;
    for (let other = 1; other <= stops; other++) if (other !== stop) order[count++] = other;
    const row = stop * places;
    order.sort((one, two) => cost[row + one] - cost[row + two] || one - two);
    list.set(order.subarray(0, each), stop * each);
  }
  return { each, list };
}
