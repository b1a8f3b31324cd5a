import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localSearch } from '../../src/model/transport/routing/localSearch.ts';
import { nearestStops } from '../../src/model/transport/routing/neighbours.ts';
import {
  mayRun,
  type Route,
  type RoutingProblem,
  routeCost,
} from '../../src/model/transport/routing/problem.ts';
import { QuickStream } from '../../src/model/transport/routing/quickStream.ts';
import { Ruin } from '../../src/model/transport/routing/ruin.ts';
import { savingsRoutes } from '../../src/model/transport/routing/savings.ts';
import { Tours } from '../../src/model/transport/routing/tours.ts';

type Point = readonly [x: number, y: number];

/** One pupil at each stop, the school first; costs are straight distances. */
function problemOf(points: readonly Point[], capacity: number, vehicleCost = 0): RoutingProblem {
  const cost = Float64Array.from(
    points.flatMap(([x, y]) => points.map(([toX, toY]) => Math.hypot(toX - x, toY - y))),
  );
  return {
    stops: points.length - 1,
    cost,
    demand: new Float64Array(points.length).fill(1).fill(0, 0, 1),
    capacity,
    vehicleCost,
    ride: null,
  };
}

const metres = fc.integer({ min: 0, max: 60_000 });
const points = (least: number, most: number) =>
  fc.array(
    fc.tuple(metres, metres).map(([x, y]): Point => [x / 1000, y / 1000]),
    { minLength: least + 1, maxLength: most + 1 },
  );

/** Stops in an order of no merit, so many to a vehicle. */
function anyRoutes(stops: number, capacity: number): Route[] {
  const order = Array.from({ length: stops }, (_, at) => ((at * 17) % stops) + 1);
  const routes: Route[] = [];
  for (let from = 0; from < stops; from += capacity)
    routes.push(order.slice(from, from + capacity));
  return routes;
}

const LONGEST_STRING = 3;

/** Every string of up to three stops of a route, from start to end. */
const stringsOf = (route: Route) =>
  route.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_STRING, route.length - start) }, (__, more) => ({
      start,
      end: start + more + 1,
    })),
  );

const replaced = (route: Route, start: number, end: number, by: Route): Route => [
  ...route.slice(0, start),
  ...by,
  ...route.slice(end),
];

/** One route with a part of it turned, or a string of it elsewhere in it, turned or not. */
function* movesWithin(route: Route): Generator<readonly Route[]> {
  for (let start = 0; start < route.length; start++) {
    for (let end = start + 2; end <= route.length; end++) {
      yield [replaced(route, start, end, route.slice(start, end).reverse())];
    }
  }
  for (const { start, end } of stringsOf(route)) {
    const rest = replaced(route, start, end, []);
    const string = route.slice(start, end);
    for (let to = 0; to <= rest.length; to++) {
      yield [replaced(rest, to, to, string)];
      yield [replaced(rest, to, to, string.toReversed())];
    }
  }
}

/** Two routes with a string moved over or against another, or with their ends exchanged. */
function* movesBetween(one: Route, other: Route): Generator<readonly Route[]> {
  for (const { start, end } of stringsOf(one)) {
    const string = one.slice(start, end);
    const nothing = Array.from({ length: other.length + 1 }, (_, at) => ({ start: at, end: at }));
    for (const back of [...nothing, ...stringsOf(other)]) {
      // Beside what is left of the other route, which must be something.
      if (back.end - back.start === other.length) continue;
      const returned = replaced(one, start, end, other.slice(back.start, back.end));
      yield [returned, replaced(other, back.start, back.end, string)];
      yield [returned, replaced(other, back.start, back.end, string.toReversed())];
    }
  }
  for (let cut = 1; cut <= one.length; cut++) {
    const head = one.slice(0, cut);
    const tail = one.slice(cut);
    for (let at = 0; at < other.length; at++) {
      yield [
        [...head, ...other.slice(at)],
        [...other.slice(0, at), ...tail],
      ];
      yield [
        [...head, ...other.slice(0, at + 1).reverse()],
        [...tail.toReversed(), ...other.slice(at + 1)],
      ];
    }
  }
}

/** What the best move would save on routes that may be run. */
function mostToGain(problem: RoutingProblem, routes: readonly Route[]): number {
  const costOf = (some: readonly Route[]) =>
    some.reduce((sum, route) => sum + routeCost(problem, route), 0);
  let most = 0;
  const look = (before: readonly Route[], moves: Iterable<readonly Route[]>) => {
    const now = costOf(before);
    for (const after of moves) {
      if (after.every((route) => mayRun(problem, route)))
        most = Math.max(most, now - costOf(after));
    }
  };
  for (const one of routes) {
    look([one], movesWithin(one));
    for (const other of routes) if (other !== one) look([one, other], movesBetween(one, other));
  }
  return most;
}

