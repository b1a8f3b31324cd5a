import type { FinanceValues } from '../../domain/parameters/finance.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { Books } from './books.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { amountPounds, type Enter, NO_PLACE } from './ledgerEntry.ts';
import { FINANCE_LINES, type Fund } from './lines.ts';
import { enterBudgets, priceYear, transportIndex, type YearCosts } from './priceYear.ts';
import { enterTransport } from './transportEntries.ts';
import { type JanuaryQuantities, partsOfYear } from './yearPart.ts';

/** One booking. The rows of a line add up to its amount. */
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

/** Prices a financial year as `priceYear` does, with every booking behind it. */
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
  const enter: Enter = (line, place, band, months, quantity, unitRate) => {
    const { id, fund } = FINANCE_LINES[line]!;
    rows.push({
      financialYear: plan.baseYear + yearIndex,
      fund,
      line: id,
      settingType: place === NO_PLACE ? -1 : plan.typeOfPlace[place]!,
      band,
      provision: place >= 0 && place < plan.provisions.count ? plan.provisions.id[place]! : '',
      months,
      quantity,
      unitRate,
      amount: amountPounds(months, quantity, unitRate),
    });
  };
  const parts = partsOfYear(values, yearIndex, before, after);
  const index = transportIndex(values, yearIndex);
  enterBudgets(plan, basis, values, yearIndex, parts, books, enter);
  for (const { stock, schoolShare, freshWeight } of parts) {
    enterTransport(plan, stock.transport, schoolShare, freshWeight, index, enter);
  }
  const costs = priceYear(plan, basis, values, yearIndex, before, after, books);
  return { costs, rows };
}
