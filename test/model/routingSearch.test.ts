import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aloneOverLimit,
  constructRoutes,
} from '../../src/model/transport/routing/constructRoutes.ts';
import { roundedDistances } from '../../src/model/transport/routing/matrices.ts';
import {
  minutesAboard,
  type RoutingProblem,
  routesCost,
} from '../../src/model/transport/routing/problem.ts';
import { costOf, faultsOf, leastCost } from '../support/routeChecks.ts';

/** Problems of all kinds: rounded or exact distances, empty stops, limits that nobody can keep. */
function problems(mostStops: number): fc.Arbitrary<RoutingProblem> {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 60 }),
    y: fc.integer({ min: 0, max: 60 }),
    demand: fc.integer({ min: 0, max: 6 }),
    limit: fc.integer({ min: 5, max: 150 }),
  });
  return fc
    .record({
      places: fc.array(place, { minLength: 1, maxLength: mostStops + 1 }),
      capacity: fc.integer({ min: 6, max: 20 }),
      vehicleCost: fc.constantFrom(0, 0, 30, 500),
      limited: fc.boolean(),
      rounded: fc.boolean(),
      boarding: fc.constantFrom(0, 3),
    })
    .map(({ places, capacity, vehicleCost, limited, rounded, boarding }) => {
      const x = Float64Array.from(places, (one) => one.x);
      const y = Float64Array.from(places, (one) => one.y);
      const cost = rounded ? roundedDistances(x, y) : exactDistances(x, y);
      return {
        stops: places.length - 1,
        cost,
        demand: Float64Array.from(places, (one, at) => (at === 0 ? 0 : one.demand)),
        capacity,
        vehicleCost,
        ride: limited
          ? {
              minutes: cost,
              boardingMinutes: new Float64Array(places.length).fill(boarding),
              limitMinutes: Float64Array.from(places, ({ limit }) => limit),
            }
          : null,
      };
    });
}

function exactDistances(x: Float64Array, y: Float64Array): Float64Array {
  const places = x.length;
  return Float64Array.from({ length: places * places }, (_, at) => {
    const [one, other] = [Math.floor(at / places), at % places];
    return Math.sqrt((x[one] - x[other]) ** 2 + (y[one] - y[other]) ** 2);
  });
}

const efforts = fc.record({
  iterations: fc.constantFrom(0, 1, 50, 400),
  seed: fc.integer({ min: 0, max: 4294967295 }),
});

describe('constructed routes', () => {
  it('call at every stop once, within capacity and ride time', () => {
    fc.assert(
      fc.property(problems(25), efforts, (problem, effort) => {
        const routes = constructRoutes(problem, effort);
        expect(faultsOf(problem, routes)).toEqual([]);
        expect(routesCost(problem, routes)).toBeCloseTo(costOf(problem, routes), 6);
      }),
      { numRuns: 150 },
    );
  });

  it('cost the least of all that may be run, on few stops', () => {
    fc.assert(
      fc.property(problems(6), (problem) => {
        const routes = constructRoutes(problem, { iterations: 1500, seed: 1 });
        expect(costOf(problem, routes)).toBeCloseTo(leastCost(problem), 6);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same for the same effort and seed', () => {
    fc.assert(
      fc.property(problems(20), efforts, (problem, effort) => {
        expect(constructRoutes(problem, effort)).toEqual(constructRoutes(problem, effort));
      }),
      { numRuns: 25 },
    );
  });

  it('never cost more for a longer search than for none', () => {
    fc.assert(
      fc.property(problems(25), efforts, (problem, effort) => {
        const quick = constructRoutes(problem, { iterations: 0, seed: 1 });
        const searched = constructRoutes(problem, effort);
        expect(costOf(problem, searched)).toBeLessThanOrEqual(costOf(problem, quick) + 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it('are run in the direction in which the longest ride is shorter', () => {
    fc.assert(
      fc.property(problems(12), (problem) => {
        const { ride, stops } = problem;
        fc.pre(ride !== null);
        if (ride === null) return;
        const free = { ...ride, limitMinutes: ride.limitMinutes.map(() => 10_000) };
        for (const route of constructRoutes(
          { ...problem, ride: free },
          { iterations: 50, seed: 1 },
        )) {
          const longest = (one: readonly number[]) => Math.max(...minutesAboard(ride, stops, one));
          expect(longest(route)).toBeLessThanOrEqual(longest(route.toReversed()) + 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a stop that is too far away', () => {
  const line = (limit: number): RoutingProblem => {
    const cost = roundedDistances(Float64Array.of(0, 10, 40, 50), Float64Array.of(0, 0, 0, 0));
    return {
      stops: 3,
      cost,
      demand: Float64Array.of(0, 1, 1, 1),
      capacity: 3,
      vehicleCost: 0,
      ride: {
        minutes: cost,
        boardingMinutes: new Float64Array(4),
        limitMinutes: new Float64Array(4).fill(limit),
      },
    };
  };

  it('rides alone and directly, and is named', () => {
    expect(constructRoutes(line(50), { iterations: 100, seed: 1 })).toEqual([[3, 2, 1]]);
    expect(aloneOverLimit(line(50))).toEqual([]);
    expect(constructRoutes(line(45), { iterations: 100, seed: 1 })).toEqual([[2, 1], [3]]);
    expect(aloneOverLimit(line(45))).toEqual([3]);
    expect(constructRoutes(line(20), { iterations: 100, seed: 1 })).toEqual([[1], [2], [3]]);
    expect(aloneOverLimit(line(20))).toEqual([2, 3]);
  });
});

describe('a problem without an answer', () => {
  const good = {
    stops: 1,
    cost: Float64Array.of(0, 5, 5, 0),
    demand: Float64Array.of(0, 2),
    capacity: 2,
    vehicleCost: 0,
    ride: null,
  };
  const effort = { iterations: 10, seed: 1 };

  it('is refused: more demand than a vehicle holds, parts of pupils, matrices of another size', () => {
    expect(constructRoutes(good, effort)).toEqual([[1]]);
    expect(() => constructRoutes({ ...good, capacity: 1 }, effort)).toThrow(RangeError);
    expect(() => constructRoutes({ ...good, demand: Float64Array.of(0, 1.5) }, effort)).toThrow(
      RangeError,
    );
    expect(() => constructRoutes({ ...good, cost: new Float64Array(9) }, effort)).toThrow(
      RangeError,
    );
  });
});
