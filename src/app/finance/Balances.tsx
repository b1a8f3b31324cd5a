/** The deficit over the years: what it comes to, each year's part in it, and how it came about. */
import type { VNode } from 'preact';
import { BalanceParts } from './BalanceParts.tsx';
import { CumulativeFan } from './CumulativeFan.tsx';
import { InYearFan } from './InYearFan.tsx';
import type { FinanceSectionProps } from './parts.ts';

export function Balances({ finance, choices, views }: FinanceSectionProps): VNode {
  const part = { finance, choices };
  // The comparison follows the plan: until it is of the same plan and year nothing stands beside it.
  const { budgets } = views;
  const compared =
    budgets &&
    !budgets.same &&
    budgets.provenance.scenarioId === finance.provenance.scenarioId &&
    budgets.financialYear === finance.financialYear
      ? budgets
      : undefined;
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
