import { UNLIMITED } from '../../../src/model/area/area.ts';
import { pow } from '../../../src/model/maths/elementary.ts';
import { UNPLACED } from '../../../src/model/placement/mechanism/round.ts';
import { NO_PROVISION } from '../../../src/model/population/children.ts';
import { byKey, type WatchedDraw } from '../watchedDraw.ts';

/** A round with what its places were before it. */
interface Round {
  readonly watched: WatchedDraw;
  readonly step: number;
  /** Provision of each child before the round, or `NO_PROVISION`. */
  readonly before: Int16Array;
  /** Step in which each child was given that provision. */
  readonly since: Uint8Array;
  /** 1 for each child who took part and sent a list. */
  readonly applied: Uint8Array;
}

/**
 * Breaches of the rule that in the mechanism's stage no provision admits beyond its capacity, and
 * that nobody is placed outside needs, ages and bounds, their present place excepted.
 */
export function admissionFaults(watched: WatchedDraw): string[] {
  return rounds(watched).flatMap((round) => [
    ...capacityFaults(round),
    ...suitabilityFaults(round),
    ...overrideFaults(round),
  ]);
}

/** Breaches of the rule that nobody loses a place by taking part: each child in words. */
export function lossFaults(watched: WatchedDraw): string[] {
  return rounds(watched).flatMap(lossesOf);
}

function rounds(watched: WatchedDraw): Round[] {
  return watched.januaries.slice(1).map(({ children, round }, step) => {
    const earlier = watched.januaries[step].children;
    const index = byKey(earlier);
    const applied = new Uint8Array(children.count);
    for (const i of round!.applicant) applied[i] = 1;
    const before = new Int16Array(children.count).fill(NO_PROVISION);
    const since = new Uint8Array(children.count);
    for (let i = 0; i < children.count; i++) {
      const at = index.get(children.key[i]);
      if (at === undefined) continue;
      before[i] = earlier.provision[at];
      since[i] = earlier.placeSince[at];
    }
    return { watched, step: step + 1, before, since, applied };
  });
}

/** Seats for the area by the method's own words, and the children who stay and take no part. */
function seatsOf({ watched, step, applied }: Round) {
  const { model, values, januaries } = watched;
  const { area, timetable, policies } = model;
  const { children, round } = januaries[step];
  const tolerance = 1 + round!.rules.tolerance;
  const capped = policies.some(({ kind }) => kind === 'tariff');
  const growth = pow(1 + values['placement.independentSupplyGrowth'], step);
  const seats = Int32Array.from({ length: timetable.provisions.count }, (_, p) => {
    const at = step * timetable.provisions.count + p;
    if (timetable.open[at] === 0) return 0;
    if (timetable.placesForArea[at] === UNLIMITED) return UNLIMITED;
    const independent = area.roleOfType[timetable.provisions.type[p]] === 'independent';
    // How many independent places a cap on fees leaves is a claim about money.
    if (independent && capped) return round!.seats[p];
    return Math.floor(timetable.placesForArea[at] * (independent ? growth : tolerance));
  });
  const staying = new Int32Array(seats.length);
  for (let i = 0; i < children.count; i++) {
    if (applied[i] === 0 && children.provision[i] !== NO_PROVISION)
      staying[children.provision[i]]++;
  }
  return { seats, staying };
}

function capacityFaults(round: Round): string[] {
  const { round: mechanism, match } = round.watched.januaries[round.step].round!;
  const { seats, staying } = seatsOf(round);
  const admitted = new Int32Array(seats.length);
  for (const provision of match) if (provision !== UNPLACED) admitted[provision]++;
  return Array.from(seats).flatMap((offered, p) => {
    const free = offered === UNLIMITED ? UNLIMITED : Math.max(0, offered - staying[p]);
    const where = `step ${round.step}, provision ${p}`;
    const faults: string[] = [];
    if (mechanism.capacity[p] !== free) {
      faults.push(`${where}: capacity ${mechanism.capacity[p]}, free seats ${free}`);
    }
    if (admitted[p] > free) faults.push(`${where}: the mechanism admits ${admitted[p]} to ${free}`);
    return faults;
  });
}

