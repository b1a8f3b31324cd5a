import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/model/random/stream.ts';
import {
  areaOfHomes,
  planRoutes,
  type RouteRules,
  type Routes,
} from '../../src/model/transport/routes.ts';

const RULES: RouteRules = {
  capacity: 4,
  constant: 0.57,
  circuity: 1,
  stopMinutes: 3,
  minutesPerKm: 2,
};

interface Point {
  readonly x: number;
  readonly y: number;
}

const distance = (a: Point, b: Point) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

interface Rider {
  readonly km: number;
  readonly minutes: number;
  readonly limit: number;
}

/** The formula for some riders, with what sharing adds to each ride. */
function plan(
  riders: readonly Rider[],
  areaKm2: number,
  rules = RULES,
): Routes & { readonly extra: Float64Array } {
  const extra = new Float64Array(riders.length);
  const demand = {
    from: 0,
    to: riders.length,
    roadKm: Float64Array.from(riders, ({ km }) => km),
    spareMinutes: Float64Array.from(riders, ({ minutes, limit }) => limit - minutes),
    areaKm2,
  };
  return { ...planRoutes(demand, rules, extra), extra };
}

/** Shortest set of round trips from the school that calls at every home, by trying all. */
function shortestRoutes(school: Point, homes: readonly Point[], capacity: number): number {
  const n = homes.length;
  const tour = new Float64Array(1 << n).fill(Infinity);
  const path = Array.from({ length: 1 << n }, () => new Float64Array(n).fill(Infinity));
  for (let i = 0; i < n; i++) path[1 << i]![i] = distance(school, homes[i]!);
  for (let set = 1; set < 1 << n; set++) {
    for (let last = 0; last < n; last++) {
      const length = path[set]![last]!;
      if (length === Infinity) continue;
      tour[set] = Math.min(tour[set]!, length + distance(homes[last]!, school));
      for (let next = 0; next < n; next++) {
        if ((set >> next) & 1) continue;
        const wider = set | (1 << next);
        const longer = length + distance(homes[last]!, homes[next]!);
        path[wider]![next] = Math.min(path[wider]![next]!, longer);
      }
    }
  }
  const aboard = (set: number): number => set.toString(2).replaceAll('0', '').length;
  const best = new Float64Array(1 << n).fill(Infinity);
  best[0] = 0;
  for (let set = 1; set < 1 << n; set++) {
    for (let part = set; part > 0; part = (part - 1) & set) {
      if (aboard(part) > capacity) continue;
      best[set] = Math.min(best[set]!, tour[part]! + best[set ^ part]!);
    }
  }
  return best[(1 << n) - 1]!;
}

/** Homes spread evenly over a disc, the same in every run. */
function homesInDisc(instance: number, count: number, radius: number): readonly Point[] {
  const stream = { seed: 3, draw: instance };
  return Array.from({ length: count }, (_, i) => {
    for (let attempt = 0; ; attempt++) {
      const x = 2 * uniform(stream, 1, i, 0, 2 * attempt) - 1;
      const y = 2 * uniform(stream, 1, i, 0, 2 * attempt + 1) - 1;
      if (x * x + y * y <= 1) return { x: x * radius, y: y * radius };
    }
  });
}

describe('length of shared routes', () => {
  it.each([
    ['a school in the middle of its homes', 0],
    ['a school at the edge of its homes', 10],
    ['a school far from its homes', 30],
  ])('is near the shortest possible on average: %s', (_, away) => {
    const school = { x: away, y: 0 };
    let shortest = 0;
    let estimated = 0;
    for (let instance = 0; instance < 60; instance++) {
      const homes = homesInDisc(instance, 8, 10);
      shortest += shortestRoutes(school, homes, 4);
      const away = homes.map((home) => ({ km: distance(home, school), minutes: 0, limit: 1000 }));
      estimated += plan(away, Math.PI * 10 * 10).vehicleKm;
    }
    expect(estimated / shortest).toBeGreaterThan(0.88);
    expect(estimated / shortest).toBeLessThan(1.12);
  });

  it('is out and back for a single passenger', () => {
    const alone = plan([{ km: 7, minutes: 12, limit: 45 }], 0);
    expect(alone).toEqual({ vehicles: 1, vehicleKm: 14, extra: Float64Array.of(0) });
  });
});

