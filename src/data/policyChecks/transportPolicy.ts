import type { Policy, PolicyOf } from '../../domain/scenario.ts';
import type { PolicyCheck } from './say.ts';

/** What policies on transport must say, and what law and vehicles do not allow. */
export function checkTransportPolicy(policy: Policy, { at, say }: PolicyCheck): void {
  if (policy.kind !== 'transport') return;
  if (changesOf(policy).every((change) => change === undefined)) {
    say(
      at,
      'a transport policy that changes nothing',
      'a change of who is carried, of charges, budgets or vehicles',
      'State what changes; [0, 0, 0] means nothing.',
    );
  }
  const [lowest] = policy.to15Change ?? [0];
  if (lowest < 0) {
    say(
      `${at}.to15Change`,
      `${lowest}: fewer children to 15`,
      '0 or more: their free travel to the nearest suitable school is law',
      'Use parentsTransportAdded, which acts where a farther school is preferred, or ages from 16.',
    );
  }
  const { pupilsPerMinibusChange, pupilsPerSharedTaxiChange, fewestForMinibus } = policy;
  const vehicles = [pupilsPerMinibusChange, pupilsPerSharedTaxiChange, fewestForMinibus];
  const changesVehicles = vehicles.some((change) => change !== undefined);
  if (changesVehicles && policy.districts.length + policy.roles.length > 0) {
    say(
      `${at}.${policy.districts.length > 0 ? 'districts' : 'roles'}`,
      'some districts or types, with a change of vehicles',
      'vehicles of the whole area, since routes cross districts',
      'Give vehicles a policy of their own without districts and roles.',
    );
  }
}

function changesOf(policy: PolicyOf<'transport'>): readonly unknown[] {
  return [
    policy.to15Change,
    policy.aged16To18Change,
    policy.aged19To25Change,
    policy.parentsTransportAdded,
    policy.post16ChargePounds,
    policy.personalBudgetShare,
    policy.aloneChange,
    policy.pupilsPerMinibusChange,
    policy.pupilsPerSharedTaxiChange,
    policy.fewestForMinibus,
  ];
}
