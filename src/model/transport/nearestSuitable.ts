import { AGE_COUNT } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import type { Area } from '../area/area.ts';
import { admittedBefore } from '../placement/mechanism/round.ts';
import type { RoundRecord } from '../placement/roundBooks.ts';
import type { World } from '../placement/world.ts';
import { NEAREST_RULE } from '../policy/priorityRules.ts';
import { admitsHome, servesAge, type Timetable } from '../policy/timetable.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { type Roads, roadKmTo } from './journey.ts';

/**
 * Free travel is to the nearest suitable provision with a place. Counted here, for each child when it
 * is placed and kept while it stays: provisions of the type attended that are nearer by road, suit
 * the child and could have taken it. More than this many are not told apart.
 */
export const MOST_NEARER = fixed('transport.mostNearer');

const BITS = 2;

/**
 * Nearer provisions of the base January for children of each complexity band, since that is drawn:
 * open ones of the type attended that serve the child's need and age and have a place left, or that
 * place by distance and have a child of its age from farther away. Two bits a band, band 1 lowest; the
 * same in every draw.
 *
 * @param km great-circle km, index zone × provisions + provision.
 */
export function nearerAtBase(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  roads: Roads,
  children: Children,
): Uint16Array {
  const { count, type } = timetable.provisions;
  const reach = reachOfPlaces(timetable, km, roads, children);
  const ofType = Array.from({ length: area.typeCount }, (_, t) =>
    Array.from({ length: count }, (_, p) => p).filter(
      (p) => type[p] === t && timetable.open[p] === 1,
    ),
  );
  const nearer = new Uint16Array(children.count);
  for (let i = 0; i < children.count; i++) {
    const present = children.provision[i];
    if (present === NO_PROVISION) continue;
    const zone = children.zone[i];
    const age = children.age[i];
    const own = roadKmTo(roads, zone, present, km[zone * count + present]);
    const sameType = ofType[type[present]];
    for (let e = 0; e < sameType.length; e++) {
      const p = sameType[e];
      const straight = km[zone * count + p];
      // Most are farther as the crow flies, which settles it where no journey is stated.
      if (roads.stated === null && straight * roads.circuity >= own) continue;
      const way = roadKmTo(roads, zone, p, straight);
      if (way >= own || way >= reach[p * AGE_COUNT + age]) continue;
      if (!servesAge(timetable, 0, p, age)) continue;
      if (!admitsHome(timetable, 0, p, area.zones.district[zone])) continue;
      nearer[i] = oneMore(nearer[i], timetable.admits[p * timetable.needCount + children.need[i]]);
    }
  }
  return nearer;
}

/** Km by road from within which each provision would have a child of each age in the base January. */
function reachOfPlaces(
  { provisions, placesForArea, priority }: Timetable,
  km: Float32Array,
  roads: Roads,
  children: Children,
): Float64Array {
  const { count } = provisions;
  const reach = new Float64Array(count * AGE_COUNT);
  const roll = rollsOf(children, count);
  for (let i = 0; i < children.count; i++) {
    const p = children.provision[i];
    if (p === NO_PROVISION || priority[p] !== NEAREST_RULE) continue;
    const zone = children.zone[i];
    const at = p * AGE_COUNT + children.age[i];
    reach[at] = Math.max(reach[at], roadKmTo(roads, zone, p, km[zone * count + p]));
  }
  for (let p = 0; p < count; p++) {
    if (roll[p] < placesForArea[p]) {
      reach.fill(Number.POSITIVE_INFINITY, p * AGE_COUNT, (p + 1) * AGE_COUNT);
    }
  }
  return reach;
}

/** Counts one more provision for each band that it admits. */
function oneMore(counts: number, bands: number): number {
  let next = counts;
  for (let b = 0; b < BAND_COUNT; b++) {
    const full = ((next >>> (b * BITS)) & MOST_NEARER) === MOST_NEARER;
    if (((bands >>> b) & 1) === 1 && !full) next += 1 << (b * BITS);
  }
  return next;
}

/** Gives the children of the base January their counts, once their bands are drawn. */
export function noteNearerAtBase(children: Children, atBase: Uint16Array): void {
  for (let i = 0; i < atBase.length; i++) {
    children.nearer[i] = (atBase[i] >>> ((children.band[i] - 1) * BITS)) & MOST_NEARER;
  }
}

