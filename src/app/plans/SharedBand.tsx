/** Says that the plan on screen is somebody else's, and how it becomes one's own. */
import type { VNode } from 'preact';
import { MAKE_A_COPY, SHARED_BAND } from '../content/plans.ts';

export function SharedBand({ onCopy }: { readonly onCopy: () => void }): VNode {
  return (
    <section class="lip-banner lip-banner--shared" aria-label="About the plan shown">
      <div class="lip-width lip-row lip-row--ends">
        <p>{SHARED_BAND}</p>
        <button type="button" class="lip-button lip-screen-only" onClick={onCopy}>
          {MAKE_A_COPY}
        </button>
      </div>
    </section>
  );
}
