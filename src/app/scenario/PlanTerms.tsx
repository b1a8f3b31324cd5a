/** What a plan takes as given beside its changes. */
import type { VNode } from 'preact';
import type { Scenario } from '../../domain/scenario.ts';
import { Section } from '../components/Section.tsx';
import { termsText } from '../content/scenario/page.ts';

export interface PlanTermsProps {
  readonly plan: Scenario;
  /** Where it is changed; null where the plan is only to be looked at. */
  readonly editAddress: string | null;
}

export function PlanTerms({ plan, editAddress }: PlanTermsProps): VNode | null {
  const lines = [...termsText(plan), ...plan.assumptions];
  if (lines.length === 0 && editAddress === null) return null;
  return (
    <Section id="plan-terms" title="What the plan takes as given">
      {lines.length === 0 ? <p>Nothing beyond what every plan does.</p> : null}
      <ul class="lip-list lip-measure">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {editAddress === null ? null : (
        <p class="lip-screen-only">
          <a href={editAddress}>Change the name and what it takes as given</a>
        </p>
      )}
    </Section>
  );
}
