/** Terms and what stands behind each, of a value and its grounds. */
import type { VNode } from 'preact';

export type Fact = readonly [term: string, words: string];

export function Facts({ facts }: { readonly facts: readonly Fact[] }): VNode {
  return (
    <dl class="lip-assumption__facts">
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
