import { describe, expect, it } from 'vitest';
import { countyTrend } from '../../src/model/demand/trend/countyTrend.ts';
import { forecastPool } from '../../src/model/demand/trend/forecast.ts';

const stock = [4100, 4300, 4650, 5000, 5450, 5900];
const under5 = [140, 150, 149, 171, 180, 200];
const flow = [610, 650, 700, 690, 760, 810];
const nation = [230_000, 241_000, 256_000, 287_000, 320_000, 354_000];

const januaries = (values: readonly number[], age_band = 'Total') =>
  values.map((plans, i) => ({ january: 2014 + i, age_band, plans }));
const years = (values: readonly number[], age_band = 'Total') =>
  values.map((plans, i) => ({ year: 2013 + i, age_band, plans }));
const history = (area: string, ageBand: string, values: readonly number[], first = 2014) => ({
  area,
  ageBand,
  years: values.map((_, i) => first + i),
  values,
});

const beside = (
  planHistory: ReturnType<typeof januaries>,
  areaPlanHistory: { area: string; january: number; plans: number }[] = [],
) => ({ planHistory, areaPlanHistory });

describe('the forecast of an area from its tables', () => {
  it('is that of its total and bands beside the reference area, in whatever order rows stand', () => {
    const found = countyTrend(
      [...januaries(stock), ...januaries(under5, 'Under 5')].reverse(),
      [...years([9, 8, 7, 6, 5, 4], 'Under 5'), ...years(flow).reverse()],
      beside(januaries(nation).reverse()),
      5,
    );
    const [total, band] = forecastPool(
      [history('A', 'Total', stock), history('A', 'Under 5', under5)],
      5,
      [history('B', 'Total', nation)],
    );
    expect(found.stock).toEqual(total);
    expect(found.stockByBand).toEqual([{ ageBand: 'Under 5', forecast: band }]);
    expect(found.stock.years).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(found.newPlans.years).toEqual([2019, 2020, 2021, 2022, 2023]);
  });

  it('takes growth from the reference area too, and nothing from its later years', () => {
    const leap = [...nation.slice(0, 5), 480_000];
    const mean = (reference: readonly number[]) =>
      countyTrend(januaries(stock), years(flow), beside(januaries(reference)), 1).stock.mean[0];
    expect(mean(leap)).toBeGreaterThan(1.02 * mean(nation));
    expect(mean([...nation, 999_999])).toBe(mean(nation));
  });

  it('learns from every other area that the dataset holds, and nothing from their later years', () => {
    const others = (latest: number, later: number) =>
      ['X', 'Y', 'Z'].flatMap((area) =>
        [1000, 1020, 1040, 1060, 1080, latest, later].map((plans, i) => ({
          area,
          january: 2014 + i,
          plans,
        })),
      );
    const mean = (latest: number, later: number) =>
      countyTrend(januaries(stock), years(flow), beside([], others(latest, later)), 1).stock
        .mean[0];
    expect(mean(1600, 1600)).toBeGreaterThan(1.01 * mean(1100, 1600));
    expect(mean(1100, 9000)).toBe(mean(1100, 1600));
  });

  it('bridges a January that bands lack', () => {
    const gap = januaries(under5, 'Under 5').filter(({ january }) => january !== 2018);
    const { stockByBand } = countyTrend([...januaries(stock), ...gap], years(flow), beside([]), 2);
    expect(stockByBand[0].forecast.years).toEqual([2020, 2021]);
    expect(stockByBand[0].forecast.basis.join(' ')).toMatch(/No count for 2018/);
  });

  it('names the table that has no totals', () => {
    expect(() => countyTrend(januaries(stock, 'Under 5'), years(flow), beside([]), 2)).toThrow(
      /plan_history\.csv has no row whose age_band is "Total"/,
    );
    expect(() => countyTrend(januaries(stock), [], beside([]), 2)).toThrow(/new_plan_history\.csv/);
  });
});
