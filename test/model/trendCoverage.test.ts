import { randomLcg, randomNormal, randomPoisson } from 'd3-random';
import { describe, expect, it } from 'vitest';
import { forecastPool, type History } from '../../src/model/demand/trend/forecast.ts';

const AHEAD = 3;

interface World {
  readonly areas: number;
  readonly years: number;
  /** Spread of a year's growth that all areas share, and of each area's own. */
  readonly shared: number;
  readonly own: number;
  readonly size: number;
  /** Whether a year's shared news goes on into the growth of later years. */
  readonly lasting?: boolean;
  readonly worlds: number;
}

/** Share of outcomes within the 80% interval, over many worlds of known spreads. */
function coverage({ areas, years, shared, own, size, lasting, worlds }: World): number {
  const source = randomLcg(20250401);
  const normal = randomNormal.source(source)();
  const poisson = randomPoisson.source(source);
  let held = 0;
  for (let w = 0; w < worlds; w++) {
    let growth = 0.05;
    const common = Array.from({ length: years + AHEAD }, () => {
      const news = shared * normal();
      if (lasting) growth += news;
      return lasting ? growth : growth + news;
    });
    const all = Array.from({ length: areas }, (_, i) => {
      let level = Math.log(size * (0.3 + (3 * i) / areas));
      return common.map((step) => {
        level += step + own * normal();
        return poisson(Math.exp(level))();
      });
    });
    const pool: History[] = all.map((values, i) => ({
      area: `Area ${i}`,
      years: Array.from({ length: years }, (_, t) => 2000 + t),
      values: values.slice(0, years),
    }));
    forecastPool(pool, AHEAD).forEach(({ p10, p90 }, i) => {
      all[i].slice(years).forEach((count, h) => {
        if (p10[h] <= count && count <= p90[h]) held++;
      });
    });
  }
  return held / (worlds * areas * AHEAD);
}

/*
 * Where areas share a year's luck, each world counts little more than once: of 200 worlds the
 * standard error of a coverage of 80% is about 2 percentage points.
 */
describe('80% intervals hold 75% to 85% of outcomes', () => {
  it.each<[string, World]>([
    [
      'areas with nothing in common but growth',
      { areas: 30, years: 12, shared: 0, own: 0.04, size: 300, worlds: 12 },
    ],
    [
      'small areas, where chance alone moves counts',
      { areas: 30, years: 12, shared: 0, own: 0.02, size: 100, worlds: 40 },
    ],
    [
      'areas that share lasting news each year',
      { areas: 8, years: 12, shared: 0.02, own: 0.04, size: 1000, lasting: true, worlds: 200 },
    ],
    [
      'areas that share a passing shock each year',
      { areas: 8, years: 12, shared: 0.02, own: 0.04, size: 1000, worlds: 200 },
    ],
  ])('%s', (_, world) => {
    const held = coverage(world);
    expect(held).toBeGreaterThanOrEqual(0.75);
    expect(held).toBeLessThanOrEqual(0.85);
  });

  it('single areas with no other to learn from: 73% to 90%, for their years are few', () => {
    const held = coverage({
      areas: 1,
      years: 12,
      shared: 0.03,
      own: 0.03,
      size: 2000,
      worlds: 200,
    });
    expect(held).toBeGreaterThanOrEqual(0.73);
    expect(held).toBeLessThanOrEqual(0.9);
  });
});
