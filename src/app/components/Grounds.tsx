/** Source of a value, or that it is assumed, which opens to its grounds; on paper in full. */
import type { ComponentChildren, VNode } from 'preact';

export type Fact = readonly [term: string, words: string];

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
        <dl class="lip-assumption__facts">
          {facts.map(([term, words]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        {children}
      </details>
      <p class="lip-print-only">
        {source}. {facts.map(([term, words]) => `${term}: ${words.replace(/\.$/, '')}`).join('. ')}.
      </p>
    </div>
  );
}
