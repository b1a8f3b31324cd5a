import { fixed } from '../../domain/fixedChoices/index.ts';
import type { FinanceValues } from '../../domain/parameters/finance.ts';
import type { CostPlan } from './costPlan.ts';

/** What a financial year takes over from the one before. */
export interface Books {
  /** Cumulative high needs balance; negative is a deficit. */
  readonly balancePounds: number;
  /** Formula part of the high needs block, before growth. */
  readonly formulaPounds: number;
  /** Deficit at the end of March 2026; 0 before then, and where the accounts open later. */
  readonly deficitOfMarch2026Pounds: number;
  /** Share of that deficit which the stability grant has paid off. */
  readonly grantShare: number;
}

/** Financial year whose closing deficit the stability grant is a share of. */
export const LAST_YEAR_OF_GRANT_DEFICIT = fixed('finance.grantDeficitYear');

/** Books at the end of the financial year before the base year. */
export function openBooks(plan: CostPlan, values: FinanceValues): Books {
  const { block, baseYear } = plan;
  const published = [...block.totals.keys()].filter((year) => year < baseYear);
  const latest = published.reduce((most, year) => Math.max(most, year), -Infinity);
  let formulaPounds = 0;
  if (published.length > 0) {
    const rest = block.basicEntitlement * block.specialPupils + block.importExport;
    formulaPounds = block.totals.get(latest)! - rest;
    for (let year = latest + 1; year < baseYear; year++) {
      formulaPounds *= 1 + blockGrowth(values, year);
    }
  }
  const balancePounds = values['finance.openingBalancePounds'];
  const none = { deficitOfMarch2026Pounds: 0, grantShare: 0 };
  return closeBooks(baseYear - 1, balancePounds, formulaPounds, none);
}

/** Books at the end of a financial year. */
export function closeBooks(
  year: number,
  balancePounds: number,
  formulaPounds: number,
  grant: Pick<Books, 'deficitOfMarch2026Pounds' | 'grantShare'>,
): Books {
  const deficitOfMarch2026Pounds =
    year === LAST_YEAR_OF_GRANT_DEFICIT
      ? Math.max(0, -balancePounds)
      : grant.deficitOfMarch2026Pounds;
  return { balancePounds, formulaPounds, deficitOfMarch2026Pounds, grantShare: grant.grantShare };
}

/** Growth of the formula into a financial year; the earliest stated also serves years before it. */
export function blockGrowth(values: FinanceValues, year: number): number {
  if (year <= 2025) return values['finance.blockGrowth.2025'];
  if (year === 2026) return values['finance.blockGrowth.2026'];
  return values[year <= 2028 ? 'finance.blockGrowth.2027To2028' : 'finance.blockGrowth.later'];
}
