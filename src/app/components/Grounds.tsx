/** Source of a value, or that it is assumed, which opens to its grounds; on paper in full. */
import type { ComponentChildren, VNode } from 'preact';
import { type Fact, Facts } from './Facts.tsx';

export function Grounds(props: {
  readonly source: string;
  readonly facts: readonly Fact[];
  readonly children?: ComponentChildren;
}): VNode {
  const { source, facts, children } = props;
  return (
    <div>
      <details class="lip-reason lip-screen-only">
        <summary>{source}</summary>
        <Facts facts={facts} />
        {children}
      </details>
      <p class="lip-print-only">
        {source}. {facts.map(([term, words]) => `${term}: ${words.replace(/\.$/, '')}`).join('. ')}.
      </p>
    </div>
  );
}
