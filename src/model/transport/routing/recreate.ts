import type { Insertion } from './insertion.ts';
import type { RoutingProblem } from './problem.ts';
import type { QuickStream } from './quickStream.ts';
import type { Tours } from './tours.ts';

/** How often stops go back by chance, largest demand first, farthest first, nearest first. */
const BY_CHANCE = 4;
const BY_DEMAND = 4;
const BY_FARTHEST = 2;
const BY_NEAREST = 1;
const ALL = BY_CHANCE + BY_DEMAND + BY_FARTHEST + BY_NEAREST;

/**
 * Puts stops back, in one of four orders drawn by chance (weights of Christiaens and Vanden Berghe,
 * 2020), and returns what that adds to the cost.
 *
 * @param stops sorted in place; the first `count` are put back.
 */
export function recreate(
  { cost, demand }: RoutingProblem,
  tours: Tours,
  insertion: Insertion,
  luck: QuickStream,
  stops: Int32Array,
  count: number,
): number {
  const order = luck.below(ALL);
  for (let at = count - 1; at > 0; at--) {
    const other = luck.below(at + 1);
    const stop = stops[at];
    stops[at] = stops[other];
    stops[other] = stop;
  }
  if (order >= BY_CHANCE) {
    const byDemand = order < BY_CHANCE + BY_DEMAND;
    const sign = order < ALL - BY_NEAREST ? -1 : 1;
    const keys = byDemand ? demand : cost;
    // Few stops, so they are sorted by insertion, which allocates nothing.
    for (let at = 1; at < count; at++) {
      const stop = stops[at];
      const key = sign * keys[stop];
      let to = at;
      for (; to > 0 && sign * keys[stops[to - 1]] > key; to--) stops[to] = stops[to - 1];
      stops[to] = stop;
    }
  }
  let added = 0;
  for (let at = 0; at < count; at++) added += insertion.insert(tours, stops[at]);
  return added;
}
