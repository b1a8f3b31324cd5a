/** The accessibility statement. */
import type { VNode } from 'preact';
import { PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import { ACCESSIBILITY } from '../content/accessibility.ts';

export function AccessibilityPage(): VNode {
  return (
    <>
      <PageHead headline="Accessibility statement" />
      <div class="lip-stack">
        {ACCESSIBILITY.map(({ title, paragraphs, points }, at) => (
          <Section key={title} id={`statement-${at + 1}`} title={title}>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} class="lip-measure">
                {paragraph}
              </p>
            ))}
            {points ? (
              <ul class="lip-list lip-measure">
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            ) : null}
          </Section>
        ))}
      </div>
    </>
  );
}
