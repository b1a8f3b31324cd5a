/** The deficit over the years: what it comes to, each year's part in it, and how it came about. */
import type { VNode } from 'preact';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import { BalanceParts } from './BalanceParts.tsx';
import { CumulativeFan } from './CumulativeFan.tsx';
import { InYearFan } from './InYearFan.tsx';
import type { FinanceSectionProps } from './parts.ts';

/** The comparison follows the plan: until it is of the same plan and year nothing stands beside it. */
export function comparedBudgets({
  finance,
  views: { budgets },
}: Pick<FinanceSectionProps, 'finance' | 'views'>): BudgetsView | undefined {
  return budgets &&
    !budgets.same &&
    budgets.provenance.scenarioId === finance.provenance.scenarioId &&
    budgets.financialYear === finance.financialYear
    ? budgets
    : undefined;
}

export function Balances({ finance, choices, views }: FinanceSectionProps): VNode {
  const part = { finance, choices };
  const compared = comparedBudgets({ finance, views });
  return (
    <>
      <div class="lip-columns lip-columns--pair">
        <CumulativeFan {...part} compared={compared} />
        <InYearFan {...part} compared={compared} />
      </div>
      <BalanceParts {...part} />
    </>
  );
}
