import { describe, expect, it } from 'vitest';
import { chanceOf } from '../support/syntheticAreas/chance.ts';
import { nextLevel, USUAL } from '../support/syntheticAreas/levels.ts';

describe('levels of synthetic areas from year to year', () => {
  const change = {
    growth: 0,
    firstGrowthYear: 0,
    fadesFrom: Number.POSITIVE_INFINITY,
    shockSpread: 0.1,
    walkSpread: 0,
    firstWalkYear: 0,
  };
  const chance = chanceOf(1, 1);

  it('shake by the stated spread about 1 and forget it', () => {
    const joiners = Array.from(
      { length: 20_000 },
      (_, year) => nextLevel(USUAL, change, year, chance).joiners,
    );
    const mean = joiners.reduce((sum, one) => sum + one, 0) / joiners.length;
    const spread = Math.sqrt(
      joiners.reduce((sum, one) => sum + Math.log(one) ** 2, 0) / joiners.length - 0.005 ** 2,
    );
    // Four standard errors: 0.1 / √20,000 of the mean, 0.1 / √40,000 of the spread.
    expect(Math.abs(mean - 1)).toBeLessThan(4 * 0.0007);
    expect(Math.abs(spread - 0.1)).toBeLessThan(4 * 0.0005);
  });

  it('keep the steps of a walk, and its expected level', () => {
    const ends = Array.from({ length: 10_000 }, () => {
      let level = USUAL;
      for (let year = 0; year < 5; year++) {
        level = nextLevel(level, { ...change, shockSpread: 0, walkSpread: 0.05 }, year, chance);
      }
      return level.joiners;
    });
    const mean = ends.reduce((sum, one) => sum + one, 0) / ends.length;
    const spread = Math.sqrt(ends.reduce((sum, one) => sum + (one - 1) ** 2, 0) / ends.length);
    expect(Math.abs(mean - 1)).toBeLessThan(4 * 0.0012);
    expect(spread / (0.05 * Math.sqrt(5))).toBeGreaterThan(0.95);
    expect(spread / (0.05 * Math.sqrt(5))).toBeLessThan(1.06);
  });

  it('grow by the stated rate until growth fades', () => {
    const growing = { ...change, shockSpread: 0, growth: 0.1, fadesFrom: 3 };
    const trend: number[] = [];
    let level = USUAL;
    for (let year = -1; year <= 5; year++) {
      level = nextLevel(level, growing, year, chance);
      trend.push(level.joiners);
    }
    expect(trend[0]).toBe(1);
    expect(trend[4]).toBeCloseTo(1.1 ** 4, 10);
    expect(trend[5] / trend[4]).toBeCloseTo(1.05, 10);
    expect(trend[6] / trend[5]).toBeCloseTo(1.025, 10);
  });
});
