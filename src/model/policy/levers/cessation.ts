import type { Policy } from '../../../domain/scenario.ts';
import type { Area } from '../../area/area.ts';
import type { Children } from '../../population/children.ts';
import { PURPOSE } from '../../random/purpose.ts';
import { type Stream, uniform } from '../../random/stream.ts';
import { policySize } from '../policySize.ts';
import { meanStrength } from '../policyYears.ts';
import { type InForce, type Lever, leversOf } from './lever.ts';
import { type Reach, reaches, reachOf } from './reach.ts';

/** Plans ended at annual review beyond those that end anyway, of a size drawn for one draw. */
export interface Cessation extends Lever {
  readonly reach: Reach;
  /** Share of plans held that end each year. */
  readonly share: number;
}

export function drawCessations(
  area: Area,
  policies: readonly Policy[],
  stream: Stream,
): readonly Cessation[] {
  return leversOf(policies, ['cessation'], (policy, lever) => ({
    ...lever,
    reach: reachOf(area, policy),
    share: policySize(stream, policy.id, policy.share, 0, 1),
  }));
}

/**
 * Cessation policies that act in a calendar year. Reviews fall all through the year, so a policy from
 * September has a third of its effect in the first, as policies on requests have.
 */
export function cessationsInForce(
  cessations: readonly Cessation[],
  year: number,
): InForce<Cessation>[] {
  return cessations
    .map((one) => ({ ...one, strength: meanStrength(one.september, one.rampYears, year) }))
    .filter(({ strength }) => strength > 0);
}

/** True where a policy ends the plan of child `i`, whose age was `age` at the 31 August before. */
export function endsAtReview(
  area: Area,
  stream: Stream,
  acting: readonly InForce<Cessation>[],
  january: number,
  children: Children,
  i: number,
  age: number,
): boolean {
  for (const { reach, share, strength, sub } of acting) {
    if (!reaches(reach, area, children, i, age)) continue;
    const luck = uniform(stream, PURPOSE.policyCessation, children.key[i], january, sub);
    if (luck < share * strength) return true;
  }
  return false;
}
