/** The plan as the file that it is, for those who read such files. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario } from '../../domain/scenario.ts';
import { AS_A_FILE } from '../content/scenario/page.ts';
import { planFileText } from '../plans/planText.ts';

export function AsFile({ plan }: { readonly plan: Scenario }): VNode {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="govuk-details lip-screen-only"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{AS_A_FILE}</span>
      </summary>
      {open ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="lip-file" tabIndex={0} aria-label={AS_A_FILE}>
          <pre class="lip-file__text">{planFileText(plan)}</pre>
        </section>
      ) : null}
    </details>
  );
}
