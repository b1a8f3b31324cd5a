import { countCosts } from '../../src/model/finance/countCosts.ts';
import { type LedgerRow, ledgerRows } from '../../src/model/finance/ledger.ts';
import type { PolicyMoney } from '../../src/model/finance/policyMoney.ts';
import type { YearCosts } from '../../src/model/finance/priceYear.ts';
import type { PolicyCounts } from '../../src/model/policy/policyCounts.ts';
import {
  blockRow,
  type Costed,
  cost,
  januaryOf,
  type Pupil,
  STREAM,
  type Values,
} from './financeFixture.ts';

export interface Year {
  readonly costs: YearCosts;
  readonly rows: readonly LedgerRow[];
}

/** A block that every test county draws. */
const BLOCK = [
  blockRow('2023-24', 'basic_entitlement_unit', 4700),
  blockRow('2023-24', 'special_pupils', 100),
  blockRow('2023-24', 'import_export', -50_000),
  blockRow('2024-25', 'total', 5_000_000),
];

/**
 * The same placements for some financial years, with every booking.
 *
 * @param reached children whom policies reached in every step.
 */
export function yearsOf(
  pupils: readonly Pupil[],
  values: Values,
  money: Partial<PolicyMoney> = {},
  years = 4,
  reached: PolicyCounts | null = null,
): { readonly base: Costed; readonly years: readonly Year[] } {
  const base = cost(januaryOf(pupils), values, BLOCK, money);
  const { plan, basis } = base;
  let { stock: before, books } = base;
  const all = Array.from({ length: years }, (_, index) => {
    const january = januaryOf(pupils, {}, 2026 + index);
    const after = countCosts(plan, basis, values, STREAM, january, reached);
    const year = ledgerRows(plan, basis, values, index, before, after, books);
    before = after;
    books = year.costs.books;
    return year;
  });
  return { base, years: all };
}

/** Rows of some lines. */
export function rowsOf({ rows }: Year, ...lines: readonly string[]): readonly LedgerRow[] {
  return rows.filter(({ line }) => lines.includes(line));
}

export function poundsOf(rows: readonly LedgerRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}
