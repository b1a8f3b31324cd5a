/** What every page is given. A page turns it into elements and keeps nothing but what is pointed at. */
import type { Scenario } from '../../domain/scenario.ts';
import type { Explore } from '../explore/explore.ts';
import type { Exporter } from '../export/exporter.ts';
import type { PolicyEffects } from '../finance/policyEffects.ts';
import type { PaperGains } from '../paper/gains.ts';
import type { Plans } from '../plans/plans.ts';
import type { Review } from '../review/review.ts';
import type { Bench } from '../scenario/bench.ts';
import type { Choices } from '../state/choices.ts';
import type { PageId, Route } from '../state/route.ts';
import type { OfferedPlan } from '../state/scenarios.ts';
import type { Decision, SlotViews, SplitChoice } from '../state/slots.ts';
import type { Client, OpenedDataset } from '../worker/client.ts';

export interface PageProps {
  readonly page: PageId;
  /** How it is shown; null = as a page to read. */
  readonly show: Route['show'];
  readonly dataset: OpenedDataset;
  readonly choices: Choices;
  readonly views: SlotViews;
  /** Plans on offer; the first stands for no change. */
  readonly scenarios: readonly OfferedPlan[];
  /** The plan shown, once its file has been read. */
  readonly scenario: Scenario | null;
  readonly review: Review;
  readonly explore: Explore;
  readonly policyEffects: PolicyEffects;
  readonly exporter: Exporter;
  /** Who gains and who loses, for the paper. */
  readonly gains: PaperGains;
  readonly split: SplitChoice;
  readonly onSplit: (split: SplitChoice) => void;
  readonly decision: Decision;
  readonly onDecision: (decision: Decision) => void;
  /** The person's own plans. */
  readonly plans: Plans;
  /** Part of the page Scenario that stands open, as the address says; null = its list. */
  readonly change: Route['change'];
  /** Steps taken with them. */
  readonly bench: Bench;
  /** What the dataset does not allow of a plan: empty where it can be simulated. */
  readonly check: Client['check'];
  /** Address at which anyone can look at a plan, on a page, for the area and January now shown. */
  readonly linkTo: (scenario: Scenario, page: PageId) => Promise<string>;
  /** Changes part of the address. */
  readonly go: (change: Partial<Route>) => void;
  /** Address that changes part of the present one. */
  readonly hashOf: (change: Partial<Route>) => string;
}
