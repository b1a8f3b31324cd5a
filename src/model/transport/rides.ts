import { AGE_COUNT } from '../../domain/ages.ts';
import { SETTING_ROLES } from '../../domain/settings.ts';
import { workingRoom } from '../maths/workingRoom.ts';
import { type Children, NO_PROVISION, RIDE_UNDECIDED } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniformsBySub, type Stream } from '../random/stream.ts';
import { ageGroup, rulesChangeAt, YOUNGEST_PASSENGER } from './entitlement.ts';
import { roadKmTo } from './journey.ts';
import { modeCell, modeOf } from './modeChoice.ts';
import { chanceCell } from './passengerChance.ts';
import { chanceUnder, modeUnder } from './ridesUnderPolicies.ts';
import type { ActingLever } from './transportLevers.ts';
import type { TransportPlan } from './transportPlan.ts';
import type { TransportTerms } from './transportTerms.ts';
import { BEYOND_WALKING, EVERY_YEAR, travelState } from './travelState.ts';

/**
 * Whether and how each child is carried. Luck, chance and journey are the same while a child stays at
 * its place and the rules for its age stay the same, so that where no policy acts a ride is decided
 * once and kept in `Children.ride` until then: undecided, not carried, or a mode.
 */
const NOT_CARRIED = 1;
const FIRST_MODE = 2;

/** Children who are carried, in their order, and how. */
export interface Rides {
  readonly child: Int32Array;
  readonly mode: Uint8Array;
}

/** Rides of a January under the policies that act on it. */
export function ridesOf(
  plan: TransportPlan,
  terms: TransportTerms,
  stream: Stream,
  children: Children,
): Rides {
  const open = undecided(children);
  keepRides(children, open, decideRides(plan, terms, NO_POLICY, stream, children, open));
  const { acting } = terms;
  if (acting.length === 0) return keptRides(children);
  return decideRides(plan, terms, acting, stream, children, oldEnough(children));
}

const NO_POLICY: readonly ActingLever[] = [];

const RULES_CHANGE = Uint8Array.from({ length: AGE_COUNT }, (_, age) =>
  rulesChangeAt(age) ? 1 : 0,
);

const roomForOpen = workingRoom(Int32Array);
const roomForSome = workingRoom(Int32Array);

/** Children at a provision, and old enough, whose ride is to be decided. */
function undecided({ count, provision, age, ride }: Children): Int32Array {
  const open = roomForOpen(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (provision[i] === NO_PROVISION || age[i] < YOUNGEST_PASSENGER) continue;
    if (ride[i] === RIDE_UNDECIDED || RULES_CHANGE[age[i]] === 1) open[found++] = i;
  }
  return open.subarray(0, found);
}

/** Children at a provision, and old enough. */
function oldEnough({ count, provision, age }: Children): Int32Array {
  const some = roomForSome(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (provision[i] !== NO_PROVISION && age[i] >= YOUNGEST_PASSENGER) some[found++] = i;
  }
  return some.subarray(0, found);
}

function keepRides({ ride }: Children, open: Int32Array, { child, mode }: Rides): void {
  for (let n = 0; n < open.length; n++) ride[open[n]] = NOT_CARRIED;
  for (let n = 0; n < child.length; n++) ride[child[n]] = FIRST_MODE + mode[n];
}

const roomForChild = workingRoom(Int32Array);
const roomForMode = workingRoom(Uint8Array);

function keptRides({ count, provision, age, ride }: Children): Rides {
  const child = roomForChild(count + 1);
  const mode = roomForMode(count + 1);
  let carried = 0;
  for (let i = 0; i < count; i++) {
    // Who is carried cannot be foretold, so that a branch would cost more than to write everyone down.
    child[carried] = i;
    mode[carried] = ride[i] - FIRST_MODE;
    const differences = (FIRST_MODE - 1 - ride[i]) & (YOUNGEST_PASSENGER - 1 - age[i]);
    carried += (differences & (NO_PROVISION - provision[i])) >>> 31;
  }
  return { child: child.slice(0, carried), mode: mode.slice(0, carried) };
}

const roomForState = workingRoom(Uint8Array);

/** Decides the rides of some children by their luck, under the policies that act. */
function decideRides(
  plan: TransportPlan,
  terms: TransportTerms,
  acting: readonly ActingLever[],
  stream: Stream,
  children: Children,
  some: Int32Array,
): Rides {
  const child = roomForChild(some.length);
  const state = roomForState(some.length);
  const count = chooseCarried(plan, terms, acting, stream, children, some, child, state);
  const carried = child.slice(0, count);
  const mode = chooseModes(plan, terms, acting, stream, children, carried, state);
  return { child: carried, mode };
}

/**
 * Writes who of some children is carried, and their travel states. Most of the others are out of the
 * question by their luck, whatever their state.
 *
 * @returns how many are carried.
 */
function chooseCarried(
  plan: TransportPlan,
  terms: TransportTerms,
  acting: readonly ActingLever[],
  stream: Stream,
  children: Children,
  some: Int32Array,
  child: Int32Array,
  states: Uint8Array,
): number {
  const { roads, chances, highestChance } = terms;
  const { roleOfProvision } = plan;
  const needs = plan.needCodes.length;
  const asEver = acting.length === 0;
  const { zone, need, age, band, provision, straightKm, travelLuck } = children;
  let carried = 0;
  for (let n = 0; n < some.length; n++) {
    const i = some[n];
    const at = provision[i];
    const role = roleOfProvision[at];
    const cell = chanceCell(needs, ageGroup(age[i]), role, need[i], band[i], 0);
    if (asEver && travelLuck[i] >= highestChance[cell]) continue;
    const road = roadKmTo(roads, zone[i], at, straightKm[i]);
    const state = travelState(plan, stream, children, i, road);
    const before = chances[cell + state];
    const chance = asEver ? before : chanceUnder(plan, terms, children, i, role, state, before);
    if (travelLuck[i] >= chance) continue;
    child[carried] = i;
    states[carried] = state;
    carried++;
  }
  return carried;
}

const SPECIAL = SETTING_ROLES.indexOf('special');

const roomForKeys = workingRoom(Uint32Array);
const roomForSlots = workingRoom(Uint16Array);
const roomForLuck = workingRoom(Float64Array);

/** Mode of each carried child, by luck that belongs to it and its place. */
function chooseModes(
  plan: TransportPlan,
  terms: TransportTerms,
  acting: readonly ActingLever[],
  stream: Stream,
  children: Children,
  child: Int32Array,
  states: Uint8Array,
): Uint8Array {
  const { modeShares } = terms;
  const { roleOfProvision, slot } = plan;
  const { key, age, band, provision } = children;
  const count = child.length;
  const keys = roomForKeys(count);
  const slots = roomForSlots(count);
  for (let n = 0; n < count; n++) {
    keys[n] = key[child[n]];
    slots[n] = slot[provision[child[n]]];
  }
  const luck = roomForLuck(count);
  fillUniformsBySub(luck, stream, PURPOSE.mode, keys, slots, 0, count, EVERY_YEAR);
  const mode = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const c = child[n];
    const role = roleOfProvision[provision[c]];
    const special = role === SPECIAL ? 1 : 0;
    const cell = modeCell(ageGroup(age[c]), special, band[c], states[n] & BEYOND_WALKING);
    mode[n] = modeOf(modeShares, cell, luck[n]);
    if (acting.length > 0) {
      mode[n] = modeUnder(plan, terms, stream, children, c, role, cell, luck[n], mode[n]);
    }
  }
  return mode;
}
