import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Forecast,
  forecastPool,
  forecastQuantile,
  type History,
} from '../../src/model/demand/trend/forecast.ts';

const yearly = (area: string, values: readonly number[], firstYear = 2010): History => ({
  area,
  years: values.map((_, i) => firstYear + i),
  values,
});

const exponential = (first: number, growth: number, count: number) =>
  Array.from({ length: count }, (_, i) => first * Math.exp(growth * i));

function candidate(forecast: Forecast, method: string) {
  const found = forecast.candidates.find((one) => one.method === method);
  if (!found) throw new Error(`no candidate ${method}`);
  return found;
}

const counts = (minLength: number, least = 0) =>
  fc.array(fc.integer({ min: least, max: 20_000 }), { minLength, maxLength: 10 });
const pools = (least = 0) =>
  fc
    .array(counts(1, least), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((values, i) => withGaps(yearly(`Area ${i}`, values))));

/** Some of the years between the first and the last left out. */
function withGaps(history: History): History {
  const kept = history.values.map((value, i) => i === 0 || value % 5 !== 3);
  return {
    ...history,
    years: history.years.filter((_, i) => kept[i]),
    values: history.values.filter((_, i) => kept[i]),
  };
}

/** Every number of a list within a share of those of another. */
function expectNear(found: readonly number[], expected: readonly number[], share: number) {
  found.forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThanOrEqual(share * Math.abs(expected[i]) + 1e-9);
  });
}

describe('worlds whose future is plain', () => {
  it('what never changed stays as it is, in every method', () => {
    for (const length of [1, 2, 3, 9]) {
      const [forecast] = forecastPool([yearly('A', Array(length).fill(437))], 5);
      for (const { mean } of [forecast, ...forecast.candidates]) {
        expectNear(mean, Array(5).fill(437), 1e-9);
      }
    }
  });

  it('areas that grow at one steady rate go on so, to 1.5% three years ahead', () => {
    for (const rate of [-0.04, 0.03, 0.1]) {
      const sizes = [300, 900, 4000];
      const pool = sizes.map((size) => yearly(`of ${size}`, exponential(size, rate, 12)));
      forecastPool(pool, 3).forEach(({ mean }, i) => {
        const truth = exponential(sizes[i], rate, 15).slice(12);
        expectNear(mean, truth, 0.015);
      });
    }
  });

  it('an area whose own growth was chance is forecast as its neighbours, not as itself', () => {
    const steady = Array.from({ length: 20 }, (_, i) =>
      yearly(`Steady ${i}`, exponential(2000, 0.05, 10)),
    );
    const leapt = [...exponential(1000, 0.05, 9), 2000];
    const [forecast] = forecastPool([yearly('Leapt', leapt), ...steady], 1);
    const growth = Math.log(forecast.mean[0] / 2000);
    expect(candidate(forecast, 'growth').mean[0]).toBeGreaterThan(2500);
    expect(growth).toBeGreaterThan(0.03);
    expect(growth).toBeLessThan(0.1);
  });

  it('what goes on of a departure is learnt from the file', () => {
    const noise = (i: number, t: number) => 0.02 * Math.sin(12.9898 * i + 78.233 * t);
    const world = (lasting: boolean) =>
      Array.from({ length: 12 }, (_, i) => {
        let level = Math.log(3000);
        const values = Array.from({ length: 12 }, (_, t) => {
          level += 0.06 + (lasting ? 0.01 * (i - 5.5) : 0) + noise(i, t);
          return Math.exp(level);
        });
        return yearly(`Area ${i}`, values);
      });
    const spread = (lasting: boolean) => {
      const pool = world(lasting);
      const growth = forecastPool(pool, 1).map(
        (forecast, i) =>
          candidate(forecast, 'pooled increase').mean[0] /
          pool[i].values[pool[i].values.length - 1],
      );
      return Math.log(Math.max(...growth) / Math.min(...growth));
    };
    expect(spread(true)).toBeGreaterThan(0.06);
    expect(spread(false)).toBeLessThan(0.02);
  });
});

