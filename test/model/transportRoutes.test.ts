import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/model/random/stream.ts';
import { discArea, planRoutes, type RouteRules } from '../../src/model/transport/routes.ts';

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
      const mean = homes.reduce((sum, home) => sum + distance(home, school), 0) / homes.length;
      estimated += planRoutes(
        {
          passengers: 8,
          meanRoadKm: mean,
          meanMinutes: 0,
          areaKm2: Math.PI * 10 * 10,
          rideLimitMinutes: 1000,
        },
        RULES,
      ).vehicleKm;
    }
    expect(estimated / shortest).toBeGreaterThan(0.85);
    expect(estimated / shortest).toBeLessThan(1.15);
  });

  it('is out and back for a single passenger', () => {
    const alone = planRoutes(
      { passengers: 1, meanRoadKm: 7, meanMinutes: 12, areaKm2: 0, rideLimitMinutes: 45 },
      RULES,
    );
    expect(alone).toEqual({ vehicles: 1, vehicleKm: 14, extraMinutes: 0 });
  });
});

describe('shared vehicles', () => {
  const demand = fc.record({
    passengers: fc.integer({ min: 1, max: 200 }),
    meanRoadKm: fc.double({ min: 0, max: 60, noNaN: true }),
    meanMinutes: fc.double({ min: 0, max: 120, noNaN: true }),
    areaKm2: fc.double({ min: 0, max: 3000, noNaN: true }),
    rideLimitMinutes: fc.constantFrom(45, 75),
  });

  it('are never overfull, and never more than one for each passenger', () => {
    fc.assert(
      fc.property(demand, (one) => {
        const { vehicles } = planRoutes(one, RULES);
        expect(vehicles).toBeGreaterThanOrEqual(1);
        expect(one.passengers / vehicles).toBeLessThanOrEqual(RULES.capacity + 1e-9);
        expect(vehicles).toBeLessThanOrEqual(one.passengers);
      }),
    );
  });

  it('are shared by fewer where the ride would be too long', () => {
    const near = { passengers: 20, meanRoadKm: 8, areaKm2: 200, rideLimitMinutes: 45 };
    const aboard = (meanMinutes: number) =>
      20 / planRoutes({ ...near, meanMinutes }, RULES).vehicles;
    expect(aboard(15)).toBe(4);
    expect(aboard(35)).toBeLessThan(4);
    expect(aboard(60)).toBe(1);
  });

  it('lengthen the ride by no more than the limit leaves', () => {
    fc.assert(
      fc.property(demand, (one) => {
        const { extraMinutes } = planRoutes(one, RULES);
        const spare = Math.max(0, one.rideLimitMinutes - one.meanMinutes);
        expect(2 * extraMinutes).toBeLessThanOrEqual(spare + 1e-9);
      }),
    );
  });
});

describe('area of homes', () => {
  it('is that of the disc over which they are spread', () => {
    let squares = 0;
    const homes = Array.from({ length: 50 }, (_, k) => homesInDisc(k, 20, 10)).flat();
    for (const { x, y } of homes) squares += x * x + y * y;
    expect(discArea(squares / homes.length) / (Math.PI * 100)).toBeCloseTo(1, 1);
  });
});