describe('routes improved step by step', () => {
  it('can no longer be made cheaper by any of the moves', () => {
    let gained = 0;
    fc.assert(
      fc.property(
        points(2, 14),
        fc.integer({ min: 2, max: 8 }),
        fc.constantFrom(0, 20),
        (places, capacity, vehicleCost) => {
          const problem = problemOf(places, capacity, vehicleCost);
          const first = anyRoutes(problem.stops, capacity);
          const routes = localSearch(problem, nearestStops(problem, problem.stops), first);
          expect(routes.flat().sort((a, b) => a - b)).toEqual(first.flat().sort((a, b) => a - b));
          expect(mostToGain(problem, routes)).toBeLessThan(1e-6);
          if (mostToGain(problem, first) > 1) gained++;
        },
      ),
      { seed: 3, numRuns: 60 },
    );
    expect(gained).toBeGreaterThan(30);
  });

  it('exchange their ends where two full vehicles cross between two straight roads', () => {
    const road = (y: number): Point[] => Array.from({ length: 10 }, (_, at) => [10 + 10 * at, y]);
    const problem = problemOf([[0, 0], ...road(20), ...road(-20)], 10);
    const [north, south] = [0, 10].map((from) =>
      Array.from({ length: 10 }, (_, at) => from + at + 1),
    );
    const near = nearestStops(problem, problem.stops);
    const crossing = [
      [...north.slice(0, 5), ...south.slice(5)],
      [...south.slice(0, 5), ...north.slice(5)],
    ];
    const turned = [crossing[0], crossing[1].toReversed()];
    for (const routes of [crossing, turned]) {
      const found = localSearch(problem, near, routes).map((route) =>
        route.toSorted((a, b) => a - b),
      );
      expect(found.sort((a, b) => a[0] - b[0])).toEqual([north, south]);
    }
  });
});

describe('first routes by savings', () => {
  it('join the pair that saves most, then the next of those that are left', () => {
    fc.assert(
      fc.property(points(2, 12), (places) => {
        const problem = problemOf(places, 2);
        const { cost, stops } = problem;
        const pairs = Array.from({ length: stops }, (_, at) => at + 1).flatMap((one) =>
          Array.from({ length: one - 1 }, (_, at) => {
            const other = at + 1;
            return { one, other, saved: cost[one] + cost[other] - cost[one * (stops + 1) + other] };
          }),
        );
        pairs.sort((a, b) => b.saved - a.saved);
        // Equal savings may be joined in either order, and next to none or not.
        const gaps = pairs.map(({ saved }, at) => saved - (pairs[at + 1]?.saved ?? 0));
        fc.pre(gaps.every((gap) => gap > 1e-6));
        const alone = new Set(Array.from({ length: stops }, (_, at) => at + 1));
        const expected: Route[] = [];
        for (const { one, other } of pairs) {
          if (!alone.has(one) || !alone.has(other)) continue;
          expected.push([other, one]);
          alone.delete(one);
          alone.delete(other);
        }
        expected.push(...[...alone].map((stop) => [stop]));
        const found = savingsRoutes(problem, nearestStops(problem, stops));
        const sorted = (routes: readonly Route[]) =>
          routes.map((route) => route.toSorted((a, b) => a - b)).sort((a, b) => a[0] - b[0]);
        expect(sorted(found)).toEqual(sorted(expected));
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});

describe('strings taken out of a route', () => {
  it('are stops in a row, and half of those of two or more spare some in their middle', () => {
    const route = Array.from({ length: 12 }, (_, at) => at + 1);
    const problem = problemOf([[0, 0], ...route.map((stop): Point => [stop, 5])], 12);
    const ruin = new Ruin(problem, nearestStops(problem, 11), new QuickStream(5));
    const found = { strings: 0, split: 0, single: 0 };
    for (let time = 0; time < 2000; time++) {
      ruin.ruin(Tours.of(problem, [route]));
      const removed = Array.from(ruin.removed.subarray(0, ruin.count)).sort((a, b) => a - b);
      const [first, last] = [removed[0], removed[removed.length - 1]];
      // One string, and at most one gap in it.
      const gaps = removed.filter((stop, at) => at > 0 && stop !== removed[at - 1] + 1);
      expect(gaps.length).toBeLessThanOrEqual(1);
      if (removed.length === 1) found.single++;
      else if (removed.length < route.length) {
        found.strings++;
        if (last - first + 1 > removed.length) found.split++;
      }
    }
    // Lengths of 1 to 10 are equally likely.
    expect(Math.abs(found.single / 2000 - 0.1)).toBeLessThan(0.03);
    expect(Math.abs(found.split / found.strings - 0.5)).toBeLessThan(0.05);
  });
});
