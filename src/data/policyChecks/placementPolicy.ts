import type { Policy } from '../../domain/scenario.ts';
import type { PolicyCheck } from './say.ts';

/** What policies on needed type and on how places are given must say. */
export function checkPlacementPolicy(policy: Policy, { at, say }: PolicyCheck): void {
  if (policy.kind === 'allocation') {
    const { mechanism, regime, listLength, tolerance, directionRate } = policy;
    const stated = [mechanism, regime, listLength, tolerance, directionRate];
    if (stated.every((value) => value === undefined)) {
      say(
        at,
        'an allocation policy that changes nothing',
        'mechanism, regime, listLength, tolerance or directionRate',
        'State what changes, or remove the policy.',
      );
    }
  }
  if (policy.kind === 'tribunal') {
    if (policy.appealChange === undefined && policy.successChange === undefined) {
      say(
        at,
        'no change of appeals',
        'appealChange or successChange: a low, central and high relative change',
        'State what the policy changes; [0, 0, 0] means nothing.',
      );
    }
  }
  if (policy.kind === 'step-down' && policy.from === policy.to) {
    say(
      `${at}.to`,
      `from ${policy.from} to ${policy.to}`,
      'two types of place',
      'Choose a less specialist type.',
    );
  }
}
