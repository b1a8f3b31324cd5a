import type { Scenario } from '../../domain/scenario.ts';
import type { SizeRange } from '../policy/policySize.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { type Enter, NO_PLACE } from './ledgerEntry.ts';
import { LINE } from './lines.ts';
import type { YearPart } from './yearPart.ts';

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
}

export function apBudgets(scenario: Scenario, baseYear: number): readonly ApBudget[] {
  return scenario.policies
    .filter((policy) => policy.kind === 'ap-budget')
    .map(({ id, september, years, poundsAYear }) => ({
      policyId: id,
      firstJanuary: september + 1 - baseYear,
      lastFinancialYear: september + years - 1 - baseYear,
      poundsAYear,
    }));
}

/** True where a budget, not the place, pays for alternative provision in a part of a financial year. */
export function budgetPays(budget: ApBudget, yearIndex: number, { january }: YearPart): boolean {
  return january >= budget.firstJanuary && yearIndex <= budget.lastFinancialYear;
}

/** Enters the budgets for the months in which they are in force. They follow no child. */
export function enterApBudgets(
  { money }: CostPlan,
  { apBudgetPounds }: CostBasis,
  yearIndex: number,
  parts: readonly YearPart[],
  enter: Enter,
): void {
  money.apBudgets.forEach((budget, b) => {
    const months = parts
      .filter((part) => budgetPays(budget, yearIndex, part))
      .reduce((sum, part) => sum + part.months, 0);
    const pounds = apBudgetPounds[b];
    if (months > 0 && pounds > 0) {
      enter(LINE['alternative-provision-services'], NO_PLACE, 0, months, 1, pounds);
    }
  });
}
