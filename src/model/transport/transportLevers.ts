import { fixed } from '../../domain/fixedChoices/index.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import { SETTING_ROLES } from '../../domain/settings.ts';
import { type InForce, inForce, type Lever, leversOf } from '../policy/levers/lever.ts';
import { policySize, type SizeRange } from '../policy/policySize.ts';
import type { Children } from '../population/children.ts';
import type { Stream } from '../random/stream.ts';
import { parentsTransportShare } from './passengerChance.ts';
import type { TransportPlan } from './transportPlan.ts';

/** A policy on transport, of sizes drawn for one draw. Changes are relative: −0.1 = a tenth fewer. */
export interface TransportLever extends Lever {
  /** 1 for the home districts and the setting roles that it reaches. */
  readonly districts: Uint8Array;
  readonly roles: Uint8Array;
  readonly newApplicantsOnly: boolean;
  /** Change of the share transported, by age group. */
  readonly shareChange: readonly number[];
  readonly parentsTransportAdded: number;
  /** Charge at 16 to 18 in place of the register's; null = as before. */
  readonly chargePounds: number | null;
  readonly personalBudgetShare: number;
  readonly aloneChange: number;
  readonly pupilsPerMinibusChange: number;
  readonly pupilsPerSharedTaxiChange: number;
  /** In place of the register's; null = as before. */
  readonly fewestForMinibus: number | null;
}

/** A policy as it acts on one January. */
export interface ActingLever extends InForce<TransportLever> {
  /** First January (0 = the base January) whose newcomers are new applicants. */
  readonly firstJanuary: number;
  /** By role: what is left of the chance to be carried to a provision chosen by preference. */
  readonly stillCarried: Float64Array;
}

const NOTHING: SizeRange = [0, 0, 0];

export function drawTransportLevers(
  { policies, districtCodes }: TransportPlan,
  stream: Stream,
): readonly TransportLever[] {
  return leversOf(policies, ['transport'], (policy, lever) => {
    const size = (range: SizeRange | undefined, least: number, most: number): number =>
      policySize(stream, policy.id, range ?? NOTHING, least, most);
    const change = (range: SizeRange | undefined): number => size(range, -1, MOST_CHANGE);
    const { districts, roles, post16ChargePounds: charge, fewestForMinibus: fewest } = policy;
    const to15 = change(policy.to15Change);
    return {
      ...lever,
      districts: named(districtCodes, districts),
      roles: named(SETTING_ROLES, roles),
      newApplicantsOnly: policy.newApplicantsOnly,
      shareChange: [to15, to15, change(policy.aged16To18Change), change(policy.aged19To25Change)],
      parentsTransportAdded: size(policy.parentsTransportAdded, 0, 1),
      chargePounds: charge === undefined ? null : size(charge, 0, MOST_CHARGE),
      personalBudgetShare: size(policy.personalBudgetShare, 0, 1),
      aloneChange: change(policy.aloneChange),
      pupilsPerMinibusChange: change(policy.pupilsPerMinibusChange),
      pupilsPerSharedTaxiChange: change(policy.pupilsPerSharedTaxiChange),
      fewestForMinibus: fewest === undefined ? null : size(fewest, 1, MOST_IN_MINIBUS),
    };
  });
}

/** 1 for each of the codes that is named; where none is, for all. */
function named(codes: readonly string[], some: readonly string[]): Uint8Array {
  return Uint8Array.from(codes, (code) => (some.length === 0 || some.includes(code) ? 1 : 0));
}

/** Policies that act on the placements of a January. */
export function actingOn(
  { baseYear }: TransportPlan,
  levers: readonly TransportLever[],
  values: TransportValues,
  year: number,
): readonly ActingLever[] {
  return inForce(levers, year).map((lever) => ({
    ...lever,
    firstJanuary: lever.september + 1 - baseYear,
    stillCarried: Float64Array.from(SETTING_ROLES, (role) => {
      const carried = 1 - parentsTransportShare(values, role);
      const fewer = carried - lever.strength * lever.parentsTransportAdded;
      return carried > 0 ? Math.max(0, fewer) / carried : 0;
    }),
  }));
}

/** Pupils to a vehicle under the policies in force; the values themselves where none changes them. */
export function withVehicles(
  values: TransportValues,
  acting: readonly ActingLever[],
): TransportValues {
  if (!acting.some(changesVehicles)) return values;
  let minibus = values['transport.pupilsPerMinibus'];
  let sharedTaxi = values['transport.pupilsPerSharedTaxi'];
  let fewest = values['transport.minibusMinimum'];
  for (const lever of acting) {
    minibus *= 1 + lever.strength * lever.pupilsPerMinibusChange;
    sharedTaxi *= 1 + lever.strength * lever.pupilsPerSharedTaxiChange;
    if (lever.fewestForMinibus !== null)
      fewest += lever.strength * (lever.fewestForMinibus - fewest);
  }
  return {
    ...values,
    'transport.pupilsPerMinibus': Math.min(MOST_IN_MINIBUS, Math.max(1, minibus)),
    'transport.pupilsPerSharedTaxi': Math.min(MOST_IN_TAXI, Math.max(1, sharedTaxi)),
    'transport.minibusMinimum': fewest,
  };
}

const MOST_IN_MINIBUS = fixed('policy.mostInMinibus');
const MOST_IN_TAXI = fixed('policy.mostInTaxi');
const MOST_CHANGE = fixed('policy.mostTransportChange');
const MOST_CHARGE = fixed('policy.mostTransportCharge');

function changesVehicles(lever: TransportLever): boolean {
  return (
    lever.fewestForMinibus !== null ||
    lever.pupilsPerMinibusChange !== 0 ||
    lever.pupilsPerSharedTaxiChange !== 0
  );
}

/** True where a policy reaches child `c`, who attends a provision of a role. */
export function reachesPassenger(
  lever: ActingLever,
  { districtOfZone }: TransportPlan,
  children: Children,
  c: number,
  role: number,
): boolean {
  return (lever.districts[districtOfZone[children.zone[c]!]!]! & lever.roles[role]!) === 1;
}

/** True where a policy on who is carried may act: on everybody, or on a plan or place that is new. */
export function isApplicant(
  { newApplicantsOnly, firstJanuary }: ActingLever,
  children: Children,
  c: number,
  january: number,
): boolean {
  return (
    !newApplicantsOnly ||
    children.placeSince[c]! >= firstJanuary ||
    january - children.yearsHeld[c]! >= firstJanuary
  );
}
