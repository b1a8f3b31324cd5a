import type { Neighbours } from './neighbours.ts';
import { mayRun, type Route, type RoutingProblem, routeCost } from './problem.ts';

/** Longest string of stops that is moved or exchanged at once. */
const LONGEST_STRING = 3;
/** Less than this is the noise of adding up, not a gain. */
const LEAST_GAIN = 1e-7;
const NEAREST = 20;

/** What one or two routes become. */
type Change = readonly [from: number, to: number, newFrom: Route, newTo: Route];

/**
 * Improves routes step by step until no move between near stops makes them cheaper: a string of up to
 * three stops goes elsewhere, turned or not (relocate, or-opt), two strings change places (swap,
 * cross), a part of a route is turned (2-opt), or two routes exchange their ends (2-opt*). Moves
 * as collected by Funke, Grünert and Irnich, "Local search for vehicle routing and scheduling
 * problems", Journal of Heuristics 11, 2005. Routes that may be run stay so.
 */
export function localSearch(
  problem: RoutingProblem,
  near: Neighbours,
  routes: readonly Route[],
): readonly Route[] {
  const search = new Search(problem, near, routes);
  let improved = true;
  while (improved) {
    improved = false;
    for (let stop = 1; stop <= problem.stops; stop++) {
      while (search.improveAround(stop)) improved = true;
    }
  }
  return search.routes.filter(({ length }) => length > 0);
}

class Search {
  readonly routes: Route[];
  private readonly problem: RoutingProblem;
  private readonly near: Neighbours;
  private readonly routeOf: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly costs: Float64Array;

  constructor(problem: RoutingProblem, near: Neighbours, routes: readonly Route[]) {
    this.problem = problem;
    this.near = near;
    this.routes = [...routes];
    this.routeOf = new Int32Array(problem.stops + 1);
    this.placeOf = new Int32Array(problem.stops + 1);
    this.costs = new Float64Array(routes.length);
    for (let route = 0; route < routes.length; route++) this.note(route);
  }

  /** Makes the first move found that brings a stop next to a near one and saves something. */
  improveAround(stop: number): boolean {
    const { each, list } = this.near;
    for (let at = 0; at < Math.min(each, NEAREST); at++) {
      const other = list[stop * each + at];
      const moves = this.routeOf[stop] === this.routeOf[other] ? this.within : this.between;
      for (const change of moves.call(this, stop, other)) if (this.make(change)) return true;
    }
    return false;
  }

  /** Changes of one route that put two of its stops side by side. */
  private *within(stop: number, other: number): Generator<Change> {
    const at = this.routeOf[stop];
    const route = this.routes[at];
    const [low, high] = [this.placeOf[stop], this.placeOf[other]].sort((a, b) => a - b);
    if (high === low + 1) return;
    const one = (changed: Route): Change => [at, at, changed, changed];
    const turned = (from: number, to: number) => [
      ...route.slice(0, from),
      ...route.slice(from, to).reverse(),
      ...route.slice(to),
    ];
    yield one(turned(low + 1, high + 1));
    yield one(turned(low, high));
    for (const [start, end] of stringsAt(this.placeOf[stop], route.length)) {
      if (this.placeOf[other] >= start && this.placeOf[other] < end) continue;
      const rest = [...route.slice(0, start), ...route.slice(end)];
      const string = route.slice(start, end);
      const beside = rest.indexOf(other);
      for (const placed of [string, string.toReversed()]) {
        yield one(spliced(rest, beside, beside, placed));
        yield one(spliced(rest, beside + 1, beside + 1, placed));
      }
    }
  }

  /** Changes of two routes that put a stop of one and a stop of the other side by side. */
  private *between(stop: number, other: number): Generator<Change> {
    const from = this.routeOf[stop];
    const to = this.routeOf[other];
    const mine = this.routes[from];
    const theirs = this.routes[to];
    const place = this.placeOf[stop];
    const beside = this.placeOf[other];
    for (const [start, end] of stringsAt(place, mine.length)) {
      const string = mine.slice(start, end);
      const turned = string.toReversed();
      // Nothing, or up to three stops before or behind the other one, comes back in exchange.
      for (let back = 0; back <= LONGEST_STRING; back++) {
        const ahead = [beside + 1, beside + 1 + back] as const;
        const behind = [beside - back, beside] as const;
        for (const [first, last] of back === 0
          ? [ahead, [beside, beside] as const]
          : [ahead, behind]) {
          if (first < 0 || last > theirs.length) continue;
          const returned = theirs.slice(first, last);
          for (const placed of string.length > 1 ? [string, turned] : [string]) {
            yield [
              from,
              to,
              spliced(mine, start, end, returned),
              spliced(theirs, first, last, placed),
            ];
          }
        }
      }
    }
    const head = mine.slice(0, place + 1);
    const tail = mine.slice(place + 1);
    yield [from, to, [...head, ...theirs.slice(beside)], [...theirs.slice(0, beside), ...tail]];
    yield [
      from,
      to,
      [...head, ...theirs.slice(0, beside + 1).reverse()],
      [...tail.reverse(), ...theirs.slice(beside + 1)],
    ];
  }

  private make([from, to, newFrom, newTo]: Change): boolean {
    const { problem, costs } = this;
    const after = routeCost(problem, newFrom) + (from === to ? 0 : routeCost(problem, newTo));
    const before = costs[from] + (from === to ? 0 : costs[to]);
    if (after > before - LEAST_GAIN) return false;
    if (!mayRun(problem, newFrom) || !mayRun(problem, newTo)) return false;
    this.routes[from] = newFrom;
    this.routes[to] = newTo;
    this.note(from);
    this.note(to);
    return true;
  }

  private note(at: number): void {
    this.costs[at] = routeCost(this.problem, this.routes[at]);
    this.routes[at].forEach((stop, place) => {
      this.routeOf[stop] = at;
      this.placeOf[stop] = place;
    });
  }
}

/** Strings of up to three stops that begin or end at a place of a route, from start to end. */
function stringsAt(place: number, length: number): (readonly [start: number, end: number])[] {
  const strings: (readonly [number, number])[] = [[place, place + 1]];
  for (let long = 2; long <= LONGEST_STRING; long++) {
    if (place + long <= length) strings.push([place, place + long]);
    if (place + 1 - long >= 0) strings.push([place + 1 - long, place + 1]);
  }
  return strings;
}

/** A route with the stops from `start` to `end` replaced by others. */
function spliced(route: Route, start: number, end: number, by: Route): Route {
  return [...route.slice(0, start), ...by, ...route.slice(end)];
}
