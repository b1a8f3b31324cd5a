/** Indicators and comparisons as they leave under disclosure control, worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/results/compare/comparison.ts';
import { comparisonUnderRule } from '../../../src/results/disclosure/controlledComparison.ts';
import { controlledIndicators } from '../../../src/results/disclosure/controlledIndicators.ts';
import { protectNewPlans } from '../../../src/results/disclosure/protectedPlans.ts';
import { chanceFrom } from '../../../src/results/disclosure/roundRows.ts';
import type { Cell, Table } from '../../../src/results/tables/table.ts';

describe('indicators under disclosure control', () => {
  const columns = ['year', 'district_code', 'indicator', 'value_mean'].concat(
    ...['value_p10', 'value_p50', 'value_p90', 'target'],
  );
  const row = (year: number, code: string, indicator: string, ...figures: Cell[]): Cell[] => [
    ...[year, code, indicator],
    ...figures,
  ];
  const shown = (rows: Cell[][]) =>
    controlledIndicators({ name: 'indicators', columns, rows } as Table).rows;

  it('round districts in their order, so that they add up to the rounded area, year by year', () => {
    const waiting = 'children waiting';
    expect(
      shown([
        row(2026, 'D0', waiting, 7, 6, 7, 8, null),
        row(2026, 'D1', waiting, 6, 6, 6, 6, null),
        row(2026, '', waiting, 13, 1, 13, 24, 20),
        row(2026, 'D0', 'children placed', 7, 7, 7, 7, null),
        row(2027, 'D0', waiting, 7, 7, 7, 7, null),
      ]),
    ).toEqual([
      // 7 is nearest to 5, and 7 + 6 = 13 to 15, so that the second district has 10 of them.
      row(2026, 'D0', waiting, 5, 5, 5, 5, 'x'),
      row(2026, 'D1', waiting, 10, 10, 10, 10, 'x'),
      // The area by itself: its tenth percentile is 12 below, to the base 10, and is few.
      row(2026, '', waiting, 15, 'c', 15, 25, 20),
      // Another indicator, and another year, begin again.
      row(2026, 'D0', 'children placed', 5, 5, 5, 5, 'x'),
      row(2027, 'D0', waiting, 5, 5, 5, 5, 'x'),
    ]);
  });

  it('leave rates, shares and money as they are, and say where there is none', () => {
    const rows = [
      row(2026, 'D0', 'plans per 1,000 aged 2 to 18', 41.3, 40.1, 41, 43, null),
      row(2026, 'D0', 'share of plans waiting', 0.123, 0.1, 0.12, 0.2, 0.1),
      row(2026, '', 'high needs spend per head', 912.4, 900, 910, 930, null),
      row(2026, 'D0', 'children waiting', null, null, null, null, null),
    ];
    const blanked = rows.map((one) => one.map((cell) => cell ?? 'x'));
    expect(shown(rows)).toEqual(blanked);
  });
});

describe('a comparison under disclosure control', () => {
  const columns = ['scenario', 'year', 'district_code', 'district', 'measure', 'baseline', 'value'];
  const table = (rows: Cell[][]): Table => ({
    name: 'compare',
    columns: [...columns, ...['mean', 'p10', 'p50', 'p90'].map((q) => `difference_${q}`)].concat(
      'better_share',
    ),
    rows,
  });
  const measures = [
    { id: 'waiting', unit: 'children' },
    { id: 'transport', unit: 'pounds' },
  ];
  const comparison = (dataset: object) => ({ dataset, measures }) as unknown as Comparison;
  const row = (code: string, measure: string, figures: Cell[], plan = 'b'): Cell[] => [
    ...[plan, 2027, code, code === '' ? 'All' : code, measure],
    ...figures,
  ];
  const shown = (rows: Cell[][]) =>
    comparisonUnderRule(table(rows), comparison({ roundedTo: 5 })).rows;

  it('takes differences of rounded counts, and their range as far from the mean to the base', () => {
    expect(
      shown([
        row('D0', 'waiting', [12, 7, -5, -14, -4, 3, 0.75]),
        row('D1', 'waiting', [11, 6, -5, -5, -5, -5, 1]),
        row('', 'waiting', [23, 13, -10, -22, -9, 0, 1]),
        row('D0', 'waiting', [12, 12, 0, 0, 0, 0, 0.5], 'c'),
      ]),
    ).toEqual([
      // 12 to 10 and 7 to 5; 9 below the mean is two steps of five, 1 above none, 8 above two.
      row('D0', 'waiting', [10, 5, -5, -15, -5, 5, 0.75]),
      // 23 to 25 and 13 to 15, less what the first district has.
      row('D1', 'waiting', [15, 10, -5, -5, -5, -5, 1]),
      row('', 'waiting', [25, 15, -10, -20, -10, 0, 1]),
      row('D0', 'waiting', [10, 10, 0, 0, 0, 0, 0.5], 'c'),
    ]);
  });

  it('gives no difference where either count is few, and no rounding to what counts nobody', () => {
    const pounds = row('', 'transport', [812_345.6, 799_999.9, -12_345.7, -3, -2, -1, 0.9]);
    const none = row('D0', 'waiting', [null, null, null, null, null, null, null]);
    expect(
      shown([row('D0', 'waiting', [8, 3, -5, -5, -5, -5, 1]), pounds, none]).map((one) =>
        one.slice(columns.indexOf('baseline')),
      ),
    ).toEqual([
      [10, 'c', 'c', 'c', 'c', 'c', 1],
      pounds.slice(columns.indexOf('baseline')),
      ['z', 'z', 'z', 'z', 'z', 'z', 'z'],
    ]);
  });

  it('is as it was counted where the data are of no single children', () => {
    const rows = [row('D0', 'waiting', [8, 3, -5, -5, -5, -5, 1])];
    expect(comparisonUnderRule(table(rows), comparison({})).rows).toEqual(rows);
  });
});

describe('new plans under disclosure control', () => {
  type NewPlans = Parameters<typeof protectNewPlans>[0];
  const byNeed = (year: number, need: string, establishment: string, plans: number) => ({
    ...{ year, need, establishment, plans },
  });
  const byAge = (year: number, age: number, establishment: string, plans: number) => ({
    ...{ year, age, establishment, plans },
  });
  const byBoth = (year: number, need: string, age: number, plans: number) => ({
    ...{ year, need, age, plans },
  });
  const protect = (tables: NewPlans) =>
    protectNewPlans(tables, chanceFrom('0123456789abcdef')) as NewPlans;
  const total = (rows: readonly { readonly plans: number }[]) =>
    rows.reduce((sum, { plans }) => sum + plans, 0);
  const ages = [byAge(2025, 5, 'special', 12), byAge(2025, 9, 'special', 11)].concat(
    byAge(2025, 9, 'mainstream', 17),
  );
  const needs = [byBoth(2025, 'autism', 5, 12), byBoth(2025, 'autism', 9, 28)];
  const kinds = [byNeed(2025, 'autism', 'special', 23), byNeed(2025, 'autism', 'mainstream', 17)];

  it('have the ages of a year in which need by establishment was not counted, and agree on all', () => {
    const { newPlansByNeedEstablishment, newPlansByAgeEstablishment, newPlansByNeedAge } = protect({
      newPlansByNeedEstablishment: [],
      newPlansByAgeEstablishment: ages,
      newPlansByNeedAge: needs,
    });
    expect(newPlansByNeedEstablishment).toEqual([]);
    expect(total(newPlansByAgeEstablishment)).toBe(40);
    expect(newPlansByAgeEstablishment.map(({ age }) => age)).toEqual([5, 9, 9]);
    expect(total(newPlansByNeedAge)).toBe(40);
    for (const { plans } of [...newPlansByAgeEstablishment, ...newPlansByNeedAge]) {
      expect(plans % 5).toBe(0);
    }
  });

  it('follow need by establishment where it was counted: the same children in each type and need', () => {
    const given = protect({
      newPlansByNeedEstablishment: kinds,
      newPlansByAgeEstablishment: ages,
      newPlansByNeedAge: needs,
    });
    const inType = (rows: readonly { establishment: string; plans: number }[], type: string) =>
      total(rows.filter(({ establishment }) => establishment === type));
    for (const type of ['special', 'mainstream']) {
      const led = inType(given.newPlansByNeedEstablishment, type);
      expect(led).toBeGreaterThan(0);
      expect(inType(given.newPlansByAgeEstablishment, type)).toBe(led);
    }
    expect(total(given.newPlansByNeedAge)).toBe(total(given.newPlansByNeedEstablishment));
  });
});