/** Placed by the mechanism, or found elsewhere at the census, in a place that does not fit. */
function suitabilityFaults(one: Round): string[] {
  const { watched, step } = one;
  const { children, round } = watched.januaries[step];
  const faults: string[] = [];
  const check = (i: number, provision: number, stage: string) => {
    const misfit = misfitOf(one, i, provision);
    if (misfit === null) return;
    const name = watched.model.timetable.provisions.id[provision];
    faults.push(`step ${step}, child ${children.key[i]} ${stage} at ${name}: ${misfit}`);
  };
  round!.match.forEach((provision, a) => {
    if (provision !== UNPLACED) check(round!.applicant[a], provision, 'matched');
  });
  for (let i = 0; i < children.count; i++) {
    if (children.provision[i] !== NO_PROVISION) check(i, children.provision[i], 'at the census');
  }
  return faults;
}

/**
 * What keeps a child out of a provision, or null. A present pupil need only be of its ages, or of those
 * that it had when it gave the place.
 */
function misfitOf(
  { watched: { model, januaries }, step, before, since }: Round,
  i: number,
  provision: number,
): string | null {
  const { timetable } = model;
  const { children } = januaries[step];
  const present = provision === before[i];
  const at = step * timetable.provisions.count + provision;
  const age = children.age[i];
  const band = children.band[i];
  const need = children.need[i];
  if (timetable.open[at] !== 1) return 'it is closed';
  const takesAge = (row: number) => age >= timetable.ageLow[row] && age < timetable.ageHigh[row];
  const given = since[i] * timetable.provisions.count + provision;
  if (!takesAge(at) && !(present && takesAge(given))) {
    return `age ${age} outside ${timetable.ageLow[at]} to ${timetable.ageHigh[at]}`;
  }
  if (present) return null;
  if (((timetable.needs[at] >>> need) & 1) === 0) return `need ${need} is not served`;
  if (band < timetable.bandLow[at] || band > timetable.bandHigh[at]) {
    return `complexity ${band} outside ${timetable.bandLow[at]} to ${timetable.bandHigh[at]}`;
  }
  const limit = timetable.limits[at * model.area.needCount + need];
  if (((limit >>> (band - 1)) & 1) === 0) return `complexity ${band} of need ${need} is limited`;
  const home = model.area.zones.district[children.zone[i]];
  const catchment = timetable.catchments[timetable.catchment[at]];
  if (timetable.catchmentOnly[at] === 1 && catchment[home] === 0) return 'it is out of catchment';
  return null;
}

/** Overrides that place a child whatever the seats: over number, by direction, by a tribunal. */
const OVER_NUMBER_KINDS = 3;
/** Overrides that fill free seats of another type of place, and those that leave every school. */
const [INDEPENDENT, ENHANCED_PACKAGE, ALTERNATIVE, EOTAS] = [3, 4, 5, 6];
const ROLE_OF_OVERRIDE = {
  [INDEPENDENT]: 'independent',
  [ENHANCED_PACKAGE]: 'mainstream',
  [ALTERNATIVE]: 'ap',
  [EOTAS]: 'other',
} as const;

/**
 * Children who are not where the mechanism put them without a counted override, or where an override
 * of their kind does not place children; and rolls above the seats that no override explains.
 */