/**
 * Counts nearer provisions for the children who came to their place in a round: those of the same
 * type on their suitable list that have a seat left after the round, or that they ranked lower and
 * that admitted somebody who comes after them in its line.
 *
 * @param children with their journeys as `measureJourneys` notes them.
 */
export function noteNearer(
  world: World,
  roads: Roads,
  step: number,
  children: Children,
  record: RoundRecord,
): void {
  const placed = applicantsPlaced(step, children, record);
  const last = lastAdmitted(children, record, placed);
  const hasSeat = provisionsWithSeat(children, record.seats);
  countNearer(world, roads, step, children, record, placed, hasSeat, last);
}

/** Applicants who came to a provision; those who came to none have no nearer ones either. */
function applicantsPlaced(
  step: number,
  { provision, placeSince, nearer }: Children,
  { applicant }: RoundRecord,
): Int32Array {
  const placed = new Int32Array(applicant.length);
  let found = 0;
  for (let a = 0; a < applicant.length; a++) {
    const i = applicant[a];
    if (provision[i] === NO_PROVISION) nearer[i] = 0;
    else if (placeSince[i] === step) placed[found++] = a;
  }
  return placed.subarray(0, found);
}

function countNearer(
  { timetable, nearby }: World,
  roads: Roads,
  step: number,
  children: Children,
  { round, match, applicant }: RoundRecord,
  placed: Int32Array,
  hasSeat: Uint8Array,
  last: Int32Array,
): void {
  const { count, type } = timetable.provisions;
  const { listStart, listProvision, listPriority } = round;
  const { zone, provision, straightKm, nearer } = children;
  const byDistance = timetable.priority.subarray(step * count, (step + 1) * count);
  const { km } = nearby;
  for (let n = 0; n < placed.length; n++) {
    const a = placed[n];
    const i = applicant[a];
    const home = zone[i];
    const present = provision[i];
    const own = roadKmTo(roads, home, present, straightKm[i]);
    const offered = match[a];
    const end = listStart[a + 1];
    let found = 0;
    let below = false;
    for (let e = listStart[a]; e < end && found < MOST_NEARER; e++) {
      const p = listProvision[e];
      if (p === offered) below = true;
      if (p === present || type[p] !== type[present]) continue;
      if (hasSeat[p] === 0) {
        if (!below || last[p] === NOBODY || !admittedBefore(round, e, last[p])) continue;
      }
      // Where the nearest come first, a newcomer's place in the line is its distance, and at hand.
      const straight =
        byDistance[p] === NEAREST_RULE && listPriority[e] >= 0
          ? listPriority[e]
          : km[home * count + p];
      if (roadKmTo(roads, home, p, straight) < own) found++;
    }
    nearer[i] = found;
  }
}

/** 1 for each provision that has a seat left. */
function provisionsWithSeat(children: Children, seats: Int32Array): Uint8Array {
  const roll = rollsOf(children, seats.length);
  const hasSeat = new Uint8Array(seats.length);
  for (let p = 0; p < seats.length; p++) hasSeat[p] = roll[p] < seats[p] ? 1 : 0;
  return hasSeat;
}

function rollsOf({ count, provision }: Children, provisions: number): Int32Array {
  const roll = new Int32Array(provisions);
  for (let i = 0; i < count; i++) if (provision[i] !== NO_PROVISION) roll[provision[i]]++;
  return roll;
}

const NOBODY = -1;

/** Entry of the newcomer whom each provision admitted last in the order of its line. */
function lastAdmitted(
  children: Children,
  { round, match, applicant }: RoundRecord,
  placed: Int32Array,
): Int32Array {
  const { provisions, listStart, listProvision } = round;
  const last = new Int32Array(provisions).fill(NOBODY);
  for (let n = 0; n < placed.length; n++) {
    const a = placed[n];
    const p = match[a];
    if (p !== children.provision[applicant[a]]) continue;
    let e = listStart[a];
    while (listProvision[e] !== p) e++;
    if (last[p] === NOBODY || admittedBefore(round, last[p], e)) last[p] = e;
  }
  return last;
}
