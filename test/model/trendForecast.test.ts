import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAMPING } from '../../src/model/demand/trend/combination.ts';
import {
  type Forecast,
  forecastHistory,
  type History,
  REFERENCE_GROWTH,
} from '../../src/model/demand/trend/forecast.ts';
import { NORMAL_P90 } from '../../src/model/demand/trend/width.ts';

function yearly(values: readonly number[], firstYear = 2010): History {
  return { years: values.map((_, i) => firstYear + i), values };
}

function exponential(first: number, growth: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first * Math.exp(growth * i));
}

function candidate(forecast: Forecast, method: string) {
  const found = forecast.candidates.find((c) => c.method === method);
  if (!found) throw new Error(`no candidate ${method}`);
  return found;
}

const counts = (minLength: number) =>
  fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength, maxLength: 16 });

describe('histories whose future is plain', () => {
  it('a constant history stays constant, in every candidate', () => {
    for (const length of [1, 2, 3, 7, 16]) {
      const forecast = forecastHistory(yearly(Array(length).fill(437)), 6);
      expect(forecast.mean).toEqual(Array(6).fill(437));
      for (const { mean } of forecast.candidates) {
        for (const value of mean) expect(value).toBeCloseTo(437, 8);
      }
    }
  });

  it('a steady rate goes on: nineteen parts in 20 of the stated damping to 3 years, nine in 10 to 10', () => {
    for (const growth of [-0.04, 0.03, 0.1]) {
      const past = exponential(5000, growth, 12);
      const { mean } = forecastHistory(yearly(past), 10);
      let stated = 0;
      for (let h = 1; h <= 10; h++) {
        stated += growth * DAMPING ** (h - 1);
        const change = Math.log(mean[h - 1] / past[11]);
        expect(change / stated).toBeGreaterThanOrEqual(h <= 3 ? 0.95 : 0.9);
        expect(change / stated).toBeLessThanOrEqual(1);
      }
    }
  });

  it('continues from the last year by the year', () => {
    expect(forecastHistory(yearly([5, 6, 7], 2019), 3).years).toEqual([2022, 2023, 2024]);
  });

  it('a history that ended at zero stays at zero', () => {
    const forecast = forecastHistory(yearly([4, 3, 0]), 2);
    expect([...forecast.mean, ...forecast.p10, ...forecast.p90]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('years before a zero or a missing year are left out, and it says so', () => {
    const { basis: _, ...since } = forecastHistory(yearly([60, 66, 70, 80], 2015), 3);
    for (const broken of [
      { years: [2013, 2014, 2015, 2016, 2017, 2018], values: [9, 0, 60, 66, 70, 80] },
      { years: [2011, 2012, 2015, 2016, 2017, 2018], values: [900, 800, 60, 66, 70, 80] },
    ]) {
      const { basis, ...forecast } = forecastHistory(broken, 3);
      expect(forecast).toEqual(since);
      expect(basis.join(' ')).toMatch(/Left out: 2 years/);
    }
  });
});

describe('any history', () => {
  it('shows persistence, drift and compound growth beside the rest, with weights adding to 1', () => {
    fc.assert(
      fc.property(counts(1), counts(1), fc.boolean(), (own, nation, borrows) => {
        const forecast = forecastHistory(yearly(own), 4, borrows ? yearly(nation) : undefined);
        const methods = forecast.candidates.map((c) => c.method);
        expect(methods).toEqual(
          expect.arrayContaining(['persistence', 'drift', 'compound growth']),
        );
        const weight = forecast.candidates.reduce((sum, c) => sum + c.weight, 0);
        expect(weight).toBeCloseTo(1, 12);
        expect(Math.min(...forecast.candidates.map((c) => c.weight))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('the first year is the weighted mean of the candidates, in logarithms', () => {
    fc.assert(
      fc.property(counts(2), counts(2), (own, nation) => {
        const forecast = forecastHistory(yearly(own), 2, yearly(nation));
        const weighted = forecast.candidates.reduce(
          (sum, { weight, mean }) => sum + weight * Math.log(mean[0]),
          0,
        );
        expect(Math.log(forecast.mean[0])).toBeCloseTo(weighted, 9);
      }),
    );
  });

  it('grows less certain with years ahead, never more, around its mean', () => {
    fc.assert(
      fc.property(counts(1), fc.option(counts(1), { nil: undefined }), (own, nation) => {
        const { mean, sdLog, p10, p90 } = forecastHistory(
          yearly(own),
          12,
          nation && yearly(nation),
        );
        for (let i = 0; i < 12; i++) {
          expect(sdLog[i]).toBeGreaterThan(0);
          if (i > 0) expect(sdLog[i]).toBeGreaterThanOrEqual(sdLog[i - 1]);
          expect(p10[i]).toBeLessThan(mean[i]);
          expect(mean[i]).toBeLessThan(p90[i]);
          // The interval is that of the log-normal distribution with this mean and spread.
          expect(Math.log(p90[i] / p10[i])).toBeCloseTo(2 * NORMAL_P90 * sdLog[i], 9);
          expect((Math.sqrt(p10[i] * p90[i]) * Math.exp(sdLog[i] ** 2 / 2)) / mean[i]).toBeCloseTo(
            1,
            9,
          );
        }
      }),
    );
  });

  it('in other units has the same forecast in those units', () => {
    fc.assert(
      fc.property(counts(1), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (values, unit) => {
        const plain = forecastHistory(yearly(values), 5);
        const scaled = forecastHistory(yearly(values.map((v) => v * unit)), 5);
        for (const part of ['mean', 'p10', 'p90'] as const) {
          scaled[part].forEach((value, i) => {
            expect(value / (plain[part][i] * unit)).toBeCloseTo(1, 7);
          });
        }
      }),
    );
  });

  it('moved to other years has the same forecast, and the same each time it is asked', () => {
    const values = [610, 640, 655, 700, 790, 820, 900];
    const then = forecastHistory(yearly(values, 1996), 5);
    expect(forecastHistory(yearly(values, 1996), 5)).toEqual(then);
    expect(forecastHistory(yearly(values, 2015), 5).mean).toEqual(then.mean);
  });
});

describe('borrowing from the nation', () => {
  const nation = yearly(exponential(300_000, 0.1, 12));

  it('one year of history is carried on, in an interval that allows for what the nation did', () => {
    const alone = yearly([800], 2021);
    const forecast = forecastHistory(alone, 3, nation);
    expect(forecast.mean).toEqual([800, 800, 800]);
    expect(candidate(forecast, 'persistence').weight).toBe(1);
    expect(forecast.basis.join(' ')).toMatch(/One year .* persistence.*reference area/);
    forecast.p90.forEach((p90, i) => {
      expect(p90).toBeGreaterThan(800 * Math.exp(0.1 * (i + 1)));
    });
    const unhelped = forecastHistory(alone, 3);
    expect(unhelped.mean).toEqual(forecast.mean);
    expect(unhelped.basis.join(' ')).toMatch(/default/);
  });

  it('two years of history follow the nation, three years alone expect no change', () => {
    const own = yearly([500, 400], 2020);
    const growth = forecastHistory(nation, 4).mean.map((value) => value / nation.values[11]);
    const forecast = forecastHistory(own, 4, nation);
    forecast.mean.forEach((value, i) => {
      expect(value / 400).toBeCloseTo(growth[i], 9);
    });
    expect(candidate(forecast, REFERENCE_GROWTH).weight).toBe(1);
    expect(forecastHistory(yearly([300, 500, 400]), 4).mean).toEqual([400, 400, 400, 400]);
  });

  it('a large area keeps more of its own growth than a small one, and never most of it', () => {
    const growthOf = (size: number) => {
      const past = exponential(size, 0.02, 12);
      return Math.log(forecastHistory(yearly(past), 1, nation).mean[0] / past[11]);
    };
    const [small, middling, large] = [300, 5000, 50_000].map(growthOf);
    expect(small).toBeGreaterThan(middling);
    expect(middling).toBeGreaterThan(large);
    expect(large).toBeGreaterThan(0.06 - 0.005);
    expect(small).toBeLessThan(0.1);
  });

  it('what happened to the nation later is not used', () => {
    const own = yearly([500, 520, 560, 640, 650, 700], 2012);
    const until2017 = { years: nation.years.slice(0, 8), values: nation.values.slice(0, 8) };
    const shocked = {
      years: nation.years,
      values: nation.values.map((value, i) => (i < 8 ? value : value * 9)),
    };
    expect(forecastHistory(own, 3, shocked)).toEqual(forecastHistory(own, 3, until2017));
  });

  it('a nation whose history is too short to be judged lends nothing', () => {
    const own = yearly([500, 520, 560, 640], 2012);
    const short = yearly([9000, 9900, 12_000], 2013);
    expect(forecastHistory(own, 3, short)).toEqual(forecastHistory(own, 3));
  });

  it('an erratic area has a wider interval than a steady one beside the same nation', () => {
    const steady = exponential(3000, 0.08, 12);
    const erratic = steady.map((value, i) => value * (i % 2 === 0 ? 1.15 : 0.87));
    const [calm, wild] = [steady, erratic].map(
      (past) => forecastHistory(yearly(past), 3, nation).sdLog,
    );
    wild.forEach((sd, i) => {
      expect(sd).toBeGreaterThan(2 * calm[i]);
    });
  });
});

describe('histories that cannot be forecast', () => {
  it('are refused with every problem at once', () => {
    const refusal = () =>
      forecastHistory({ years: [2010, 2012, 2011.5], values: [10, -1, Number.NaN] }, 2);
    expect(refusal).toThrow(RangeError);
    expect(refusal).toThrow(/2011\.5 is not a whole number/);
    expect(refusal).toThrow(/2011\.5 follows 2012/);
    expect(refusal).toThrow(/2012 holds -1/);
    expect(refusal).toThrow(/2011\.5 holds NaN/);
    expect(() => forecastHistory({ years: [2010], values: [1, 2] }, 2)).toThrow(
      /1 years and 2 values/,
    );
    expect(() => forecastHistory({ years: [], values: [] }, 2)).toThrow(/no values/);
    expect(() => forecastHistory(yearly([1, 2]), 0)).toThrow(/found 0/);
    expect(() => forecastHistory(yearly([1, 2]), 1.5)).toThrow(/found 1\.5/);
  });
});