function overrideFaults(round: Round): string[] {
  const { watched, step, before } = round;
  const { model, januaries } = watched;
  const { children, round: record } = januaries[step];
  const { seats } = seatsOf(round);
  const faults: string[] = [];
  const over = new Int32Array(seats.length);
  record!.match.forEach((matched, a) => {
    const i = record!.applicant[a];
    const kind = record!.override[a];
    const got = children.provision[i];
    const role = model.area.roleOfType[model.area.typeOfEstablishment[children.establishment[i]]];
    const say = (what: string) =>
      faults.push(`step ${step}, child ${children.key[i]}: ${what}, override ${kind}`);
    // Unplaced present pupils of a school over number stay all the same.
    const stays = matched === UNPLACED && got === before[i];
    if (kind === -1 && got !== matched && !stays) say(`${got} instead of ${matched}`);
    if (kind >= 0 && kind < OVER_NUMBER_KINDS) {
      over[got]++;
      if (role !== model.area.roleOfType[children.neededType[i]]) say(`named in ${role}`);
    }
    if (kind >= OVER_NUMBER_KINDS && role !== ROLE_OF_OVERRIDE[kind as 3 | 4 | 5 | 6]) {
      say(`placed in ${role}`);
    }
    if (kind >= 0 && children.waitingSince[i] > 0) say('waits');
  });
  faults.push(...countFaults(round, over));
  return [...faults, ...rollFaults(round, seats, over)];
}

/** Overrides of the round counted again by kind, over districts and needed types. */
function countFaults({ watched, step }: Round, over: Int32Array): string[] {
  const record = watched.januaries[step].round!;
  const counted = new Int32Array(7);
  for (const kind of record.override) if (kind >= 0) counted[kind]++;
  const booked = Array.from(counted, (_, kind) =>
    record.overrides.reduce((sum, n, cell) => sum + (cell % 8 === kind ? n : 0), 0),
  );
  const faults = Array.from(counted).flatMap((n, kind) =>
    n === booked[kind] ? [] : [`step ${step}: ${booked[kind]} overrides ${kind} booked, ${n} made`],
  );
  over.forEach((n, p) => {
    if (record.overNumber[p] !== n) faults.push(`step ${step}, ${p}: over number not as made`);
  });
  return faults;
}

/** Rolls above the seats beyond those who were there already and those named over number. */
function rollFaults(
  { watched, step, before }: Round,
  seats: Int32Array,
  over: Int32Array,
): string[] {
  const { model, januaries } = watched;
  const { children, round: record } = januaries[step];
  const roll = new Int32Array(seats.length);
  const kept = new Int32Array(seats.length);
  const came = new Int32Array(seats.length);
  for (let i = 0; i < children.count; i++) {
    const p = children.provision[i];
    if (p === NO_PROVISION) continue;
    roll[p]++;
    if (before[i] === p) kept[p]++;
    else came[p]++;
  }
  return Array.from(seats).flatMap((offered, p) => {
    const where = `step ${step}, ${model.timetable.provisions.id[p]}`;
    const faults: string[] = [];
    if (record!.admitted[p] !== came[p]) {
      faults.push(`${where}: ${record!.admitted[p]} booked as admitted, ${came[p]} came`);
    }
    if (roll[p] > Math.max(offered, kept[p]) + over[p]) {
      faults.push(`${where}: roll ${roll[p]}, seats ${offered}, kept ${kept[p]}, over ${over[p]}`);
    }
    return faults;
  });
}

/**
 * Children who could have stayed, and are at a provision that they ranked below their own, or were
 * taken from the type of place that they need to something that they never asked for.
 */
function lossesOf({ watched, step, before }: Round): string[] {
  const { children, round } = watched.januaries[step];
  const { area, timetable } = watched.model;
  return Array.from(round!.applicant).flatMap((i, a) => {
    const { listStart, listProvision } = round!.round;
    const list = listProvision.subarray(listStart[a], listStart[a + 1]);
    const present = list.indexOf(before[i]);
    const provision = children.provision[i];
    if (present === -1 || provision === before[i]) return [];
    const met = area.typeOfEstablishment[children.establishment[i]] === children.neededType[i];
    const hadMet = timetable.provisions.type[before[i]] === children.neededType[i];
    const rank = list.indexOf(provision);
    const lost = rank === -1 ? hadMet && !met : rank > present;
    const words = `step ${step}, child ${children.key[i]}: left ${timetable.provisions.id[before[i]]}`;
    return lost ? [`${words} for what it likes less`] : [];
  });
}
