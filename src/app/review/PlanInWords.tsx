/** The plan as sentences: for paper, and on screen where it can be looked at only. */
import type { VNode } from 'preact';
import { listed } from '../content/reading.ts';
import { changeText } from '../content/review.ts';
import type { Plan, PlanContext } from './plan.ts';

interface PlanInWordsProps {
  readonly plan: Plan;
  readonly context: PlanContext;
  /** Also on screen: where the plan can be looked at only. */
  readonly onScreen: boolean;
}

export function PlanInWords({ plan, context, onScreen }: PlanInWordsProps): VNode | null {
  const lines = changeText(plan, context);
  const why = new Map<string, string[]>();
  for (const { id, change } of plan.schools) {
    const words = [change.reason, change.source].filter(Boolean).join(' Source: ');
    const name = context.schools.get(id)?.name ?? id;
    if (words !== '') why.set(words, [...(why.get(words) ?? []), name]);
  }
  if (lines.length + plan.from.assumptions.length === 0) return null;
  return (
    <section class={onScreen ? 'lip-section' : 'lip-print-only lip-section'}>
      <h2 class="lip-section__title">The plan</h2>
      <ul class="lip-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {[...why].map(([words, names]) => (
          <li key={words}>
            {listed(names)}: {words}
          </li>
        ))}
      </ul>
      {plan.from.assumptions.length > 0 ? (
        <>
          <h3>What it takes as given</h3>
          <ul class="lip-list">
            {plan.from.assumptions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