describe('shared vehicles', () => {
  const rider = fc.record({
    km: fc.double({ min: 0, max: 60, noNaN: true }),
    minutes: fc.double({ min: 0, max: 120, noNaN: true }),
    limit: fc.constantFrom(45, 75),
  });
  const riders = fc.array(rider, { minLength: 1, maxLength: 60 });
  const area = fc.double({ min: 0, max: 3000, noNaN: true });
  const capacity = fc.double({ min: 1, max: 9, noNaN: true });

  it('are never overfull, and never more than one for each passenger', () => {
    fc.assert(
      fc.property(riders, area, capacity, (some, areaKm2, seats) => {
        const { vehicles } = plan(some, areaKm2, { ...RULES, capacity: seats });
        expect(some.length / vehicles).toBeLessThanOrEqual(seats + 1e-9);
        expect(vehicles).toBeLessThanOrEqual(some.length);
      }),
    );
  });

  it('are whole, as many as it takes, where rides are short', () => {
    const near = (count: number) =>
      Array.from({ length: count }, () => ({ km: 3, minutes: 7, limit: 75 }));
    for (const count of [1, 4, 5, 8, 9, 21]) {
      expect(plan(near(count), 10).vehicles).toBe(Math.ceil(count / 4));
    }
  });

  it('hold between two whole numbers on average where some are larger', () => {
    const near = Array.from({ length: 600 }, () => ({ km: 3, minutes: 7, limit: 7500 }));
    for (const seats of [1.5, 2.3, 3, 6.4]) {
      const { vehicles } = plan(near, 10, { ...RULES, capacity: seats });
      expect(600 / vehicles).toBeCloseTo(seats, 1);
    }
  });

  it('are shared by fewer where the ride would be too long', () => {
    const aboard = (minutes: number) =>
      20 /
      plan(
        Array.from({ length: 20 }, () => ({ km: 8, minutes, limit: 45 })),
        200,
      ).vehicles;
    expect(aboard(15)).toBe(4);
    expect(aboard(37)).toBeLessThan(4);
    expect(aboard(60)).toBe(1);
  });

  it('lengthen a ride by the stops of half of the others aboard', () => {
    // 9 km2 for four riders: 0.57 × √(9/4) km between two stops, two minutes a km, three to board.
    const stop = 3 + 2 * 0.57 * 1.5;
    const four = Array.from({ length: 4 }, () => ({ km: 5, minutes: 10, limit: 100 }));
    for (const extra of plan(four, 9).extra) expect(extra).toBeCloseTo(1.5 * stop, 9);
    const two = plan(four.slice(0, 2), 4.5).extra;
    for (const extra of two) expect(extra).toBeCloseTo(0.5 * stop, 9);
  });

  it('lengthen no ride beyond its limit', () => {
    fc.assert(
      fc.property(riders, area, capacity, (some, areaKm2, seats) => {
        const { extra } = plan(some, areaKm2, { ...RULES, capacity: seats });
        some.forEach(({ minutes, limit }, at) => {
          expect(extra[at]).toBeGreaterThanOrEqual(0);
          expect(extra[at]).toBeLessThanOrEqual(Math.max(0, limit - minutes) + 1e-9);
        });
      }),
    );
  });
});

describe('area of homes', () => {
  it('is that of the disc over which they are spread', () => {
    const homes = Array.from({ length: 50 }, (_, k) => homesInDisc(k, 20, 10)).flat();
    const sum = (of: (home: Point) => number) => homes.reduce((total, home) => total + of(home), 0);
    const area = areaOfHomes(
      homes.length,
      sum(({ x }) => x + 50),
      sum(({ x }) => (x + 50) ** 2),
      sum(({ y }) => y),
      sum(({ y }) => y * y),
    );
    expect(area / (Math.PI * 100)).toBeCloseTo(1, 1);
    expect(areaOfHomes(1, 5, 25, 5, 25)).toBe(0);
  });
});
