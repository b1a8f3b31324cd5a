/** A part of a page under its own heading. */
import type { ComponentChildren, VNode } from 'preact';

export interface SectionProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** One quiet line under the heading. */
  readonly intro?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, intro, children }: SectionProps): VNode {
  return (
    <section class="lip-section lip-stack lip-stack--tight" aria-labelledby={`${id}-title`} id={id}>
      <h2 class="lip-section__title" id={`${id}-title`}>
        {title}
      </h2>
      {intro ? <p class="lip-section__intro">{intro}</p> : null}
      {children}
    </section>
  );
}
