/** A page whose figures have not come yet: what it is about, and no shapes in place of numbers. */
import type { VNode } from 'preact';
import { PageHead } from '../components/PageHead.tsx';

export function Waiting({ headline }: { readonly headline: string }): VNode {
  return (
    <PageHead headline={headline}>
      The first figures appear as soon as a few futures have been simulated.
    </PageHead>
  );
}
