import type { TransportValues } from '../../domain/parameters/transport.ts';
import { SETTING_ROLES } from '../../domain/settings.ts';
import type { Children } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import {
  ageGroup,
  beyondWalkingDistance,
  entitledByLowIncome,
  YOUNGEST_PASSENGER,
} from './entitlement.ts';
import { modeCell, modeOf, modeShares } from './modeChoice.ts';
import { MINIBUS, SHARED_TAXI } from './modes.ts';
import {
  CHANCE_CELLS,
  chanceCell,
  passengerChances,
  SHARE_GROUP_COUNT,
  shareGroup,
  type TakeUp,
} from './passengerChance.ts';
import type { TransportPlan } from './transportPlan.ts';

/** Children of a January who are carried: passenger i is element i of every array. */
export interface Passengers {
  readonly count: number;
  readonly child: Int32Array;
  readonly mode: Uint8Array;
  readonly roadKm: Float64Array;
}

/** The child's own luck at a provision is the same every year, so that transport is not a yearly lot. */
const EVERY_YEAR = 0;

/** True where the family has a low income, by chance of the zone that it lives in. */
export function hasLowIncome(
  plan: TransportPlan,
  stream: Stream,
  key: number,
  zone: number,
): boolean {
  return uniform(stream, PURPOSE.lowIncome, key, EVERY_YEAR) < plan.incomeScore[zone]!;
}

/**
 * Draws who is carried and how.
 *
 * @param km straight-line distance of each child from home to provision.
 */
export function drawPassengers(
  plan: TransportPlan,
  takeUp: TakeUp,
  values: TransportValues,
  stream: Stream,
  children: Children,
  km: Float32Array,
): Passengers {
  const chances = passengerChances(values, takeUp);
  const shares = modeShares(values);
  const special = Uint8Array.from(plan.roleOfType, (_, type) => (isSpecial(plan, type) ? 1 : 0));
  const child = new Int32Array(children.count);
  const mode = new Uint8Array(children.count);
  const roadKm = new Float64Array(children.count);
  const circuity = values['transport.circuity'];
  const { typeOfProvision, roleOfType, slot } = plan;
  const { key, zone, age, band, provision } = children;
  let count = 0;
  for (let i = 0; i < children.count; i++) {
    const at = provision[i]!;
    if (at < 0 || age[i]! < YOUNGEST_PASSENGER) continue;
    const road = km[i]! * circuity;
    const type = typeOfProvision[at]!;
    const group = ageGroup(age[i]!);
    const beyond = isBeyond(plan, stream, key[i]!, zone[i]!, age[i]!, road);
    const chance = chances[chanceCell(group, roleOfType[type]!, band[i]!, beyond)]!;
    const luck = uniform(stream, PURPOSE.transportEligible, key[i]!, EVERY_YEAR, slot[at]!);
    if (luck >= chance) continue;
    child[count] = i;
    roadKm[count] = road;
    mode[count] = modeOf(
      shares,
      modeCell(group, special[type]!, band[i]!, beyond),
      uniform(stream, PURPOSE.mode, key[i]!, EVERY_YEAR, slot[at]!),
    );
    count++;
  }
  const passengers = { count, child, mode, roadKm };
  leaveSmallMinibuses(plan, passengers, children, values['transport.minibusMinimum']);
  return passengers;
}

/** Counts the base year's children into the cells and groups that {@link TakeUp} is solved on. */
export function countForTakeUp(
  plan: TransportPlan,
  values: TransportValues,
  stream: Stream,
  children: Children,
  km: Float32Array,
): { readonly children: Float64Array; readonly planHolders: Float64Array } {
  const cells = new Float64Array(CHANCE_CELLS);
  const planHolders = new Float64Array(SHARE_GROUP_COUNT);
  const circuity = values['transport.circuity'];
  for (let i = 0; i < children.count; i++) {
    const age = children.age[i]!;
    if (age < YOUNGEST_PASSENGER) continue;
    const group = ageGroup(age);
    const provision = children.provision[i]!;
    const establishment = children.establishment[i]!;
    const type =
      provision < 0 ? plan.typeOfEstablishment[establishment]! : plan.typeOfProvision[provision]!;
    const role = plan.roleOfType[type]!;
    if (group < 2 && isElsewhere(role)) continue;
    planHolders[shareGroup(group, role)]! += 1;
    if (provision < 0) continue;
    const road = km[i]! * circuity;
    const beyond = isBeyond(plan, stream, children.key[i]!, children.zone[i]!, age, road);
    cells[chanceCell(group, role, children.band[i]!, beyond)]! += 1;
  }
  return { children: cells, planHolders };
}

function isBeyond(
  plan: TransportPlan,
  stream: Stream,
  key: number,
  zone: number,
  age: number,
  roadKm: number,
): 0 | 1 {
  if (beyondWalkingDistance(age, roadKm)) return 1;
  return entitledByLowIncome(age, roadKm) && hasLowIncome(plan, stream, key, zone) ? 1 : 0;
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

function isSpecial(plan: TransportPlan, type: number): boolean {
  return SETTING_ROLES[plan.roleOfType[type]!] === 'special';
}

/** Under 16, children who are not at school have no share of their own. */
function isElsewhere(role: number): boolean {
  const word = SETTING_ROLES[role]!;
  return word === 'other' || word === 'fe';
}
