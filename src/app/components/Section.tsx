/** A part of a page under its own heading. */
import type { ComponentChildren, VNode } from 'preact';
import { Unbroken } from '../../charts/Unbroken.tsx';

export interface SectionProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** One quiet line under the heading. */
  readonly intro?: string;
  /** Asks the reader for something, or looks into a file, so that paper has no use of it. */
  readonly onScreenOnly?: boolean;
  readonly children: ComponentChildren;
}

export function Section({ id, title, intro, onScreenOnly, children }: SectionProps): VNode {
  const look = 'lip-section lip-stack lip-stack--tight';
  return (
    <section
      class={onScreenOnly ? `${look} lip-screen-only` : look}
      aria-labelledby={`${id}-title`}
      id={id}
    >
      <h2 class="lip-section__title" id={`${id}-title`}>
        <Unbroken words={title} />
      </h2>
      {intro ? <p class="lip-section__intro">{intro}</p> : null}
      {children}
    </section>
  );
}
