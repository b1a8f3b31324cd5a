import type { Policy } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import type { Children } from '../population/children.ts';
import type { Stream } from '../random/stream.ts';
import { type InForce, type Lever, leversOf } from './levers/lever.ts';
import { type Reach, reaches, reachOf } from './levers/reach.ts';
import { policySize, type SizeRange } from './policySize.ts';

/** How a policy changes appeals about placement, of a size drawn for one draw. */
export interface TribunalChange extends Lever {
  readonly reach: Reach;
  /** Relative change of the share who appeal and of the share who win: −0.1 = a tenth fewer. */
  readonly appeals: number;
  readonly successes: number;
}

const NONE: SizeRange = [0, 0, 0];
/** No policy leaves fewer than no appeals. */
const LEAST_CHANGE = -1;

export function drawTribunalChanges(
  area: Area,
  policies: readonly Policy[],
  stream: Stream,
): readonly TribunalChange[] {
  return leversOf(policies, ['tribunal'], (policy, lever) => {
    const size = (range: SizeRange | undefined) =>
      policySize(stream, policy.id, range ?? NONE, LEAST_CHANGE);
    return {
      ...lever,
      reach: reachOf(area, policy),
      appeals: size(policy.appealChange),
      successes: size(policy.successChange),
    };
  });
}

/** What a rate of child `i` is multiplied by; several policies multiply. */
export function tribunalFactor(
  area: Area,
  acting: readonly InForce<TribunalChange>[],
  of: 'appeals' | 'successes',
  children: Children,
  i: number,
): number {
  let factor = 1;
  for (const change of acting) {
    if (!reaches(change.reach, area, children, i, children.age[i])) continue;
    factor *= 1 + change.strength * change[of];
  }
  return factor;
}
