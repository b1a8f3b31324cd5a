/** Both budgets and payback by hand: two futures of three financial years. */
import { describe, expect, it } from 'vitest';
import { BUDGET_MEASURES, budgetFigures } from '../../src/results/compare/budgets.ts';
import type { MeasuredPair } from '../../src/results/compare/compareMeasure.ts';
import type { MeasuredDraw } from '../../src/results/compare/measuredRun.ts';
import { type MeasureId, measuresOf } from '../../src/results/compare/measures.ts';
import { paybackOf } from '../../src/results/compare/payback.ts';

const measures = measuresOf(BUDGET_MEASURES);
const NOTHING = [0, 0, 0];

/** One future: pounds of each financial year; what is not said is nothing. */
function future(money: Partial<Record<MeasureId, readonly number[]>>): MeasuredDraw {
  return measures.map(({ id, geography, over }) => {
    const years = money[id as MeasureId] ?? NOTHING;
    const of = geography === 'county' ? Float64Array.of(0, ...years) : new Float64Array(8);
    return { of, over: over ? new Float64Array(8).fill(1) : null };
  });
}

const pair: MeasuredPair = {
  frame: { baseYear: 2025, years: 3, districtCount: 2 },
  measures,
  before: [
    future({ 'high-needs-balance': [-10, -20, -30], 'high-needs-cumulative': [-10, -30, -60] }),
    future({ 'high-needs-balance': [-10, -10, -10], 'high-needs-cumulative': [-10, -20, -30] }),
  ],
  after: [
    future({
      'high-needs-balance': [-10, -16, -22],
      'high-needs-cumulative': [-10, -26, -48],
      'general-fund-net': [0, 1, 2],
      'independent-spend': [0, -5, -10],
      capital: [0, 8, 8],
    }),
    future({
      'high-needs-balance': [-10, -11, -12],
      'high-needs-cumulative': [-10, -21, -33],
      'general-fund-net': [0, 3, 4],
      'independent-spend': [0, -1, -1],
      capital: [0, 8, 8],
    }),
  ],
};
const figures = budgetFigures(pair, 3);
const measure = (id: MeasureId) => figures.measures.find((one) => one.id === id);
const overRun = (id: MeasureId) => figures.overRun.find((one) => one.id === id);

describe('both budgets of two futures', () => {
  it('are paired year by year: the plan against the same future without it', () => {
    expect(measure('high-needs-balance')).toMatchObject({
      before: { mean: -20 },
      value: { mean: -17 },
      difference: { mean: 3, p50: 3 },
      betterShare: 0.5,
    });
    expect(measure('high-needs-balance')?.difference.p90).toBeCloseTo(-2 + 0.9 * 10, 9);
    expect(measure('general-fund-net')).toMatchObject({ difference: { mean: 3 }, betterShare: 0 });
    expect(figures.cumulative.difference.draws).toEqual([
      [0, 4, 12],
      [0, -1, -3],
    ]);
    expect(figures.inYear.difference.years).toEqual([2025, 2026, 2027]);
  });

  it('are added up over the run inside each future, capital by what it has come to', () => {
    expect(overRun('high-needs-balance')?.difference.mean).toBe((12 - 3) / 2);
    expect(overRun('general-fund-net')?.difference.mean).toBe((3 + 7) / 2);
    expect(overRun('capital')?.difference.mean).toBe(8);
  });

  it('read another financial year where another is asked for', () => {
    const earlier = budgetFigures(pair, 2).measures.find(({ id }) => id === 'high-needs-balance');
    expect(earlier?.difference.mean).toBe((4 - 1) / 2);
  });
});

describe('payback', () => {
  it('counts from the first capital, in each future by itself', () => {
    // Capital in 2026-27. High needs save 4 and 8 in one future and nothing in the other.
    expect(figures.payback).toMatchObject({
      capital: { mean: 8 },
      firstYear: 2026,
      yearsSimulated: 2,
      independent: { share: 0.5, years: { p10: 2, p50: 2, p90: null } },
      highNeeds: { saving: { mean: 4.5 }, share: 0.5, years: { p10: 2, p50: 2, p90: null } },
      // 12 saved less 3 of transport is 9, and 8 are to be paid back.
      bothBudgets: { saving: { mean: -0.5 }, share: 0.5, years: { p10: 2, p50: 2, p90: null } },
    });
  });

  it('is reached in the year by whose end the savings add up to the capital, not before', () => {
    const effects = (savings: readonly number[]) => ({
      capital: [10, 0, 0, 0],
      independent: savings,
      highNeeds: savings,
      generalFund: [0, 0, 0, 0],
    });
    const of = (savings: readonly number[]) => paybackOf([effects(savings)], 2025)?.highNeeds;
    expect(of([5, 5, 0, 0])?.years.p50).toBe(2);
    expect(of([5, 4.99, 0, 1])?.years.p50).toBe(4);
    expect(of([4, 3, 2, 0.9])).toMatchObject({ share: 0, years: { p50: null } });
  });

  it('asks for all the capital of the run, also for what is spent after the first savings', () => {
    const draws = [
      { capital: [6, 0, 6], independent: [6, 5, 1], highNeeds: [6, 5, 1], generalFund: [0, 0, 0] },
    ];
    expect(paybackOf(draws, 2025)?.highNeeds.years.p50).toBe(3);
  });

  it('counts no grant towards the deficit as a saving', () => {
    const granted = {
      'high-needs-balance': [-10, -10, 20],
      'deficit-grants': [0, 0, 30],
      capital: [0, 8, 8],
    };
    const alone = future({ 'high-needs-balance': [-10, -10, -10] });
    const one = { ...pair, before: [alone], after: [future(granted)] };
    const { payback, measures: shown } = budgetFigures(one, 3);
    expect(payback?.highNeeds).toMatchObject({ saving: { mean: 0 }, share: 0 });
    expect(shown.find(({ id }) => id === 'deficit-grants')?.difference.mean).toBe(30);
    expect(measure('deficit-grants')).toBeUndefined();
  });

  it('is none where no more capital is spent than without the plan', () => {
    const less = { capital: [-10, 0], independent: [0, 0], highNeeds: [1, 1], generalFund: [0, 0] };
    expect(paybackOf([less], 2025)).toBeNull();
    expect(paybackOf([{ ...less, capital: [0, 0] }], 2025)).toBeNull();
  });
});
