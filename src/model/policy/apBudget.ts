import type { Scenario } from '../../domain/scenario.ts';
import type { SizeRange } from './policySize.ts';

/**
 * A budget that takes the place of place funding and top-ups in the area's alternative provision.
 * Dates are steps: January or financial year 0 is that of the base year.
 */
export interface ApBudget {
  readonly policyId: string;
  /** First January whose placements it pays for, from the September before. */
  readonly firstJanuary: number;
  readonly lastFinancialYear: number;
  /** Cash: what is agreed for several years is not uprated. */
  readonly poundsAYear: SizeRange;
  /** Parts for targeted support, time-limited and transitional placements; null = by the children. */
  readonly tierShares: readonly number[] | null;
}

export function apBudgets(scenario: Scenario, baseYear: number): readonly ApBudget[] {
  return scenario.policies
    .filter((policy) => policy.kind === 'ap-budget')
    .map(({ id, september, years, poundsAYear, tierShares }) => ({
      policyId: id,
      firstJanuary: september + 1 - baseYear,
      lastFinancialYear: september + years - 1 - baseYear,
      poundsAYear,
      tierShares:
        tierShares === undefined
          ? null
          : [tierShares.targeted, tierShares.timeLimited, tierShares.transitional],
    }));
}

/**
 * True where a budget, not the place, pays for alternative provision in a part of a financial year.
 *
 * @param january whose placements the part of the year has.
 */
export function budgetPays(budget: ApBudget, yearIndex: number, january: number): boolean {
  return january >= budget.firstJanuary && yearIndex <= budget.lastFinancialYear;
}
