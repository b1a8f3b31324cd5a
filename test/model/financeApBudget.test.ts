import { describe, expect, it } from 'vitest';
import { countCosts } from '../../src/model/finance/countCosts.ts';
import { ledgerRows } from '../../src/model/finance/ledger.ts';
import { FINANCE_LINES, LINE } from '../../src/model/finance/lines.ts';
import type { PolicyMoney } from '../../src/model/finance/policyMoney.ts';
import type { ApBudget } from '../../src/model/policy/apBudget.ts';
import { newPolicyCounts, type PolicyCounts } from '../../src/model/policy/policyCounts.ts';
import type { PolicySpending } from '../../src/model/policy/policySpending.ts';
import {
  cost,
  januaryOf,
  mixedPupils,
  NO_INFLATION,
  type Pupil,
  STREAM,
  valuesWith,
} from './financeFixture.ts';
import { poundsOf, rowsOf, type Year, yearsOf } from './financeYears.ts';

const A_PENNY = 0.005;
const AP_SCHOOL = 8;
const AP_LINES = ['place-ap', 'top-up-ap-maintained', 'top-up-ap-academy'] as const;
const values = valuesWith();
const pupils = mixedPupils(12);
const inAp = (count: number): readonly Pupil[] =>
  Array.from({ length: count }, () => ({ establishment: 'ap_pru_academy' as const }));

/** Agreed for the financial years 2026-27 and 2027-28. */
const budget: ApBudget = {
  policyId: 'ap-budget',
  firstJanuary: 2,
  lastFinancialYear: 2,
  poundsAYear: [1_200_000, 1_200_000, 1_200_000],
  tierShares: null,
};

/** Four financial years of the same placements, with some more children in AP after the base. */
function accounts(apBudgets: readonly ApBudget[], more = 0) {
  const base = cost(januaryOf(pupils, { [AP_SCHOOL]: 30 }), values, [], { apBudgets });
  const { plan, basis } = base;
  let { stock: before, books } = base;
  return [0, 1, 2, 3].map((index) => {
    const january = januaryOf([...pupils, ...inAp(more)], { [AP_SCHOOL]: 30 }, 2026 + index);
    const after = countCosts(plan, basis, values, STREAM, january);
    const year = ledgerRows(plan, basis, values, index, before, after, books);
    before = after;
    books = year.costs.books;
    return year;
  });
}

describe('a budget for alternative provision', () => {
  const without = accounts([]);
  const agreed = accounts([budget]);
  /** Pounds that follow children and places in AP, of the months that a budget takes over. */
  const followed = (index: number, months: readonly number[]) =>
    without[index].rows
      .filter((row) => months.includes(row.months))
      .filter(
        ({ line, provision }) =>
          AP_LINES.some((one) => one === line) ||
          (line === 'place-unfilled' && provision.startsWith('ap_')),
      )
      .reduce((sum, { amount }) => sum + amount, 0);
  const spend = (year: (typeof without)[number]) =>
    year.rows.reduce((sum, { amount }) => sum + amount, 0);

  it('takes the place of place funding and top-ups for the years it is agreed', () => {
    const expected = [
      0,
      (1_200_000 * 7) / 12 - followed(1, [7]),
      1_200_000 - followed(2, [5, 7]),
      0,
    ];
    expect(followed(1, [7])).toBeGreaterThan(200_000);
    expected.forEach((more, index) => {
      expect(Math.abs(spend(agreed[index]) - spend(without[index]) - more)).toBeLessThan(A_PENNY);
    });
    expect(agreed[3].rows).toEqual(without[3].rows);
  });

  it('is booked under other alternative provision services, in cash', () => {
    const own = (index: number) =>
      agreed[index].rows
        .filter((row) => row.line === 'alternative-provision-services' && row.quantity === 1)
        .map(({ months, unitRate }) => [months, unitRate]);
    expect([0, 1, 2, 3].map(own)).toEqual([[], [[7, 1_200_000]], [[12, 1_200_000]], []]);
    for (const line of AP_LINES) expect(agreed[2].costs.amounts[LINE[line]]).toBe(0);
  });

  it('does not follow the child: more children in AP cost nothing more while it runs', () => {
    const crowded = accounts([budget], 40);
    const line = (id: (typeof FINANCE_LINES)[number]['id'], year: (typeof without)[number]) =>
      year.costs.amounts[LINE[id]];
    for (const id of [...AP_LINES, 'place-unfilled', 'alternative-provision-services'] as const) {
      expect(line(id, crowded[2]), id).toBe(line(id, agreed[2]));
    }
    expect(line('top-up-ap-academy', crowded[3])).toBeGreaterThan(
      line('top-up-ap-academy', agreed[3]),
    );
  });

  it('leaves the ledger adding up to every line, to the penny', () => {
    for (const { costs, rows } of agreed) {
      FINANCE_LINES.forEach(({ id, kind }, line) => {
        if (kind === 'balance' || kind === 'cumulative') return;
        const sum = rows.reduce((pounds, row) => pounds + (row.line === id ? row.amount : 0), 0);
        expect(Math.abs(sum - costs.amounts[line]), id).toBeLessThan(A_PENNY);
      });
    }
  });
});

