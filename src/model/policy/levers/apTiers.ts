import type { Policy } from '../../../domain/scenario.ts';
import type { Area } from '../../area/area.ts';
import type { Children } from '../../population/children.ts';
import { PURPOSE } from '../../random/purpose.ts';
import { type Stream, uniform } from '../../random/stream.ts';
import { policySize } from '../policySize.ts';
import { type InForce, type Lever, leversOf } from './lever.ts';
import { type Reach, reaches, reachOf } from './reach.ts';

/** The tiers of alternative provision, of sizes drawn for one draw. */
export interface ApTiers extends Lever {
  readonly reach: Reach;
  /** Share of those who come to need alternative provision who are supported in mainstream instead. */
  readonly targetedShare: number;
  /** Share of those in a place that they need who return to mainstream at the next round. */
  readonly timeLimitedShare: number;
  /** One number: children held in mainstream in the round at hand; changes with each. */
  readonly targeted: Float64Array;
}

/** No tiers where the area has no setting type for alternative provision. */
export function drawApTiers(
  area: Area,
  policies: readonly Policy[],
  stream: Stream,
): readonly ApTiers[] {
  if (area.typeOfRole.ap === -1) return [];
  return leversOf(policies, ['ap-tiers'], (policy, lever) => ({
    ...lever,
    reach: reachOf(area, policy),
    targetedShare: policySize(stream, policy.id, policy.targetedShare, 0, 1),
    timeLimitedShare: policySize(stream, policy.id, policy.timeLimitedShare, 0, 1),
    targeted: new Float64Array(1),
  }));
}

/**
 * Type needed by child `i` once the tiers have acted: mainstream where targeted support stands in for
 * a place, or where a time-limited place ends.
 *
 * @param before type needed before this occasion; −1 for a new plan.
 */
export function afterApTiers(
  area: Area,
  stream: Stream,
  acting: readonly InForce<ApTiers>[],
  step: number,
  children: Children,
  i: number,
  before: number,
  needed: number,
): number {
  const { ap, mainstream } = area.typeOfRole;
  if (needed !== ap) return needed;
  const attends = area.typeOfEstablishment[children.establishment[i]] === ap;
  if (before === ap && !attends) return needed;
  for (const { reach, strength, targetedShare, timeLimitedShare, targeted, sub } of acting) {
    if (!reaches(reach, area, children, i, children.age[i])) continue;
    const share = before === ap ? timeLimitedShare : targetedShare;
    const luck = uniform(stream, PURPOSE.apTiers, children.key[i], step, sub);
    if (luck >= share * strength) continue;
    if (before !== ap) targeted[0]++;
    return mainstream;
  }
  return needed;
}

/** Nobody is held in mainstream yet in the round to come. */
export function forgetTargeted(tiers: readonly ApTiers[]): void {
  for (const { targeted } of tiers) targeted[0] = 0;
}

/** Children in alternative provision that they need who are expected to return at the next round. */
export function timeLimitedPlaces(
  area: Area,
  acting: readonly InForce<ApTiers>[],
  children: Children,
): number {
  const { ap } = area.typeOfRole;
  let places = 0;
  for (let i = 0; i < children.count; i++) {
    if (children.neededType[i] !== ap) continue;
    if (area.typeOfEstablishment[children.establishment[i]] !== ap) continue;
    let stays = 1;
    for (const { reach, strength, timeLimitedShare } of acting) {
      if (!reaches(reach, area, children, i, children.age[i])) continue;
      stays *= 1 - timeLimitedShare * strength;
    }
    places += 1 - stays;
  }
  return places;
}
