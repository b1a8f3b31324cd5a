/** What is said of both budgets, checked against figures that do and do not bear it out. */
import { describe, expect, it } from 'vitest';
import {
  budgetsTitle,
  capitalWords,
  NEUTRAL_TITLE,
  paybackWords,
  sidesOf,
  sureWords,
} from '../../src/app/content/budgets.ts';
import type { BudgetsView, PaybackRange } from '../../src/results/compare/budgetsTypes.ts';
import { measure } from './support/reviews.ts';
import { around } from './support/views.ts';

const balance = (mean: number, betterShare: number) =>
  measure({
    id: 'high-needs-balance',
    unit: 'pounds',
    group: 'high needs',
    better: 'higher',
    difference: around(mean, 10),
    betterShare,
  });
const general = (mean: number, betterShare: number) =>
  measure({
    id: 'general-fund-net',
    unit: 'pounds',
    group: 'general fund',
    difference: around(mean, 10),
    betterShare,
  });
const title = (...measures: readonly ReturnType<typeof measure>[]) =>
  budgetsTitle({ measures, financialYear: 2030 } as unknown as BudgetsView);

describe('the title', () => {
  it('says what the plan does to each budget, and how surely', () => {
    expect(title(balance(2e6, 0.95), general(1e5, 0.2))).toBe(
      '2030-31: very likely to save high needs money; likely to cost more in general fund money',
    );
  });

  it('claims nothing that the futures do not agree on', () => {
    expect(title(balance(2e6, 0.6), general(-1e5, 0.995))).toBe(
      '2030-31: no clear difference in high needs money; almost certain to save general fund money',
    );
  });

  it('is plain where a budget is missing', () => {
    expect(title(balance(2e6, 0.95))).toBe(NEUTRAL_TITLE);
  });
});

describe('better and worse', () => {
  it('stand in two lists by how the futures agree, in the same words', () => {
    const all = [
      measure({ id: 'a', betterShare: 0.92 }),
      measure({ id: 'b', betterShare: 0.08 }),
      measure({ id: 'c', betterShare: 0.5 }),
      measure({ id: 'd', better: 'neither', betterShare: null }),
    ];
    const { better, worse, unclear } = sidesOf(all);
    expect([better, worse, unclear].map((side) => side.map(({ id }) => id))).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ]);
    expect(sureWords(all[0])).toBe('in 9 of 10 futures');
    expect(sureWords(all[1])).toBe('in 9 of 10 futures');
  });
});

describe('payback', () => {
  const of = (share: number, p10: number | null, p50: number | null, p90: number | null) =>
    paybackWords({ saving: around(1, 0), share, years: { p10, p50, p90 } } as PaybackRange, 9);

  it('is said in years with their range, or as how often it is not within what is simulated', () => {
    expect(of(1, 4, 5, 7)).toBe('Within 5 years; 8 in 10 futures 4 to 7');
    expect(of(1, 1, 1, 1)).toBe('Within 1 year, in almost every future');
    expect(of(0.65, 4, 7, null)).toBe(
      'Within 7 years in 5 of 10 futures; not within the 9 years simulated in 3 of 10 futures',
    );
    expect(of(0.2, 8, null, null)).toBe(
      'Not within the 9 years simulated in 8 of 10 futures, at the earliest within 8 years in 1 of 10',
    );
    expect(of(0, null, null, null)).toBe(
      'Not within the 9 years simulated, in almost every future',
    );
  });

  it('names the capital beyond that of no change', () => {
    const words = capitalWords(
      { capital: around(32e6, 4e6), firstYear: 2027 } as Parameters<typeof capitalWords>[0],
      'No change',
    );
    expect(words).toBe(
      '£32.0m (8 in 10 futures: £28.0m to £36.0m) more capital than with “No change”, from 2027-28 on',
    );
  });
});
