/** What the page can support of a council's regard for equality, and what it cannot. */
import type { VNode } from 'preact';
import { DUTY } from '../content/equity.ts';

export function Duty(): VNode {
  return (
    <section class="lip-leaves-out" aria-labelledby="equality-duty">
      <h2 class="lip-section__title" id="equality-duty">
        What this can support, and what it cannot
      </h2>
      <ul class="lip-list lip-measure">
        {DUTY.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
