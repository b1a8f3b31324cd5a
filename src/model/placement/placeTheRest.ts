import type { Timetable } from '../policy/timetable.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { orderByLuck } from '../random/orderByLuck.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms, uniform } from '../random/stream.ts';
import type { Rolls } from './freeSeats.ts';
import type { OtherSettings } from './otherSettings.ts';
import { type Overflow, overflow } from './overflow.ts';
import { EOTAS, NO_OVERRIDE } from './overrideKinds.ts';
import { bookOverflow, type RoundRecord } from './roundBooks.ts';
import type { World } from './world.ts';

/** How an applicant stands after the mechanism. */
export interface AfterMechanism {
  /** Provision of each applicant. */
  readonly held: Int32Array;
  /** 1 where a provision of the needed type may have the child at all. */
  readonly couldHave: Uint8Array;
}

/**
 * Overrides for children who were refused the type they need, in the order of a lottery, then the
 * waiting list: who is still refused keeps seeking or settles where it is, once for life. A child whom
 * an override placed in another type has settled too.
 */
export function placeTheRest(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  record: RoundRecord,
  { held, couldHave }: AfterMechanism,
  rolls: Rolls,
): void {
  const { area, timetable, values, stream } = world;
  const keepsSeekingShare = values['placement.keepsSeekingShare'];
  const unmet = notMet(world, children, record);
  const order = byLottery(world, children, record, unmet);
  for (let turn = 0; turn < order.length; turn++) {
    const a = order[turn];
    const i = record.applicant[a];
    const needed = children.neededType[i];
    const first = firstChoiceRefused(timetable, record, a, needed, held[a]);
    // Refused: a place of the type was asked for before the one held, or none serves the child.
    const refused = first !== -1 || couldHave[a] === 0;
    const role = area.roleOfType[needed];
    let overridden = false;
    if (refused && role !== 'mainstream' && role !== 'fe') {
      const found = overflow(world, step, children, i, first, rolls);
      bookOverflow(world, children, record, a, found);
      overridden = found.kind !== NO_OVERRIDE;
      if (overridden) move(world, otherSettings, step, children, i, found, rolls);
    }
    const met = area.typeOfEstablishment[children.establishment[i]] === needed;
    const waited = children.waitingSince[i] > 0;
    const keepsSeeking =
      waited || uniform(stream, PURPOSE.keepsSeeking, children.key[i], 0) < keepsSeekingShare;
    if (met || overridden || !refused || !keepsSeeking) children.waitingSince[i] = 0;
    else if (!waited) children.waitingSince[i] = area.baseYear + step;
  }
}

/** Applicants without the type of place that they need; the others wait no longer. */
function notMet({ area }: World, children: Children, { applicant }: RoundRecord): Int32Array {
  const { establishment, neededType, waitingSince } = children;
  const unmet = new Int32Array(applicant.length);
  let found = 0;
  for (let a = 0; a < applicant.length; a++) {
    const i = applicant[a];
    if (area.typeOfEstablishment[establishment[i]] === neededType[i]) waitingSince[i] = 0;
    else unmet[found++] = a;
  }
  return unmet.subarray(0, found);
}

/** Takes a child to where an override places it. */
function move(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  i: number,
  { kind, provision }: Overflow,
  { roll }: Rolls,
): void {
  if (children.provision[i] !== NO_PROVISION) roll[children.provision[i]]--;
  if (kind === EOTAS) {
    otherSettings.settle(world, step, children, i);
    return;
  }
  roll[provision]++;
  seat(world.timetable, step, children, i, provision);
}

/** Gives child `i` a place, remembering the round from which it has it. */
export function seat(
  { provisions }: Timetable,
  step: number,
  children: Children,
  i: number,
  provision: number,
): void {
  if (children.provision[i] !== provision) children.placeSince[i] = step;
  children.provision[i] = provision;
  children.establishment[i] = provisions.establishment[provision];
}

/** Applicants in the order of one keyed number each: chance, not age or name, settles who comes first. */
export function byLottery(
  { stream }: World,
  { key }: Children,
  { applicant }: Pick<RoundRecord, 'applicant'>,
  some: Int32Array,
): Int32Array {
  const count = some.length;
  const keys = new Uint32Array(count);
  for (let n = 0; n < count; n++) keys[n] = key[applicant[some[n]]];
  const luck = new Float64Array(count);
  fillUniforms(luck, stream, PURPOSE.lottery, keys, 0, count, 0);
  const order = orderByLuck(luck, count);
  for (let n = 0; n < count; n++) order[n] = some[order[n]];
  return order;
}

/** First provision of a type that was ranked above the place held, or −1. */
function firstChoiceRefused(
  { provisions }: Timetable,
  { round }: RoundRecord,
  a: number,
  type: number,
  held: number,
): number {
  for (let e = round.listStart[a]; e < round.listStart[a + 1]; e++) {
    const p = round.listProvision[e];
    if (p === held) return -1;
    if (provisions.type[p] === type) return p;
  }
  return -1;
}
