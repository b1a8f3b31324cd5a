/** At the end of the state sentence: the way to the person's own plans, and a link to the one shown. */
import type { VNode } from 'preact';
import type { Scenario } from '../../domain/scenario.ts';
import { GIVE_REASONS, MY_PLANS } from '../content/plans.ts';
import { hasReasons } from '../scenario/grounds.ts';
import { CopyLink } from './CopyLink.tsx';
import type { OwnPlan } from './ownPlan.ts';

export interface ShownPlanActionsProps {
  /** The plan shown, where it is one of the person's own. */
  readonly own: OwnPlan | undefined;
  readonly linkTo: (plan: Scenario) => Promise<string>;
  readonly plansAddress: string;
}

export function ShownPlanActions({ own, linkTo, plansAddress }: ShownPlanActionsProps): VNode {
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
      <a class="lip-state__plans" href={plansAddress}>
        {MY_PLANS}
      </a>
    </span>
  );
}
