/** How targets are rated, where figures come from, and what such a dashboard has that this lacks. */
import type { VNode } from 'preact';
import type { InclusionView } from '../../results/views/inclusionTypes.ts';
import { Section } from '../components/Section.tsx';
import {
  ADD_TARGETS,
  definitionsApart,
  inclusionSources,
  NO_TARGETS,
  NOT_SIMULATED,
  RULE_WORDS,
} from '../content/inclusion.ts';

export interface RulesProps {
  readonly view: InclusionView;
  readonly district: string | null;
  /** Address of the page on which a council gives its own data. */
  readonly importAddress: string;
}

export function Rules({ view, district, importAddress }: RulesProps): VNode {
  const any = view.indicators.some(
    ({ whole, districts }) => whole.target || districts.some(({ figure }) => figure.target),
  );
  const apart = definitionsApart(view);
  const sources = inclusionSources(view, district);
  return (
    <Section id="rating-rule" title="How targets are rated">
      <p class="lip-table__prose">{RULE_WORDS}</p>
      {any ? null : (
        <p class="lip-table__prose">
          {NO_TARGETS} <a href={importAddress}>{ADD_TARGETS}</a>, in the template targets.csv.
        </p>
      )}
      {apart.length > 0 ? (
        <>
          <p>Sources count some things in another way:</p>
          <ul class="lip-list lip-measure">
            {apart.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      {sources.length > 0 ? <p class="lip-note">Sources: {sources.join('; ')}.</p> : null}
    </Section>
  );
}

export function NotSimulated(): VNode {
  return (
    <section class="lip-leaves-out" aria-labelledby="inclusion-left-out">
      <h2 class="lip-section__title" id="inclusion-left-out">
        What this leaves out
      </h2>
      <ul class="lip-list lip-measure">
        {NOT_SIMULATED.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
