import { SETTING_ROLES } from '../../domain/settings.ts';
import type { Children } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import { ageGroup, YOUNGEST_PASSENGER } from './entitlement.ts';
import { roadKmTo } from './journey.ts';
import { modeCell, modeOf, movedAlone } from './modeChoice.ts';
import { BUS_PASS, MINIBUS, PERSONAL_BUDGET, SHARED_TAXI } from './modes.ts';
import { chanceCell } from './passengerChance.ts';
import { type ActingLever, isApplicant, reachesPassenger } from './transportLevers.ts';
import type { TransportPlan } from './transportPlan.ts';
import type { TransportTerms } from './transportTerms.ts';
import { BEYOND_WALKING, BY_PREFERENCE, EVERY_YEAR, travelState } from './travelState.ts';

/** Children of a January who are carried: passenger i is element i of every array. */
export interface Passengers {
  readonly count: number;
  readonly child: Int32Array;
  readonly mode: Uint8Array;
  readonly roadKm: Float64Array;
}

/**
 * Draws who is carried and how. A child's own luck at a provision is the same every year, and is held
 * against the chance with policies: a larger change moves the same children and others.
 *
 * @param km straight-line distance of each child from home to provision.
 */
export function drawPassengers(
  plan: TransportPlan,
  terms: TransportTerms,
  stream: Stream,
  children: Children,
  km: Float32Array,
): Passengers {
  const { roads, chances, modeShares, acting } = terms;
  const needs = plan.needCodes.length;
  const special = Uint8Array.from(plan.roleOfType, (role) =>
    SETTING_ROLES[role] === 'special' ? 1 : 0,
  );
  const child = new Int32Array(children.count);
  const mode = new Uint8Array(children.count);
  const roadKm = new Float64Array(children.count);
  const { typeOfProvision, roleOfType, slot } = plan;
  const { key, zone, need, age, band, provision, travelLuck } = children;
  let count = 0;
  for (let i = 0; i < children.count; i++) {
    const at = provision[i]!;
    if (at < 0 || age[i]! < YOUNGEST_PASSENGER) continue;
    const road = roadKmTo(roads, zone[i]!, at, km[i]!);
    const type = typeOfProvision[at]!;
    const role = roleOfType[type]!;
    const group = ageGroup(age[i]!);
    const state = travelState(plan, stream, children, i, road);
    let chance = chances[chanceCell(needs, group, role, need[i]!, band[i]!, state)]!;
    if (acting.length > 0) chance = chanceUnder(plan, terms, children, i, role, state, chance);
    if (travelLuck[i]! >= chance) continue;
    const cell = modeCell(group, special[type]!, band[i]!, state & BEYOND_WALKING);
    const u = uniform(stream, PURPOSE.mode, key[i]!, EVERY_YEAR, slot[at]!);
    child[count] = i;
    roadKm[count] = road;
    mode[count] = modeOf(modeShares, cell, u);
    if (acting.length > 0) {
      mode[count] = modeUnder(plan, terms, stream, children, i, role, cell, u, mode[count]!);
    }
    count++;
  }
  const passengers = { count, child, mode, roadKm };
  leaveSmallMinibuses(plan, passengers, children, terms.values['transport.minibusMinimum']);
  return passengers;
}

/** Chance of child `c` to be carried under the policies that act. */
function chanceUnder(
  plan: TransportPlan,
  { acting, january }: TransportTerms,
  children: Children,
  c: number,
  role: number,
  state: number,
  before: number,
): number {
  const group = ageGroup(children.age[c]!);
  let chance = before;
  for (const lever of acting) {
    if (!reachesPassenger(lever, plan, children, c, role)) continue;
    if (!isApplicant(lever, children, c, january)) continue;
    chance *= 1 + lever.strength * lever.shareChange[group]!;
    if ((state & BY_PREFERENCE) !== 0) chance *= lever.stillCarried[role]!;
  }
  return chance;
}

/** Mode of child `c` under the policies that act: fewer or more alone, then personal budgets. */
function modeUnder(
  plan: TransportPlan,
  { acting, modeShares, january }: TransportTerms,
  stream: Stream,
  children: Children,
  c: number,
  role: number,
  cell: number,
  u: number,
  before: number,
): number {
  let alone = 1;
  for (const lever of acting) {
    if (lever.aloneChange === 0 || !reachesPassenger(lever, plan, children, c, role)) continue;
    alone *= 1 + lever.strength * lever.aloneChange;
  }
  const mode = alone === 1 ? before : movedAlone(modeShares, cell, u, before, alone);
  if (mode === BUS_PASS || mode === PERSONAL_BUDGET) return mode;
  const takes = (lever: ActingLever): boolean =>
    lever.personalBudgetShare > 0 &&
    reachesPassenger(lever, plan, children, c, role) &&
    isApplicant(lever, children, c, january) &&
    uniform(stream, PURPOSE.travelBudget, children.key[c]!, EVERY_YEAR, lever.sub) <
      lever.strength * lever.personalBudgetShare;
  return acting.some(takes) ? PERSONAL_BUDGET : mode;
}

/** Where too few pupils of a provision would share a minibus, they share taxis. */
function leaveSmallMinibuses(
  plan: TransportPlan,
  passengers: Passengers,
  children: Children,
  fewest: number,
): void {
  const aboard = new Int32Array(plan.provisionCount);
  for (let i = 0; i < passengers.count; i++) {
    if (passengers.mode[i] === MINIBUS) aboard[children.provision[passengers.child[i]!]!]! += 1;
  }
  for (let i = 0; i < passengers.count; i++) {
    const provision = children.provision[passengers.child[i]!]!;
    if (passengers.mode[i] === MINIBUS && aboard[provision]! < fewest) {
      passengers.mode[i] = SHARED_TAXI;
    }
  }
}
