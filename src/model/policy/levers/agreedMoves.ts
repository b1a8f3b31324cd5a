import { AGE_COUNT } from '../../../domain/ages.ts';
import type { Policy, PolicyOf } from '../../../domain/scenario.ts';
import type { SettingRole } from '../../../domain/settings.ts';
import type { Area } from '../../area/area.ts';
import { isTransferAge } from '../../placement/moveKinds.ts';
import type { Children } from '../../population/children.ts';
import { PURPOSE } from '../../random/purpose.ts';
import { type Stream, uniform } from '../../random/stream.ts';
import { policySize } from '../policySize.ts';
import { type InForce, type Lever, leversOf } from './lever.ts';
import { type Reach, reaches, reachOf } from './reach.ts';

/** Moves to another type of place that a policy has agreed at review, of a size drawn for one draw. */
export interface AgreedMove extends Lever {
  readonly reach: Reach;
  /** 1 at the ages, reached in August, at which there is an occasion. */
  readonly occasion: Uint8Array;
  /** 1 for the setting types that a child must need. */
  readonly from: Uint8Array;
  /** True: it must also attend one of them. */
  readonly attending: boolean;
  readonly to: number;
  readonly bandHigh: number;
  /** Share of the children reached for whom it is agreed at each occasion. */
  readonly share: number;
}

type MovePolicy = PolicyOf<'reintegration' | 'step-down' | 'post-16'>;

/** Policies whose `to` no setting type of the area plays are left out: there is nowhere to go. */
export function drawAgreedMoves(
  area: Area,
  policies: readonly Policy[],
  stream: Stream,
): readonly AgreedMove[] {
  return leversOf(policies, ['reintegration', 'step-down', 'post-16'], (policy, lever) => {
    const to = area.typeOfRole[policy.to];
    if (to === -1) return null;
    const from: readonly SettingRole[] = [policy.from].flat();
    return {
      ...lever,
      reach: reachOf(area, policy),
      occasion: Uint8Array.from({ length: AGE_COUNT }, (_, age) => (occurs(policy, age) ? 1 : 0)),
      from: Uint8Array.from(area.roleOfType, (role, type) =>
        from.includes(role) && type !== to ? 1 : 0,
      ),
      attending: policy.kind !== 'step-down',
      to,
      bandHigh: policy.bandHigh,
      share: policySize(stream, policy.id, policy.share, 0, 1),
    };
  });
}

function occurs(policy: MovePolicy, age: number): boolean {
  if (policy.kind === 'post-16') return policy.ages.includes(age);
  return policy.occasion === 'annual-review' || isTransferAge(age);
}

/**
 * The first of the policies that agrees a move for child `i` in a round, or null. A child has one
 * keyed number for each policy and year, so a larger share agrees the same moves and others.
 *
 * @param needed type that the child needs after the occasion, before any policy.
 */
export function agreedMove(
  area: Area,
  stream: Stream,
  acting: readonly InForce<AgreedMove>[],
  step: number,
  children: Children,
  i: number,
  needed: number,
): AgreedMove | null {
  for (const move of acting) {
    const age = children.age[i];
    if (move.from[needed] === 0 || move.occasion[age] === 0) continue;
    if (children.band[i] > move.bandHigh || !reaches(move.reach, area, children, i, age)) continue;
    const attended = area.typeOfEstablishment[children.establishment[i]];
    if (move.attending && move.from[attended] === 0) continue;
    const luck = uniform(stream, PURPOSE.agreedMove, children.key[i], step, move.sub);
    if (luck < move.share * move.strength) return move;
  }
  return null;
}
