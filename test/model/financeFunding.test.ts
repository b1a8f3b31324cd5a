import { describe, expect, it } from 'vitest';
import { deficitParts } from '../../src/model/finance/deficitParts.ts';
import type { FundingPolicy } from '../../src/model/finance/fundingTerms.ts';
import { FINANCE_LINES, LINE, LINE_COUNT, sumOfLines } from '../../src/model/finance/lines.ts';
import { policyWords } from '../support/scenarios.ts';
import { mixedPupils, NO_INFLATION, type Values, valuesWith } from './financeFixture.ts';
import { type Year, yearsOf } from './financeYears.ts';

const A_PENNY = 0.005;
const pupils = mixedPupils(12);
const still = valuesWith(NO_INFLATION);
const exactly = (size: number): [number, number, number] => [size, size, size];
const funding = (september: number, given: Partial<FundingPolicy>): FundingPolicy => ({
  kind: 'funding',
  ...policyWords(`funding-${september}`, september),
  ...given,
});
const accounts = (policies: readonly FundingPolicy[], values: Values = still, years = 4) =>
  yearsOf(pupils, values, { funding: policies }, years).years;
const line = (years: readonly Year[], id: keyof typeof LINE) =>
  years.map(({ costs }) => costs.amounts[LINE[id]]);
const changed = (years: readonly Year[], from: readonly Year[], index: number) =>
  FINANCE_LINES.filter(
    (_, at) => years[index].costs.amounts[at] !== from[index].costs.amounts[at],
  ).map(({ id }) => id);
const without = accounts([]);

describe('growth of the block', () => {
  it('is added to the formula from the financial year after the September, year upon year', () => {
    const years = accounts([funding(2026, { blockGrowthChange: exactly(0.1) })]);
    const [, now] = line(without, 'block-formula');
    const [first, second, third, fourth] = line(years, 'block-formula');
    expect([first, second]).toEqual([now, now]);
    expect(third).toBeCloseTo(now * 1.1, 4);
    expect(fourth).toBeCloseTo(now * 1.21, 4);
    expect(changed(years, without, 2)).toEqual(['block-formula', 'in-year', 'cumulative']);
  });

  it('comes in with the policy: a share more with each year', () => {
    const ramped = { ...funding(2025, { blockGrowthChange: exactly(0.1) }), rampYears: 2 };
    const [now, first, second] = line(accounts([ramped]), 'block-formula');
    expect(first).toBeCloseTo(now * 1.05, 4);
    expect(second).toBeCloseTo(now * 1.05 * 1.1, 4);
  });
});

describe('sums that come in by the year', () => {
  it('out of the schools block are income of the high needs budget alone', () => {
    const years = accounts([funding(2026, { schoolsBlockTransferPounds: exactly(300_000) })]);
    expect(line(years, 'transfers')).toEqual([0, 300_000, 300_000, 300_000]);
    expect(changed(years, without, 1)).toEqual(['transfers', 'in-year', 'cumulative']);
  });

  it('out of the general fund are its own spending too, so that nothing comes from nowhere', () => {
    const years = accounts([funding(2026, { generalFundContributionPounds: exactly(500_000) })]);
    expect(line(years, 'general-fund-contribution')).toEqual([0, 500_000, 500_000, 500_000]);
    expect(line(years, 'high-needs-contribution')).toEqual([0, 500_000, 500_000, 500_000]);
    expect(changed(years, without, 1)).toEqual([
      'general-fund-contribution',
      'in-year',
      'cumulative',
      'high-needs-contribution',
    ]);
    for (const { amounts, spendByType } of years.map(({ costs }) => costs)) {
      const byType = spendByType.reduce((sum, pounds) => sum + pounds, 0);
      expect(byType).toBeCloseTo(sumOfLines(amounts, 'dsg', 'spend'), 4);
    }
  });

  it('stop after the years agreed, and add to what the register has', () => {
    const values = { ...still, 'finance.receiptsPounds': 100_000 };
    const agreed = funding(2026, { receiptsPounds: exactly(40_000), years: 2 });
    expect(line(accounts([agreed], values), 'receipts')).toEqual([100_000, 140_000, 140_000, 0]);
  });

  it('are an uncertain size, low or high together in a draw', () => {
    const wide = funding(2025, {
      receiptsPounds: [0, 1_000_000, 2_000_000],
      schoolsBlockTransferPounds: [0, 1_000_000, 2_000_000],
    });
    const years = accounts([wide]);
    const [receipts] = line(years, 'receipts');
    expect(receipts).toBeGreaterThan(0);
    expect(receipts).not.toBe(1_000_000);
    expect(line(years, 'transfers')).toEqual(line(years, 'receipts'));
  });
});

