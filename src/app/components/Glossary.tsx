/** What the words of a page mean, on demand: closed until a reader asks, and left out of print. */
import type { VNode } from 'preact';
import { termsOn } from '../content/glossary.ts';
import type { PageId } from '../state/route.ts';

export function Glossary({ page }: { readonly page: PageId }): VNode | null {
  const terms = termsOn(page);
  if (terms.length === 0) return null;
  return (
    // Closed anew on each page, since its words are others.
    <details key={page} class="govuk-details lip-screen-only lip-glossary">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">What the words on this page mean</span>
      </summary>
      <div class="govuk-details__text">
        <dl class="lip-glossary__terms">
          {terms.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
