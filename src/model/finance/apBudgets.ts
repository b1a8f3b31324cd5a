import type { ApBudget } from '../policy/apBudget.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { type Enter, NO_PLACE } from './ledgerEntry.ts';
import { LINE } from './lines.ts';
import type { YearPart } from './yearPart.ts';

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
