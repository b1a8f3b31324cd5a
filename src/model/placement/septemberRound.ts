import { UNLIMITED } from '../area/area.ts';
import type { Timetable } from '../policy/timetable.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { deferredAcceptance } from './mechanism/deferredAcceptance.ts';
import { type Round, UNPLACED } from './mechanism/round.ts';
import type { OtherSettings } from './otherSettings.ts';
import { overflow, seatsForArea } from './overflow.ts';
import type { ListBuilder } from './suitableList.ts';
import type { World } from './world.ts';

/** What a round did at each provision, for `provisions.csv`. */
export interface RoundCounts {
  readonly admitted: Int32Array;
  /** Admitted above the seats on offer: over-number naming and tribunal orders. */
  readonly overNumber: Int32Array;
  /** Children who ranked it above the place they got and met its criteria. */
  readonly refused: Int32Array;
  readonly firstPreferences: Int32Array;
}

/** A round as the mechanism saw it, for the rules that must hold of that stage. */
export interface RoundRecord extends RoundCounts {
  readonly round: Round;
  readonly match: Int32Array;
  /** Child of each applicant. */
  readonly applicant: Int32Array;
}

/**
 * The September round: suitable lists, preferences, priorities, deferred acceptance, then what
 * happens to those who were not placed in the type they need. Writes places and waiting into
 * `children`.
 */
export function septemberRound(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  takesPart: Uint8Array,
  lists: ListBuilder,
): RoundRecord {
  const { area, timetable } = world;
  const count = timetable.provisions.count;
  const counts: RoundCounts = {
    admitted: new Int32Array(count),
    overNumber: new Int32Array(count),
    refused: new Int32Array(count),
    firstPreferences: new Int32Array(count),
  };
  const seats = seatsForArea(world, step);
  const roll = new Int32Array(count);
  const applicant: number[] = [];
  const listStart: number[] = [0];
  lists.length = 0;
  for (let i = 0; i < children.count; i++) {
    if (takesPart[i] === 0) {
      if (children.provision[i] !== NO_PROVISION) roll[children.provision[i]]++;
      continue;
    }
    if (area.roleOfType[children.neededType[i]] === 'other') {
      otherSettings.settle(world, step, children, i);
      continue;
    }
    lists.add(world, step, children, i);
    applicant.push(i);
    listStart.push(lists.length);
  }
  const round: Round = {
    applicants: applicant.length,
    provisions: count,
    listStart: Int32Array.from(listStart),
    listProvision: lists.provision.slice(0, lists.length),
    listPriority: lists.priority.slice(0, lists.length),
    listLottery: lists.lottery.slice(0, lists.length),
    capacity: seats.map((offered, p) =>
      offered === UNLIMITED ? UNLIMITED : Math.max(0, offered - roll[p]),
    ),
  };
  const match = deferredAcceptance(round);
  const record = { ...counts, round, match, applicant: Int32Array.from(applicant) };
  seatMatched(world, otherSettings, step, children, record, roll);
  placeTheRest(world, otherSettings, step, children, record, seats, roll);
  return record;
}

/** Gives everyone the place that the mechanism found, or the place they have where it is better. */
function seatMatched(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  { round, match, applicant, admitted, refused, firstPreferences }: RoundRecord,
  roll: Int32Array,
): void {
  applicant.forEach((i, a) => {
    const present = children.provision[i];
    const start = round.listStart[a];
    const end = round.listStart[a + 1];
    if (end > start) firstPreferences[round.listProvision[start]]++;
    let got = match[a];
    for (let e = start; e < end && round.listProvision[e] !== match[a]; e++) {
      const p = round.listProvision[e];
      if (p === present) {
        // A full school keeps its own pupil, over number if need be: nobody loses by taking part.
        got = present;
        break;
      }
      refused[p]++;
    }
    if (got === UNPLACED) {
      otherSettings.settle(world, step, children, i);
      return;
    }
    if (got !== present) admitted[got]++;
    roll[got]++;
    seat(world.timetable, children, i, got);
  });
}

/** Overflow for children who need a type that they were not placed in, and the waiting list. */
function placeTheRest(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  record: RoundRecord,
  seats: Int32Array,
  roll: Int32Array,
): void {
  const { area, timetable, values, stream } = world;
  const unmet: number[] = [];
  record.applicant.forEach((i, a) => {
    const placed = area.typeOfEstablishment[children.establishment[i]];
    if (placed === children.neededType[i]) children.waitingSince[i] = 0;
    else unmet.push(a);
  });
  for (const a of byLottery(world, children, record, unmet)) {
    const i = record.applicant[a];
    const needed = children.neededType[i];
    const first = firstOfType(timetable, record, a, needed);
    const wasIn = children.provision[i];
    const way =
      area.roleOfType[needed] === 'mainstream' || area.roleOfType[needed] === 'fe'
        ? null
        : overflow(world, step, children, i, first, seats, roll);
    if (way !== null) {
      if (wasIn !== NO_PROVISION) roll[wasIn]--;
      if (way.kind === 'eotas') otherSettings.settle(world, step, children, i);
      else {
        roll[way.provision]++;
        record.admitted[way.provision]++;
        if (way.kind !== 'independent') record.overNumber[way.provision]++;
        seat(timetable, children, i, way.provision);
      }
    }
    const met = area.typeOfEstablishment[children.establishment[i]] === needed;
    const keepsSeeking =
      uniform(stream, PURPOSE.keepsSeeking, children.key[i], 0) <
      values['placement.keepsSeekingShare'];
    const waits = !met && way === null && keepsSeeking;
    if (!waits) children.waitingSince[i] = 0;
    else if (children.waitingSince[i] === 0) children.waitingSince[i] = area.baseYear + step;
  }
}

/** Applicants in the order of one keyed number each: chance, not age or name, settles who comes first. */
function byLottery(
  world: World,
  children: Children,
  { applicant }: RoundRecord,
  some: readonly number[],
): number[] {
  const luck = some.map((a) =>
    uniform(world.stream, PURPOSE.lottery, children.key[applicant[a]], 0),
  );
  const order = some
    .map((_, at) => at)
    .sort((one, other) => luck[one] - luck[other] || one - other);
  return order.map((at) => some[at]);
}

function firstOfType(
  timetable: Timetable,
  { round }: RoundRecord,
  a: number,
  type: number,
): number {
  for (let e = round.listStart[a]; e < round.listStart[a + 1]; e++) {
    const p = round.listProvision[e];
    if (timetable.provisions.type[p] === type) return p;
  }
  return -1;
}

function seat(timetable: Timetable, children: Children, i: number, provision: number): void {
  children.provision[i] = provision;
  children.establishment[i] = timetable.provisions.establishment[provision];
}
