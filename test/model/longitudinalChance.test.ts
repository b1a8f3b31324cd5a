import { describe, expect, it } from 'vitest';
import { keyedGamma } from '../../src/model/demand/longitudinal/keyedGamma.ts';
import { changesFrom, departureOf } from '../../src/model/demand/longitudinal/yearChange.ts';
import { RATE_PRIOR } from '../../src/model/demand/longitudinal/yearChangePrior.ts';

const years = [2020, 2021, 2022, 2023, 2024];
const series = (logLevel: readonly number[]) => ({
  years,
  logLevel,
  variance: years.map(() => 0.0025),
});

describe('a keyed gamma value', () => {
  it.each([0.05, 0.4, 1, 3.5, 39, 41, 900])(
    'of shape %d has its mean, variance and skew',
    (shape) => {
      const count = 40_000;
      const values = Array.from({ length: count }, (_, i) =>
        keyedGamma(shape, { seed: 5, draw: 1 }, 29, i),
      );
      const mean = values.reduce((sum, one) => sum + one, 0) / count;
      const moment = (power: number) =>
        values.reduce((sum, one) => sum + (one - shape) ** power, 0) / count;
      // Standard errors from the fourth and sixth central moments of the gamma distribution.
      const fourth = 3 * shape * shape + 6 * shape;
      const sixth = 15 * shape ** 3 + 130 * shape ** 2 + 120 * shape;
      expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / count));
      expect(Math.abs(moment(2) - shape)).toBeLessThan(
        4 * Math.sqrt((fourth - shape ** 2) / count),
      );
      expect(Math.abs(moment(3) - 2 * shape)).toBeLessThan(5 * Math.sqrt(sixth / count));
    },
  );

  it('is the same whenever it is asked for', () => {
    const ask = () => keyedGamma(2.5, { seed: 1, draw: 9 }, 29, 77);
    expect(ask()).toBe(ask());
  });
});

describe('how levels change', () => {
  const weightOf = (
    changes: ReturnType<typeof changesFrom>,
    part: 'yearSd' | 'stepSd' | 'trendSd',
  ) => changes.reduce((sum, one) => sum + (one[part] === 0 ? one.weight : 0), 0);

  it('is most likely not at all where years agree within chance', () => {
    const calm = changesFrom([series([0.03, -0.05, 0.01, 0.04, -0.03])], RATE_PRIOR);
    for (const part of ['yearSd', 'stepSd', 'trendSd'] as const) {
      expect(weightOf(calm, part)).toBeGreaterThan(0.5);
    }
    expect(calm.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(1, 9);
  });

  it('is told apart: a trend, or years that stand out', () => {
    const trend = changesFrom([series([-0.2, -0.1, 0, 0.1, 0.2])], RATE_PRIOR);
    expect(weightOf(trend, 'trendSd')).toBeLessThan(0.3);
    const shocks = changesFrom([series([0.25, -0.25, 0.2, -0.2, 0])], RATE_PRIOR);
    expect(weightOf(shocks, 'yearSd')).toBeLessThan(0.1);
    expect(weightOf(shocks, 'trendSd')).toBeGreaterThan(0.3);
  });

  it('goes on: shocks return to the average, steps stay, trends carry on', () => {
    const none = { yearSd: 0, stepSd: 0, trendSd: 0 };
    const told = series([-0.2, -0.1, 0, 0.1, 0.2]);
    const shocks = departureOf(told, { ...none, yearSd: 0.15 }, 3);
    const steps = departureOf(told, { ...none, stepSd: 0.15 }, 3);
    const trend = departureOf(told, { ...none, trendSd: 0.15 }, 3);
    for (let h = 0; h < 3; h++) expect(shocks.mean[h]).toBeCloseTo(0, 9);
    expect(steps.mean[0]).toBeGreaterThan(0.1);
    expect(steps.mean[2]).toBeCloseTo(steps.mean[0], 9);
    expect(trend.mean[2]).toBeGreaterThan(trend.mean[0] + 0.1);
  });

  it('is less sure the further ahead, except for years of their own', () => {
    const told = series([0, 0, 0, 0, 0]);
    const spread = (part: object) =>
      departureOf(told, { yearSd: 0, stepSd: 0, trendSd: 0, ...part }, 5).variance;
    const shocks = spread({ yearSd: 0.1 });
    expect(shocks[4]).toBeCloseTo(shocks[0], 9);
    // The record's average is itself uncertain: a fifth of the spread in five years.
    expect(shocks[0]).toBeGreaterThan(0.01);
    expect(shocks[0]).toBeLessThan(0.012);
    for (const part of [{ stepSd: 0.1 }, { trendSd: 0.1 }]) {
      const variance = spread(part);
      expect(variance[4]).toBeGreaterThan(1.5 * variance[0]);
    }
  });
});
