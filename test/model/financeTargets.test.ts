import { describe, expect, it } from 'vitest';
import { type BaseFigures, baseFigures } from '../../src/model/finance/baseFigures.ts';
import { baseTargets, TARGET_MEASURES } from '../../src/model/finance/baseTargets.ts';
import { calibrationYear } from '../../src/model/finance/priceYear.ts';
import {
  blockRow,
  cost,
  januaryOf,
  mixedPupils,
  steadyYear,
  valuesWith,
} from './financeFixture.ts';

const FIGURES: BaseFigures = {
  planHolders: 1000,
  passengers: 400,
  passengersTo15: 350,
  transportPounds: 4_000_000,
  independentCostPounds: 60_000,
  specialCostPounds: 25_000,
  highNeedsSpendPounds: 20_000_000,
  inYearPounds: -1_000_000,
  cumulativePounds: -3_000_000,
};

const fact = (measure: string, period: string, value: number) =>
  ({ measure, period, value, unit: 'GBP', quality: 'published', source: 'invented' }) as const;

const targets = (
  facts: Parameters<typeof baseTargets>[1],
  block: Parameters<typeof baseTargets>[2] = [],
) => baseTargets(2025, facts, block, valuesWith(), FIGURES);

describe('targets of the base year', () => {
  it('are those that the dataset states, and no others', () => {
    expect(targets([])).toEqual([]);
    const rows = targets([fact(TARGET_MEASURES.transportSpend, '2024-25', 4_100_000)]);
    expect(rows.map((row) => [row.target, row.model, row.met])).toEqual([
      [4_100_000, 4_000_000, true],
    ]);
  });

  it('are missed beyond their tolerance: 5% on costs, 15% on council forecasts', () => {
    const met = (measure: string, period: string, value: number) =>
      targets([fact(measure, period, value)])[0]!.met;
    expect(met(TARGET_MEASURES.transportSpend, '2024-25', 4_000_000 / 1.049)).toBe(true);
    expect(met(TARGET_MEASURES.transportSpend, '2024-25', 4_000_000 / 1.051)).toBe(false);
    expect(met(TARGET_MEASURES.inYearBalance, '2025-26', -1_000_000 / 0.86)).toBe(true);
    expect(met(TARGET_MEASURES.inYearBalance, '2025-26', -1_000_000 / 0.84)).toBe(false);
  });

  it('for a unit cost take the latest fact and uprate it to the year before the base', () => {
    const [row] = targets([
      fact(TARGET_MEASURES.specialCost, '2020-21', 1),
      fact(TARGET_MEASURES.specialCost, '2022-23', 22_800),
    ]);
    expect(row!.target).toBeCloseTo(22_800 * 1.041 * 1.041, 6);
    expect(row!.note).toContain('uprated 2 years');
  });

  it('for a total leave out another year', () => {
    expect(targets([fact(TARGET_MEASURES.transportSpend, '2023-24', 4_000_000)])).toEqual([]);
  });

  it('for passengers are shown for comparison and never missed', () => {
    const [row] = targets([fact(TARGET_MEASURES.transportPassengerShare, '2023-24', 0.9)]);
    expect(row).toMatchObject({ model: 0.4, met: true, tolerance: 'for comparison' });
  });

  it('hold the block to the pound where all its parts are published', () => {
    const parts = [
      blockRow('2023-24', 'formula', 900_000),
      blockRow('2023-24', 'basic_entitlement_unit', 4000),
      blockRow('2023-24', 'special_pupils', 25),
      blockRow('2023-24', 'import_export', -10_000),
    ];
    const [exact] = targets([], [...parts, blockRow('2023-24', 'total', 990_000)]);
    expect(exact).toMatchObject({ target: 990_000, model: 990_000, met: true });
    const [off] = targets([], [...parts, blockRow('2023-24', 'total', 990_001)]);
    expect(off!.met).toBe(false);
  });
});

describe('figures of the base year', () => {
  it('give back the published means that the rates were made from', () => {
    const values = valuesWith();
    const pupils = mixedPupils(200);
    const costed = cost(januaryOf(pupils), values);
    const { plan, basis, stock, books } = costed;
    const year = calibrationYear(plan, basis, values, stock, books);
    const figures = baseFigures(plan, pupils.length, stock, year, steadyYear(costed, values));
    expect(figures.independentCostPounds).toBeCloseTo(64_000, 6);
    expect(figures.specialCostPounds).toBeCloseTo(26_000, 6);
    expect(figures.passengersTo15).toBeLessThan(figures.passengers);
    expect(figures.planHolders).toBe(pupils.length);
  });
});
