/** The sentence that a page opens with, and what follows from it. */
import type { ComponentChildren, VNode } from 'preact';
import { Unbroken } from '../../charts/Unbroken.tsx';

export const HEADLINE_ID = 'headline';

export interface PageHeadProps {
  readonly headline: string;
  /** The lead: one paragraph that gives the average, the parts or the meaning. */
  readonly children?: ComponentChildren;
  /** Futures behind a first look; absent once the answer is in full. */
  readonly firstLookDraws?: number;
  /** Beside the lead: ten futures. */
  readonly aside?: ComponentChildren;
}

export function PageHead({ headline, children, firstLookDraws, aside }: PageHeadProps): VNode {
  return (
    <div>
      <h1 class="lip-headline" id={HEADLINE_ID} tabIndex={-1}>
        <Unbroken words={headline} />
      </h1>
      <div class="lip-answer">
        {children ? <p class="lip-lead">{children}</p> : null}
        {aside}
        {firstLookDraws === undefined ? null : (
          <p class="lip-first-look">First look, {firstLookDraws} futures</p>
        )}
      </div>
    </div>
  );
}
