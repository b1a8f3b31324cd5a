import type { Policy } from '../../domain/scenario.ts';
import { checkBounds, type PolicyCheck } from './say.ts';

/** Names and bounds of policies on provisions. */
export function checkProvisionPolicy(policy: Policy, check: PolicyCheck): void {
  const { at, say, mustKnow, roleOf } = check;
  if (policy.kind === 'open') {
    const { provision } = policy;
    mustKnow('establishment', [provision.establishment], `${at}.provision.establishment`);
    if (roleOf.get(provision.establishment) === 'other') {
      say(
        `${at}.provision.establishment`,
        `"${provision.establishment}", for children educated elsewhere`,
        'an establishment of a setting type with places',
        'Choose another: children educated elsewhere attend no named provision.',
      );
    }
    mustKnow('district', [provision.district], `${at}.provision.district`);
    mustKnow('need', provision.needs, `${at}.provision.needs`);
    mustKnow('designation', present(provision.designation), `${at}.provision.designation`);
    mustKnow('provision', present(provision.satelliteOf), `${at}.provision.satelliteOf`);
    checkBounds(provision, `${at}.provision`, check);
    const own = [provision.designation, provision.bandLow, provision.bandHigh];
    const hasOwn = provision.needs.length > 0 || own.some((value) => value !== undefined);
    if (provision.satelliteOf !== undefined && hasOwn) {
      say(
        `${at}.provision.satelliteOf`,
        'a satellite with needs, bands or a designation of its own',
        'a satellite that admits as its host does',
        'Remove them, or remove satelliteOf.',
      );
    }
  }
  if (policy.kind === 'redesignate') {
    mustKnow('designation', [policy.designation], `${at}.designation`);
  }
  if (policy.kind === 'change-admissions') {
    mustKnow('need', [...policy.needsAdded, ...policy.needsRemoved], `${at}.needs`);
    mustKnow('home district', policy.catchment, `${at}.catchment`);
    const criteria = [policy.priority ?? []].flat();
    if (new Set(criteria).size < criteria.length) {
      say(
        `${at}.priority`,
        criteria.join(', '),
        'each criterion once',
        'Remove the second: it settles nothing.',
      );
    }
    policy.limits.forEach((limit, l) => {
      mustKnow('need', limit.needs, `${at}.limits.${l}.needs`);
      checkBounds(limit, `${at}.limits.${l}`, check);
    });
    const both = policy.needsAdded.filter((need) => policy.needsRemoved.includes(need));
    if (both.length > 0) {
      say(
        `${at}.needsRemoved`,
        `${both.join(', ')}, added and removed`,
        'each need added or removed, not both',
        'Remove it from one of the two lists.',
      );
    }
  }
}

function present(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