describe('any pool', () => {
  it('names persistence, drift and growth among candidates whose weights add up to 1', () => {
    fc.assert(
      fc.property(pools(), (pool) => {
        for (const { candidates } of forecastPool(pool, 2)) {
          const methods = candidates.map(({ method }) => method);
          expect(methods).toEqual(expect.arrayContaining(['persistence', 'drift', 'growth']));
          expect(candidates.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has quantiles in order and widths that never shrink', () => {
    fc.assert(
      fc.property(pools(), (pool) => {
        for (const forecast of forecastPool(pool, 6)) {
          forecast.mean.forEach((mean, h) => {
            expect(mean).toBeGreaterThanOrEqual(0);
            expect(forecast.p10[h]).toBeLessThanOrEqual(forecast.p50[h]);
            expect(forecast.p50[h]).toBeLessThanOrEqual(forecast.p90[h]);
            expect(forecastQuantile(forecast, h, 0.05)).toBeLessThanOrEqual(forecast.p10[h]);
            if (h > 0) expect(forecast.sdLog[h]).toBeGreaterThanOrEqual(forecast.sdLog[h - 1]);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('would have said at each earlier year what it says of a history that ends there', () => {
    fc.assert(
      fc.property(pools(), fc.integer({ min: 2010, max: 2018 }), (pool, origin) => {
        const until = pool
          .map((history) => ({
            ...history,
            years: history.years.filter((year) => year <= origin),
            values: history.values.filter((_, i) => history.years[i] <= origin),
          }))
          .filter(({ values }) => values.some((value) => value > 0));
        // An area whose first plans come later is not in the shorter file.
        const known = until.map(({ area }) => area);
        const whole = forecastPool(
          pool.filter(({ area }) => known.includes(area)),
          3,
        );
        if (until.length === 0) return;
        forecastPool(until, 3).forEach((then, i) => {
          const past = whole[i].past.find((one) => one.origin === origin);
          if (past === undefined || until[i].years.at(-1) !== origin) return;
          expect(past).toEqual({
            origin,
            years: then.years,
            mean: then.mean,
            p10: then.p10,
            p90: then.p90,
            actual: past.actual,
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of many areas, given twice over, has the same forecasts, intervals within a fiftieth', () => {
    const noisy = (i: number, t: number) => Math.exp(0.05 * Math.sin(7 * i + 3 * t * t));
    const pool = Array.from({ length: 70 }, (_, i) =>
      yearly(
        `Area ${i}`,
        exponential(500 + 90 * i, 0.06, 10).map((v, t) => Math.round(v * noisy(i, t))),
      ),
    );
    const twice = forecastPool(
      [...pool, ...pool.map((one) => ({ ...one, area: `${one.area} again` }))],
      3,
    );
    forecastPool(pool, 3).forEach((once, i) => {
      expect(twice[i].mean).toEqual(twice[i + pool.length].mean);
      expectNear(twice[i].mean, once.mean, 0.002);
      expectNear(twice[i].sdLog, once.sdLog, 0.02);
    });
  });

  it('counts misses of the combined forecast as percentages of what came', () => {
    const [{ misses, past }] = forecastPool([yearly('A', [100, 110, 130, 125, 150, 170])], 1);
    const errors = past
      .filter(({ origin, actual }) => origin > 2010 && actual[0] !== null)
      .map(({ mean, actual }) => Math.abs(mean[0] / (actual[0] as number) - 1) * 100)
      .sort((a, b) => a - b);
    expect(misses[0].count).toBe(errors.length);
    expect(misses[0].medianPercent).toBeCloseTo((errors[1] + errors[2]) / 2, 9);
  });
});

describe('histories with little to go by', () => {
  const neighbours = Array.from({ length: 6 }, (_, i) =>
    yearly(`N${i}`, exponential(1000 + 300 * i, 0.1, 8), 2014),
  );

  it('one year is carried on, in an interval as wide as persistence was wrong elsewhere', () => {
    const [forecast] = forecastPool([yearly('New', [800], 2021), ...neighbours], 3);
    expect(forecast.mean).toEqual([800, 800, 800]);
    expect(forecast.basis.join(' ')).toMatch(/One year of history \(2021\).*persistence/);
    forecast.p90.forEach((p90, h) => {
      expect(p90).toBeGreaterThan(800 * Math.exp(0.1 * (h + 1)));
    });
  });

  it('one year in a file of nothing else has an interval that is said to be assumed', () => {
    const [forecast] = forecastPool([yearly('Alone', [800], 2021)], 2);
    expect(forecast.mean).toEqual([800, 800]);
    expect(forecast.basis.join(' ')).toMatch(/assumed/);
    expect(forecast.p10[0]).toBeLessThan(800);
    expect(forecast.p90[0]).toBeGreaterThan(800);
  });

  it('a forecast says how many areas, and how many past errors, it rests on', () => {
    // A forecast is judged from its second year on: of one count nothing grows.
    const [grown, alone] = forecastPool(
      [neighbours[0], { ...yearly('N0', [800], 2021), need: 'SLD' }, ...neighbours.slice(1)],
      1,
    );
    expect(grown.basis).toEqual([
      'History from 2014 to 2021.',
      'Growth and errors are pooled with 5 other areas.',
      expect.stringMatching(/^Interval: errors that this same forecast made in 6 earlier years/),
    ]);
    expect(alone.basis).toEqual([
      'One year of history (2021): the last value is carried on (persistence).',
      'No other area counts the same: its own history stands alone.',
      "Interval: errors of the file's other series; this one has none to learn from yet.",
    ]);
    const [pair] = forecastPool([yearly('A', [80, 90, 99]), yearly('B', [40, 45, 50])], 1);
    expect(pair.basis.join(' ')).toMatch(/with 1 other area\..*in 1 earlier year,/);
  });

  it('a missing year is filled in for fitting, and never an outcome or an origin', () => {
    const gap: History = {
      area: 'Gap',
      years: [2018, 2019, 2021, 2022],
      values: [90, 99, 120, 130],
    };
    const [forecast] = forecastPool([gap], 1);
    expect(forecast.basis.join(' ')).toMatch(/No count for 2020/);
    expect(forecast.years).toEqual([2023]);
    expect(forecast.past.map(({ origin }) => origin)).toEqual([2018, 2019, 2021]);
    expect(forecast.past[1].actual).toEqual([null, 120, 130]);
    expect(candidate(forecast, 'growth').mean[0]).toBeCloseTo(130 * (130 / 120), 9);
  });

  it('leading zeros are left out, zeros inside are kept, and a last zero stays near zero', () => {
    const [late, since, gone] = forecastPool(
      [
        { ...yearly('Late', [0, 0, 60, 66, 0, 80]), ageBand: 'a' },
        { ...yearly('Since', [60, 66, 0, 80], 2012), ageBand: 'b' },
        { ...yearly('Gone', [4, 3, 2, 1, 0, 0]), ageBand: 'c' },
      ],
      2,
    );
    expectNear(late.mean, since.mean, 1e-6);
    expect(late.basis.join(' ')).toMatch(/Left out: 2 leading years/);
    expect(candidate(gone, 'persistence').mean).toEqual([0, 0]);
    expect(gone.p10).toEqual([0, 0]);
    expect(gone.mean[1]).toBeLessThan(1);
  });

  it('each series starts from its own last year', () => {
    const [ended] = forecastPool([yearly('Ended', [50, 55, 60], 2012), ...neighbours], 2);
    expect(ended.years).toEqual([2015, 2016]);
  });

  it('what cannot be forecast is refused with every problem at once', () => {
    const refusal = () =>
      forecastPool(
        [
          { area: 'Odd', years: [2010, 2012, 2011.5], values: [10, -1, Number.NaN] },
          { area: 'Short', years: [2010], values: [] },
        ],
        2,
      );
    expect(refusal).toThrow(RangeError);
    for (const problem of [
      /Odd: year 2011\.5 is not a whole number/,
      /Odd: year 2011\.5 follows 2012/,
      /Odd: 2012 holds -1/,
      /Short: it has 1 years and 0 values/,
    ]) {
      expect(refusal).toThrow(problem);
    }
    expect(() => forecastPool([yearly('A', [1])], 0)).toThrow(/horizon of 1 year or more/);
    expect(() => forecastPool([], 1)).toThrow(/no history/);
  });
});
