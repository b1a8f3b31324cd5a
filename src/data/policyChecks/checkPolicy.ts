import { KINDS_AT_ONCE } from '../../domain/policies/atOnce.ts';
import type { Policy } from '../../domain/scenario.ts';
import { checkDemandPolicy } from './demandPolicy.ts';
import { checkMoneyPolicy } from './moneyPolicy.ts';
import { checkPlacementPolicy } from './placementPolicy.ts';
import { checkProvisionPolicy } from './provisionPolicy.ts';
import { checkBounds, mustRise, type PolicyCheck } from './say.ts';
import { checkTransportPolicy } from './transportPolicy.ts';

/** What the form of a policy cannot show: names that the dataset does not know, sizes out of order. */
export function checkPolicy(policy: Policy, check: PolicyCheck): void {
  const { at, say, mustKnow } = check;
  for (const [name, value] of Object.entries(policy)) {
    if (isRange(value)) mustRise(value, `${at}.${name}`, check);
  }
  if ('ageLow' in policy) checkBounds(policy, at, check);
  if ('districts' in policy && policy.kind !== 'housing-growth') {
    mustKnow('home district', policy.districts, `${at}.districts`);
  }
  if ('needs' in policy) mustKnow('need', policy.needs, `${at}.needs`);
  if ('provisions' in policy) mustKnow('provision', policy.provisions, `${at}.provisions`);
  if (policy.rampYears > 1 && KINDS_AT_ONCE.includes(policy.kind)) {
    say(
      `${at}.rampYears`,
      `${policy.rampYears} years for ${policy.kind}`,
      `no ramp: ${KINDS_AT_ONCE.join(', ')} change at once`,
      'Remove rampYears, or give each step a policy of its own.',
    );
  }
  checkProvisionPolicy(policy, check);
  checkDemandPolicy(policy, check);
  checkPlacementPolicy(policy, check);
  checkMoneyPolicy(policy, check);
  checkTransportPolicy(policy, check);
}

function isRange(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) && value.length === 3 && value.every((one) => typeof one === 'number')
  );
}