describe('the stability grant', () => {
  const values = { ...still, 'finance.openingBalancePounds': -3_000_000 };
  const plain = accounts([], values, 5);
  const deficit = -plain[0].costs.amounts[LINE.cumulative];
  const grants = (...policies: FundingPolicy[]) =>
    line(accounts(policies, values, 5), 'stability-grant').map((paid) => Math.round(paid));
  const granted = Math.round(0.9 * deficit);

  it('pays off a share of the deficit of March 2026 in the year of approval, from 2026-27 on', () => {
    expect(deficit).toBeGreaterThan(3_000_000);
    const share = { stabilityGrantShare: exactly(0.9) };
    expect(grants(funding(2026, share))).toEqual([0, granted, 0, 0, 0]);
    expect(grants(funding(2025, share))).toEqual([0, granted, 0, 0, 0]);
    expect(grants(funding(2028, share))).toEqual([0, 0, 0, granted, 0]);
  });

  it('takes the place of the share in the register, and is never taken back', () => {
    const half = { ...values, 'finance.stabilityGrantShare': 0.5 };
    const paid = (size: number) =>
      line(
        accounts([funding(2027, { stabilityGrantShare: exactly(size) })], half, 5),
        'stability-grant',
      );
    const [, first, second] = paid(0.9);
    expect(first).toBeCloseTo(0.5 * deficit, 6);
    expect(second).toBeCloseTo(0.4 * deficit, 6);
    expect(paid(0.2)[2]).toBe(0);
  });

  it('leaves with the council a tenth of that deficit and all of what is added later', () => {
    const years = accounts([funding(2026, { stabilityGrantShare: exactly(0.9) })], values, 5);
    const amounts = new Float64Array(5 * LINE_COUNT);
    years.forEach(({ costs }, step) => {
      amounts.set(costs.amounts, step * LINE_COUNT);
    });
    const parts = deficitParts(amounts, 2025);
    let closing = -3_000_000;
    parts.forEach(({ financialYear, ...year }, step) => {
      expect(financialYear).toBe(2025 + step);
      expect(Math.abs(year.opening - closing)).toBeLessThan(A_PENNY);
      const sum = year.opening + year.inYear + year.grant;
      expect(Math.abs(year.closing - sum)).toBeLessThan(A_PENNY);
      const rest = year.fromBeforeApril2026 + year.addedSince;
      expect(Math.abs(Math.max(0, -year.closing) - rest)).toBeLessThan(A_PENNY);
      closing = year.closing;
    });
    expect(parts[0]).toMatchObject({ fromBeforeApril2026: deficit, addedSince: 0, grant: 0 });
    expect(parts[1].grant).toBeCloseTo(0.9 * deficit, 6);
    for (const { fromBeforeApril2026 } of parts.slice(1)) {
      expect(fromBeforeApril2026).toBeCloseTo(0.1 * deficit, 6);
    }
    const lost = parts.slice(1).reduce((sum, { inYear }) => sum - inYear, 0);
    expect(parts[4].addedSince).toBeCloseTo(lost, 6);
    expect(lost).toBeGreaterThan(1_000_000);
  });

  it('and a surplus pays off what was added since, then what is left from before', () => {
    const amounts = new Float64Array(4 * LINE_COUNT);
    const year = (step: number, inYear: number, cumulative: number) => {
      amounts[step * LINE_COUNT + LINE['in-year']] = inYear;
      amounts[step * LINE_COUNT + LINE.cumulative] = cumulative;
    };
    year(0, -60, -100);
    year(1, -40, -140);
    year(2, 50, -90);
    year(3, 100, 10);
    const parts = deficitParts(amounts, 2025);
    expect(parts.map((of) => [of.fromBeforeApril2026, of.addedSince])).toEqual([
      [100, 0],
      [100, 40],
      [90, 0],
      [0, 0],
    ]);
  });
});

describe('a policy on funding', () => {
  it('that moves nothing, and the present threshold, change nothing', () => {
    const nothing = funding(2025, {
      blockGrowthChange: exactly(0),
      schoolsBlockTransferPounds: exactly(0),
      generalFundContributionPounds: exactly(0),
      receiptsPounds: exactly(0),
      stabilityGrantShare: exactly(0),
      mainstreamThresholdPounds: exactly(6000),
    });
    expect(accounts([{ ...nothing, rampYears: 3 }])).toEqual(without);
  });
});
