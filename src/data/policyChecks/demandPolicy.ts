import type { Policy } from '../../domain/scenario.ts';
import { checkHousing } from './checkHousing.ts';
import { checkBounds, mustRise, type PolicyCheck } from './say.ts';

/** Sizes and dates of policies on how many children have plans. */
export function checkDemandPolicy(policy: Policy, check: PolicyCheck): void {
  const { at, say, mustKnow } = check;
  if (policy.kind === 'assessment') {
    const { requestChange, agreeChange, issueChange } = policy;
    if ([requestChange, agreeChange, issueChange].every((change) => change === undefined)) {
      say(
        at,
        'no change of any stage',
        'requestChange, agreeChange or issueChange: a low, central and high relative change',
        'State what the policy changes; [0, 0, 0] means nothing.',
      );
    }
  }
  if (policy.kind === 'reassessment') {
    policy.groups.forEach((group, g) => {
      checkBounds(group, `${at}.groups.${g}`, check);
      mustRise(group.share, `${at}.groups.${g}.share`, check);
    });
  }
  if (policy.kind === 'housing-growth') {
    const districts = policy.districts.map((row) => row.district);
    mustKnow('home district', districts, `${at}.districts`);
    checkHousing(policy, at, say);
  }
}
