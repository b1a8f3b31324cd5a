import type { Area } from '../../area/area.ts';
import type { Children } from '../../population/children.ts';
import { newPolicyCounts, type PolicyCounts } from '../policyCounts.ts';
import type { AgreedMove } from './agreedMoves.ts';
import { type ApTiers, timeLimitedPlaces } from './apTiers.ts';
import type { Cessation } from './cessation.ts';
import type { InForce } from './lever.ts';
import { type Reassessment, supportedBy } from './reassessment.ts';

/** A move agreed for a child before a round. */
interface Agreement {
  readonly child: number;
  readonly position: number;
  /** Setting type attended before the round, and the one to move to. */
  readonly from: number;
  readonly to: number;
}

/** What a scenario's policies on children's needs do in one step of a draw. */
export interface StepLevers {
  /** Bands by which mainstream and SRPs meet more, by `reachCell`; null = nowhere. */
  readonly bandsMet: Float64Array | null;
  /** Utility added to a mainstream place, by `reachCell`; null = nowhere. */
  readonly confidence: Float64Array | null;
  /** Multiplier of requests by feedback. */
  readonly requests: number;
  readonly cessations: readonly InForce<Cessation>[];
  readonly reassessments: readonly InForce<Reassessment>[];
  readonly moves: readonly InForce<AgreedMove>[];
  readonly tiers: readonly InForce<ApTiers>[];
  /** Moves agreed in this step, in the order of the children. */
  readonly agreed: Agreement[];
}

/** A step in which no such policy acts. */
export const NO_LEVERS: StepLevers = {
  bandsMet: null,
  confidence: null,
  requests: 1,
  cessations: [],
  reassessments: [],
  moves: [],
  tiers: [],
  agreed: [],
};

/**
 * Children whom each policy moved, holds or supports in a January. Moved are those who came to attend the
 * type of place that was agreed; where it was full, nobody moved and nothing is paid.
 *
 * @param policies how many policies the scenario has.
 */
export function countByPolicy(
  area: Area,
  { agreed, reassessments, tiers }: StepLevers,
  policies: number,
  children: Children,
): PolicyCounts {
  const counts = newPolicyCounts(policies);
  for (const { child, position, from, to } of agreed) {
    const attended = area.typeOfEstablishment[children.establishment[child]];
    if (attended === to && from !== to) counts.moved[position]++;
  }
  for (const one of reassessments) counts.supported[one.position] = supportedBy(one);
  for (const { position, targeted } of tiers) counts.targeted[position] = targeted[0];
  if (tiers.length > 0) counts.timeLimited = timeLimitedPlaces(area, tiers, children);
  return counts;
}
