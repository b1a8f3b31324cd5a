import type { FinanceValues } from '../../domain/parameters/finance.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { Books } from './areaEntries.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { amountPounds } from './ledgerEntry.ts';
import { FINANCE_LINES, type Fund } from './lines.ts';
import { type JanuaryQuantities, priceYear, type YearCosts } from './priceYear.ts';

/** One booking. The rows of a line, added in this order, are the line's amount to the last digit. */
export interface LedgerRow {
  readonly financialYear: number;
  readonly fund: Fund;
  readonly line: string;
  /** Index of the setting type, or −1 for what belongs to no place. */
  readonly settingType: number;
  /** 1 to 5, or 0 where the row is not by band. */
  readonly band: number;
  /** Blank for children who attend no named provision, and for what belongs to no place. */
  readonly provision: string;
  readonly months: number;
  readonly quantity: number;
  /** Pounds a year for one. */
  readonly unitRate: number;
  /** Pounds: quantity × unit rate × months ÷ 12. */
  readonly amount: number;
}

/** Prices a financial year as {@link priceYear} does and keeps every booking. */
export function ledgerRows(
  plan: CostPlan,
  basis: CostBasis,
  values: FinanceValues & TransportValues,
  yearIndex: number,
  before: JanuaryQuantities,
  after: JanuaryQuantities,
  books: Books,
): { readonly costs: YearCosts; readonly rows: readonly LedgerRow[] } {
  const rows: LedgerRow[] = [];
  const costs = priceYear(
    plan,
    basis,
    values,
    yearIndex,
    before,
    after,
    books,
    (line, place, band, months, quantity, unitRate) => {
      const { id, fund } = FINANCE_LINES[line]!;
      rows.push({
        financialYear: plan.baseYear + yearIndex,
        fund,
        line: id,
        settingType: place < 0 ? -1 : plan.typeOfPlace[place]!,
        band,
        provision: place >= 0 && place < plan.provisions.count ? plan.provisions.id[place]! : '',
        months,
        quantity,
        unitRate,
        amount: amountPounds(months, quantity, unitRate),
      });
    },
  );
  return { costs, rows };
}
