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
  /** Admitted by direction, over number or by order of a tribunal. */
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
  /** 1 where a provision of the needed type serves the child at all. */
  const couldHave: number[] = [];
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
    couldHave.push(lists.add(world, step, children, i) ? 1 : 0);
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
  const before = record.applicant.map((i) => children.provision[i]);
  seatMatched(world, otherSettings, step, children, record, roll);
  const held = record.applicant.map((i) => children.provision[i]);
  placeTheRest(world, otherSettings, step, children, record, held, couldHave, seats, roll);
  bookRound(children, record, before, held);
  return record;
}

/**
 * Gives everyone the place that the mechanism found. A present pupil whom it found none is one whose
 * school is over number already: its list ended there, and it keeps its place.
 */
function seatMatched(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  { round, match, applicant }: RoundRecord,
  roll: Int32Array,
): void {
  applicant.forEach((i, a) => {
    const start = round.listStart[a];
    const end = round.listStart[a + 1];
    const last = end > start ? round.listProvision[end - 1] : UNPLACED;
    const present = children.provision[i];
    const got = match[a] === UNPLACED && last === present ? present : match[a];
    if (got === UNPLACED) {
      otherSettings.settle(world, step, children, i);
      return;
    }
    roll[got]++;
    seat(world.timetable, children, i, got);
  });
}

/** Overflow for children who were refused the type they need, and the waiting list. */
function placeTheRest(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  record: RoundRecord,
  held: Int32Array,
  couldHave: readonly number[],
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
    const first = firstChoiceRefused(timetable, record, a, needed, held[a]);
    // Refused: a place of the type was asked for before the one held, or none serves the child.
    const refused = first !== -1 || couldHave[a] === 0;
    const open = area.roleOfType[needed] !== 'mainstream' && area.roleOfType[needed] !== 'fe';
    const way = refused && open ? overflow(world, step, children, i, first, seats, roll) : null;
    if (way !== null) {
      if (held[a] !== NO_PROVISION) roll[held[a]]--;
      if (way.kind === 'eotas') otherSettings.settle(world, step, children, i);
      else {
        roll[way.provision]++;
        if (way.kind === 'named') record.overNumber[way.provision]++;
        seat(timetable, children, i, way.provision);
      }
    }
    const met = area.typeOfEstablishment[children.establishment[i]] === needed;
    const waited = children.waitingSince[i] > 0;
    const keepsSeeking =
      waited ||
      uniform(stream, PURPOSE.keepsSeeking, children.key[i], 0) <
        values['placement.keepsSeekingShare'];
    const waits = !met && way === null && refused && keepsSeeking;
    if (!waits) children.waitingSince[i] = 0;
    else if (!waited) children.waitingSince[i] = area.baseYear + step;
  }
}

/** Books the round at each provision once everyone has a place. */
function bookRound(
  children: Children,
  { round, applicant, admitted, refused, firstPreferences }: RoundRecord,
  before: Int32Array,
  held: Int32Array,
): void {
  applicant.forEach((i, a) => {
    const start = round.listStart[a];
    const end = round.listStart[a + 1];
    const got = children.provision[i];
    if (end > start) firstPreferences[round.listProvision[start]]++;
    if (got !== NO_PROVISION && got !== before[a]) admitted[got]++;
    for (let e = start; e < end && round.listProvision[e] !== held[a]; e++) {
      if (round.listProvision[e] !== got) refused[round.listProvision[e]]++;
    }
  });
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

/** First provision of a type that was ranked above the place held, or −1. */
function firstChoiceRefused(
  timetable: Timetable,
  { round }: RoundRecord,
  a: number,
  type: number,
  held: number,
): number {
  for (let e = round.listStart[a]; e < round.listStart[a + 1]; e++) {
    const p = round.listProvision[e];
    if (p === held) return -1;
    if (timetable.provisions.type[p] === type) return p;
  }
  return -1;
}

function seat(timetable: Timetable, children: Children, i: number, provision: number): void {
  children.provision[i] = provision;
  children.establishment[i] = timetable.provisions.establishment[provision];
}
