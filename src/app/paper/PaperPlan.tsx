/** The plan itself: every change with its date, why and on whose word, and what it takes as given. */
import type { VNode } from 'preact';
import type { Scenario } from '../../domain/scenario.ts';
import { Section } from '../components/Section.tsx';
import { changesAlike } from './changesAlike.ts';

export function PaperPlan({ plan }: { readonly plan: Scenario }): VNode {
  return (
    <Section id="paper-plan" title="The plan" intro={plan.description}>
      <ol class="lip-list lip-list--numbered">
        {changesAlike(plan.policies).map(
          ({ key, september, rampYears, words, each, rationale, source }) => (
            <li key={key}>
              <b>
                From September {september}
                {rampYears > 0 ? `, over ${rampYears} years` : ''}: {words}.
              </b>{' '}
              {each === null ? null : <span class="lip-paper__each">{each}. </span>}
              {rationale} <span class="lip-quiet">Source: {source}</span>
            </li>
          ),
        )}
      </ol>
      {plan.assumptions.length > 0 ? (
        <>
          <h3 class="lip-figure__title">What it takes as given</h3>
          <ul class="lip-list">
            {plan.assumptions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
