import { describe, expect, it } from 'vitest';
import { countCosts } from '../../src/model/finance/countCosts.ts';
import { type LedgerRow, ledgerRows } from '../../src/model/finance/ledger.ts';
import { LINE } from '../../src/model/finance/lines.ts';
import type { PolicyCounts } from '../../src/model/policy/policyCounts.ts';
import type { PolicySpending } from '../../src/model/policy/policySpending.ts';
import {
  cost,
  januaryOf,
  mixedPupils,
  NO_INFLATION,
  STREAM,
  valuesWith,
} from './financeFixture.ts';

const values = valuesWith(NO_INFLATION);
const pupils = mixedPupils(12);

const exactly = (pounds: number): [number, number, number] => [pounds, pounds, pounds];
const moves: PolicySpending = {
  policyId: 'return',
  line: 'sen-support-services',
  policy: 0,
  per: 'child-moved',
  pounds: exactly(6000),
};
const support: PolicySpending = {
  policyId: 'support',
  line: 'sen-support-services',
  policy: 1,
  per: 'child-supported',
  pounds: exactly(1200),
};
const counts = (moved: number, supported: number): PolicyCounts => ({
  moved: Float64Array.of(moved, 0),
  supported: Float64Array.of(0, supported),
  targeted: new Float64Array(2),
  timeLimited: null,
});

/** Bookings of the first two financial years, with so many children counted in the two Septembers. */
function yearsOf(spending: readonly PolicySpending[], reached: readonly PolicyCounts[]) {
  const base = cost(januaryOf(pupils), values, [], { spending });
  const { plan, basis } = base;
  let { stock: before, books } = base;
  return reached.map((policies, index) => {
    const january = januaryOf(pupils, {}, 2026 + index);
    const after = countCosts(plan, basis, values, STREAM, january, policies);
    const year = ledgerRows(plan, basis, values, index, before, after, books);
    before = after;
    books = year.costs.books;
    return year;
  });
}

const services = (rows: readonly LedgerRow[]) =>
  rows
    .filter(({ line, unitRate }) => line === 'sen-support-services' && unitRate >= 1000)
    .map(({ months, quantity, amount }) => [months, quantity, amount]);

describe('what a policy costs by the child', () => {
  it('is paid once for a move, in full in the financial year of its September', () => {
    const years = yearsOf([moves], [counts(5, 0), counts(2, 0)]);
    expect(years.map(({ rows }) => services(rows))).toEqual([[[12, 5, 30_000]], [[12, 2, 12_000]]]);
  });

  it('is paid by the year for support: five months of one January and seven of the next', () => {
    const years = yearsOf([support], [counts(0, 10), counts(0, 16)]);
    expect(years.map(({ rows }) => services(rows))).toEqual([
      [[7, 10, 7000]],
      [
        [5, 10, 5000],
        [7, 16, 11_200],
      ],
    ]);
  });

  it('stands in rows of its own, which add up to its line', () => {
    const alone = yearsOf([], [counts(0, 0)])[0];
    const [year] = yearsOf([moves, support], [counts(5, 10)]);
    expect(services(year.rows)).toEqual([
      [12, 5, 30_000],
      [7, 10, 7000],
    ]);
    const line = LINE['sen-support-services'];
    expect(year.costs.amounts[line] - alone.costs.amounts[line]).toBeCloseTo(37_000, 6);
    expect(year.costs.amounts[LINE['in-year']] - alone.costs.amounts[LINE['in-year']]).toBeCloseTo(
      -37_000,
      6,
    );
  });

  it('books nothing where it costs nothing or nobody is reached', () => {
    const free = { ...support, pounds: exactly(0) };
    expect(yearsOf([moves, free], [counts(0, 10)])[0].rows).toEqual(
      yearsOf([], [counts(0, 0)])[0].rows,
    );
  });
});
