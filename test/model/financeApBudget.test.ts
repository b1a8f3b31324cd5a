import { describe, expect, it } from 'vitest';
import { countCosts } from '../../src/model/finance/countCosts.ts';
import { ledgerRows } from '../../src/model/finance/ledger.ts';
import { FINANCE_LINES, LINE } from '../../src/model/finance/lines.ts';
import type { ApBudget } from '../../src/model/policy/apBudget.ts';
import { cost, januaryOf, mixedPupils, type Pupil, STREAM, valuesWith } from './financeFixture.ts';

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
