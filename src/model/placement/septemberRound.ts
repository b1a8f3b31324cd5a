import { UNLIMITED } from '../area/area.ts';
import { workingRoom } from '../maths/workingRoom.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { givePlaces } from './givePlaces.ts';
import { type Round, UNPLACED } from './mechanism/round.ts';
import type { OtherSettings } from './otherSettings.ts';
import { NO_OVERRIDE } from './overrideKinds.ts';
import { byLottery, placeTheRest, seat } from './placeTheRest.ts';
import { rankOptions } from './preferences.ts';
import { bookRound, openRoundBooks, type RoundRecord } from './roundBooks.ts';
import type { RoundLists } from './roundLists.ts';
import { seatsForArea } from './seatsForArea.ts';
import { SuitableLists } from './suitableList.ts';
import type { World } from './world.ts';

/**
 * The September round: suitable lists, preferences and priorities; the mechanism in force gives places;
 * overrides for those who were refused the type they need; the waiting list. Writes places and waiting
 * into `children`.
 *
 * @param takesPart 1 for each child who takes part; everyone else keeps their place.
 * @param lists working memory, kept from round to round.
 * @returns the record, whose lists the next round writes over.
 */
export function septemberRound(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  takesPart: Uint8Array,
  lists: RoundLists,
): RoundRecord {
  const rules = world.rounds[step];
  const seats = seatsForArea(world, step);
  const applying = applications(world, otherSettings, step, children, takesPart, lists);
  const { applicant, roll } = applying;
  const { listStart, listProvision, listPriority, listLottery } = lists.lists(applicant.length);
  const round: Round = {
    applicants: applicant.length,
    provisions: seats.length,
    listStart,
    listProvision,
    listPriority,
    listLottery,
    capacity: seatsFree(seats, roll),
  };
  const match = givePlaces(round, rules.mechanism, applying.keeps, () =>
    byDateOfPlan(world, children, applicant),
  );
  const { admitted, overNumber, refused, firstPreferences, overrides } = openRoundBooks(world);
  const record: RoundRecord = {
    admitted,
    overNumber,
    refused,
    firstPreferences,
    overrides,
    outside: applying.outside,
    rules,
    seats,
    round,
    match,
    applicant,
    override: new Int8Array(applicant.length).fill(NO_OVERRIDE),
  };
  const before = placesOf(children, applicant);
  seatMatched(world, otherSettings, step, children, record, applying.keeps, roll);
  const held = placesOf(children, applicant);
  const after = { held, couldHave: applying.couldHave };
  placeTheRest(world, otherSettings, step, children, record, after, { roll, seats });
  bookRound(children, record, before, held);
  return record;
}

/** Seats that those who stay leave to the round. */
function seatsFree(seats: Int32Array, roll: Int32Array): Int32Array {
  const free = new Int32Array(seats.length);
  for (let p = 0; p < seats.length; p++) {
    free[p] = seats[p] === UNLIMITED ? UNLIMITED : Math.max(0, seats[p] - roll[p]);
  }
  return free;
}

/** Provision of each applicant. */
function placesOf({ provision }: Children, applicant: Int32Array): Int32Array {
  const places = new Int32Array(applicant.length);
  for (let a = 0; a < places.length; a++) places[a] = provision[applicant[a]];
  return places;
}

/** Who applies, and who stays and takes up a seat. */
interface Applications {
  /** Child of each applicant. */
  readonly applicant: Int32Array;
  /** 1 where a provision of the needed type may have the applicant. */
  readonly couldHave: Uint8Array;
  /** The present place of each applicant where it may be kept, or `NO_PROVISION`. */
  readonly keeps: Int32Array;
  readonly outside: Int32Array;
  /** Children at each provision who do not take part. */
  readonly roll: Int32Array;
}

/** Draws up and ranks the lists of all who take part, and counts who stays at each provision. */
function applications(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  takesPart: Uint8Array,
  lists: RoundLists,
): Applications {
  const roll = new Int32Array(world.timetable.provisions.count);
  const applicant = whoApplies(world, otherSettings, step, children, takesPart, roll);
  const suitable = new SuitableLists(world, step, lists);
  const couldHave = new Uint8Array(applicant.length);
  const keeps = new Int32Array(applicant.length);
  lists.open(applicant.length);
  drawUpLists(suitable, children, applicant, lists, couldHave, keeps);
  rankOptions(world, step, children, applicant, keeps, lists);
  return { applicant, couldHave, keeps, outside: suitable.outside, roll };
}

/** Draws up everyone's list. */
function drawUpLists(
  suitable: SuitableLists,
  children: Children,
  applicant: Int32Array,
  { optionStart }: RoundLists,
  couldHave: Uint8Array,
  keeps: Int32Array,
): void {
  for (let a = 0; a < applicant.length; a++) {
    optionStart[a + 1] = suitable.add(children, applicant[a]);
    couldHave[a] = suitable.couldHave ? 1 : 0;
    keeps[a] = suitable.keeps;
  }
}

const roomForApplicants = workingRoom(Int32Array);

/** Children with a list to send. Who stays is counted on a roll; who needs no place at school settles. */
function whoApplies(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  takesPart: Uint8Array,
  roll: Int32Array,
): Int32Array {
  const { roleOfType } = world.area;
  const applicant = roomForApplicants(children.count);
  let applicants = 0;
  for (let i = 0; i < children.count; i++) {
    if (takesPart[i] === 0) {
      if (children.provision[i] !== NO_PROVISION) roll[children.provision[i]]++;
    } else if (roleOfType[children.neededType[i]] === 'other') {
      otherSettings.settle(world, step, children, i);
    } else applicant[applicants++] = i;
  }
  return applicant.slice(0, applicants);
}

/** Applicants by the date of their plan, the longest held first; a keyed lottery within a year. */
function byDateOfPlan(world: World, children: Children, applicant: Int32Array): Int32Array {
  const everyone = Int32Array.from(applicant, (_, a) => a);
  const held = (a: number) => children.yearsHeld[applicant[a]];
  const order = byLottery(world, children, { applicant }, everyone);
  return order.sort((one, other) => held(other) - held(one));
}

/**
 * Gives everyone the place that the mechanism found. A present pupil whom it found none is one whose
 * school is over number already, and keeps its place.
 */
function seatMatched(
  world: World,
  otherSettings: OtherSettings,
  step: number,
  children: Children,
  { match, applicant }: RoundRecord,
  keeps: Int32Array,
  roll: Int32Array,
): void {
  for (let a = 0; a < applicant.length; a++) {
    const i = applicant[a];
    const got = match[a] === UNPLACED ? keeps[a] : match[a];
    if (got === NO_PROVISION) {
      otherSettings.settle(world, step, children, i);
    } else {
      roll[got]++;
      seat(world.timetable, step, children, i, got);
    }
  }
}
