/** What every page is given. A page turns it into elements and keeps nothing but what is pointed at. */
import type { Scenario } from '../../domain/scenario.ts';
import type { OwnPlans } from '../compare/ownPlans.ts';
import type { Explore } from '../explore/explore.ts';
import type { PolicyEffects } from '../finance/policyEffects.ts';
import type { Review } from '../review/review.ts';
import type { Choices } from '../state/choices.ts';
import type { Route } from '../state/route.ts';
import type { ScenarioEntry } from '../state/scenarios.ts';
import type { Decision, SlotViews, SplitChoice } from '../state/slots.ts';
import type { OpenedDataset } from '../worker/client.ts';

export interface PageProps {
  readonly dataset: OpenedDataset;
  readonly choices: Choices;
  readonly views: SlotViews;
  /** Plans on offer; the first stands for no change. */
  readonly scenarios: readonly ScenarioEntry[];
  /** The plan shown, once its file has been read. */
  readonly scenario: Scenario | null;
  readonly review: Review;
  readonly explore: Explore;
  readonly policyEffects: PolicyEffects;
  readonly split: SplitChoice;
  readonly onSplit: (split: SplitChoice) => void;
  readonly decision: Decision;
  readonly onDecision: (decision: Decision) => void;
  readonly ownPlans: OwnPlans;
  /** Changes part of the address. */
  readonly go: (change: Partial<Route>) => void;
  /** Address that changes part of the present one. */
  readonly hashOf: (change: Partial<Route>) => string;
}
