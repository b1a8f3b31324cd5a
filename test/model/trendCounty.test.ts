import { describe, expect, it } from 'vitest';
import { countyTrend } from '../../src/model/demand/trend/countyTrend.ts';
import { forecastHistory, REFERENCE_GROWTH } from '../../src/model/demand/trend/forecast.ts';

const stock = [4100, 4300, 4650, 5000, 5450, 5900];
const flow = [610, 650, 700, 690, 760, 810];
const nation = [230_000, 241_000, 256_000, 287_000, 320_000, 354_000];

const januaries = (values: readonly number[], age_band = 'Total') =>
  values.map((plans, i) => ({ january: 2014 + i, age_band, plans }));
const years = (values: readonly number[], age_band = 'Total') =>
  values.map((plans, i) => ({ year: 2013 + i, age_band, plans }));

describe('the forecast of an area from its tables', () => {
  it('is that of the total rows, in whatever order and among whatever age bands', () => {
    const { stock: plans, newPlans } = countyTrend(
      [...januaries(stock), ...januaries([1, 2, 3, 4, 5, 6], 'Under 5')].reverse(),
      [...years([9, 8, 7, 6, 5, 4], 'Under 5'), ...years(flow).reverse()],
      januaries(nation).reverse(),
      5,
    );
    const from = (firstYear: number, values: readonly number[]) => ({
      years: values.map((_, i) => firstYear + i),
      values,
    });
    expect(plans).toEqual(forecastHistory(from(2014, stock), 5, from(2014, nation)));
    expect(newPlans).toEqual(forecastHistory(from(2013, flow), 5));
    expect(plans.years).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(newPlans.years).toEqual([2019, 2020, 2021, 2022, 2023]);
  });

  it('does without a reference area', () => {
    const { stock: plans } = countyTrend(januaries(stock), years(flow), [], 2);
    expect(plans.candidates.map((c) => c.method)).not.toContain(REFERENCE_GROWTH);
  });

  it('names the table that has no totals', () => {
    expect(() => countyTrend(januaries(stock, 'Under 5'), years(flow), [], 2)).toThrow(
      /plan_history\.csv has no row whose age_band is "Total"/,
    );
    expect(() => countyTrend(januaries(stock), [], [], 2)).toThrow(/new_plan_history\.csv/);
  });
});
