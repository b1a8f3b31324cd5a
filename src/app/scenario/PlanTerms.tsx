/** What a plan takes as given, and the assumptions of the register that it changes. */
import type { VNode } from 'preact';
import type { Register } from '../../domain/register.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { Section } from '../components/Section.tsx';
import { termsText } from '../content/scenario/page.ts';
import { plain, ranged } from '../content/scenario/say.ts';

export interface PlanTermsProps {
  readonly plan: Scenario;
  readonly register: Register;
  /** Where it is changed; null where the plan is only to be looked at. */
  readonly editAddress: string | null;
}

export function PlanTerms({ plan, register, editAddress }: PlanTermsProps): VNode | null {
  const lines = [...termsText(plan), ...plan.assumptions];
  const changed = Object.entries(plan.parameters);
  if (lines.length + changed.length === 0 && editAddress === null) return null;
  return (
    <Section id="plan-terms" title="What the plan takes as given">
      {lines.length + changed.length === 0 ? <p>Nothing beyond what every plan does.</p> : null}
      <ul class="lip-list lip-measure">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {changed.map(([id, { low, central, high, reason }]) => (
          <li key={id}>
            {register[id]?.label ?? id}: {ranged([low, central, high], plain)} {register[id]?.unit}.{' '}
            {reason}
          </li>
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
