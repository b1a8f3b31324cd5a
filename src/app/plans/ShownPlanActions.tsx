/** At the end of the state sentence: the way to the person's own plans, and a link to the one shown. */
import type { VNode } from 'preact';
import type { Scenario } from '../../domain/scenario.ts';
import { PAGE_WORDS } from '../content/pages.ts';
import { GIVE_REASONS, MY_PLANS } from '../content/plans.ts';
import { hasReasons } from '../scenario/grounds.ts';
import { CopyLink } from './CopyLink.tsx';
import type { OwnPlan } from './ownPlan.ts';

export interface ShownPlanActionsProps {
  /** The plan shown, where it is one of the person's own. */
  readonly own: OwnPlan | undefined;
  readonly linkTo: (plan: Scenario) => Promise<string>;
  readonly plansAddress: string;
  /** Where the plan stands as a paper; null on a page without one plan in view, and on the paper. */
  readonly paperAddress: string | null;
}

export function ShownPlanActions(props: ShownPlanActionsProps): VNode {
  const { own, linkTo, plansAddress, paperAddress } = props;
  return (
    <span class="lip-row lip-screen-only">
      {own ? (
        <CopyLink
          key={own.id}
          look="lip-link"
          plan={() => (hasReasons(own.scenario) ? own.scenario : null)}
          missing={GIVE_REASONS}
          linkTo={linkTo}
        />
      ) : null}
      {paperAddress === null ? null : (
        <a class="lip-state__plans" href={paperAddress}>
          {PAGE_WORDS.paper.name}
        </a>
      )}
      <a class="lip-state__plans" href={plansAddress}>
        {MY_PLANS}
      </a>
    </span>
  );
}