describe('a budget by tier', () => {
  const TIERS = ['ap-targeted-support', 'ap-time-limited', 'ap-transitional'] as const;
  /** A hundred held in mainstream, and 6 of the 24 in alternative provision due to return. */
  const reached = { ...newPolicyCounts(1), timeLimited: 6 };
  reached.targeted[0] = 100;
  const support = (pounds: number): PolicySpending => ({
    policyId: 'tiers',
    line: 'ap-targeted-support',
    policy: 0,
    per: 'child-targeted',
    pounds: [pounds, pounds, pounds],
  });
  const still = valuesWith(NO_INFLATION);
  const yearsWith = (money: Partial<PolicyMoney>, counts: PolicyCounts | null = reached) =>
    yearsOf(pupils, still, money, 4, counts).years;
  const ofTiers = (year: Year) => TIERS.map((line) => poundsOf(rowsOf(year, line)));
  const spending = [support(1000)];

  it('charges targeted support for each child held in mainstream, where no budget pays', () => {
    const years = yearsWith({ spending });
    expect(years.map(ofTiers)).toEqual(years.map(() => [100_000, 0, 0]));
  });

  it('pays for targeted support too while it runs, and for nothing beside itself', () => {
    const year = yearsWith({ spending, apBudgets: [budget] })[2];
    expect(poundsOf(rowsOf(year, ...TIERS))).toBeCloseTo(1_200_000, 4);
    for (const line of AP_LINES) expect(rowsOf(year, line)).toEqual([]);
    expect(rowsOf(year, 'alternative-provision-services')).toHaveLength(1);
  });

  it('is shared out by what each tier would cost without it', () => {
    const alone = yearsWith({ spending })[2];
    const places = poundsOf(rowsOf(alone, ...AP_LINES));
    const scale = 1_200_000 / (100_000 + places);
    const shared = ofTiers(yearsWith({ spending, apBudgets: [budget] })[2]);
    [100_000, places / 4, (places * 3) / 4].forEach((pounds, tier) => {
      expect(shared[tier] / (pounds * scale)).toBeCloseTo(1, 1);
    });
    expect(shared[2] / shared[1]).toBeCloseTo(3, 9);
  });

  it('is shared out as the policy says, where it says so', () => {
    const stated = { ...budget, tierShares: [0.5, 0.3, 0.2] };
    const year = yearsWith({ spending, apBudgets: [stated] })[2];
    expect(ofTiers(year).map((pounds) => Math.round(pounds))).toEqual([600_000, 360_000, 240_000]);
  });

  it('stays in one sum where no tiers are in force', () => {
    const year = yearsWith({ apBudgets: [budget] }, { ...reached, timeLimited: null })[2];
    expect(ofTiers(year)).toEqual([0, 0, 0]);
    expect(poundsOf(rowsOf(year, 'alternative-provision-services'))).toBeGreaterThan(1_200_000);
  });
});
