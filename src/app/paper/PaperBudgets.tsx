/** Table of the paper: what changes, and for which budget. */
import type { VNode } from 'preact';
import { PairedRows } from '../../charts/pairedRows/PairedRows.tsx';
import { financialYear } from '../../domain/years.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import { comparedGroups } from '../components/comparedRows.ts';
import { Section } from '../components/Section.tsx';
import { FIRST_MEASURES } from '../content/compare.ts';
import { THIS_PLAN } from '../content/review.ts';

const GROUPS = ['children', 'high needs', 'general fund', 'capital'] as const;

export function PaperBudgets({ view }: { readonly view: BudgetsView }): VNode {
  const when = `January ${view.year} or ${financialYear(view.financialYear)}`;
  return (
    <Section id="paper-budgets" title="What changes, and for which budget">
      <PairedRows
        caption={`What the plan changes against ${view.baseline.label}, ${when}`}
        head={when}
        levels={{ before: view.baseline.label, value: THIS_PLAN }}
        groups={comparedGroups(
          view.measures.filter(({ id }) => FIRST_MEASURES.includes(id)),
          GROUPS,
        )}
      />
    </Section>
  );
}
