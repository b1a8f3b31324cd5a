import { type Area, UNLIMITED } from '../area/area.ts';
import { deferredAcceptance } from '../placement/mechanism/deferredAcceptance.ts';
import { UNPLACED } from '../placement/mechanism/round.ts';
import type { Timetable } from '../policy/timetable.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { BASE_STREAM } from './baseChildren.ts';
import type { Children } from './children.ts';

/** Kilometres that each kind of misfit counts for when a base child looks for its school. */
const MISFIT_NEED_KM = 30;
const MISFIT_AGE_KM = 200;
const MISFIT_ESTABLISHMENT_KM = 400;
/** What else than distance decides, in kilometres. */
const CHANCE_KM = 6;

/**
 * Seats the children of the base January in named provisions of their establishment, by need, age
 * and distance, up to places. Seats are shared out by deferred acceptance in which children rank
 * provisions by distance, with misfits of need and age counted as further away; those who find no
 * seat within the places are seated at the nearest provision of their setting type, over number.
 *
 * Where no provision of an establishment exists, one of the same setting type serves.
 */
export function seatBaseChildren(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  children: Children,
): void {
  const count = area.provisions.count;
  for (let type = 0; type < area.typeCount; type++) {
    const serving = Array.from({ length: count }, (_, p) => p).filter(
      (p) => area.provisions.type[p] === type && timetable.open[p] === 1,
    );
    if (serving.length === 0) continue;
    const members: number[] = [];
    for (let i = 0; i < children.count; i++) {
      if (area.typeOfEstablishment[children.establishment[i]] === type) members.push(i);
    }
    seatType(area, timetable, km, children, members, serving);
  }
}

/** Provisions that a child ranks at the most: all of the special schools within any reach. */
const MOST_RANKED = 60;

function seatType(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  children: Children,
  members: readonly number[],
  serving: readonly number[],
): void {
  const limited = serving.some((provision) => timetable.placesForArea[provision] < UNLIMITED);
  // Without limits everyone has their nearest, and one entry is the whole list.
  const length = limited ? Math.min(serving.length, MOST_RANKED) : 1;
  const listProvision = new Int32Array(members.length * length);
  const listPriority = new Float64Array(members.length * length);
  const listLottery = new Float64Array(members.length * length);
  const cost = new Float64Array(serving.length);
  const order = serving.map((_, s) => s);
  members.forEach((i, a) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let s = 0; s < serving.length; s++) {
      cost[s] = costBeforeChance(area, timetable, km, children, i, serving[s]);
      // Chance only adds: where one entry is the whole list, what is further already needs none.
      if (!limited && cost[s] >= nearest) continue;
      cost[s] += CHANCE_KM * uniform(BASE_STREAM, PURPOSE.seat, children.key[i], 0, serving[s]);
      if (cost[s] >= nearest) continue;
      nearest = cost[s];
      if (!limited) order[0] = s;
    }
    if (limited) order.sort((one, other) => cost[one] - cost[other] || one - other);
    for (let e = 0; e < length; e++) {
      listProvision[a * length + e] = serving[order[e]];
      listPriority[a * length + e] = cost[order[e]];
      listLottery[a * length + e] = children.key[i];
    }
  });
  const match = deferredAcceptance({
    applicants: members.length,
    provisions: area.provisions.count,
    listStart: Int32Array.from({ length: members.length + 1 }, (_, a) => a * length),
    listProvision,
    listPriority,
    listLottery,
    capacity: timetable.placesForArea.slice(0, area.provisions.count),
  });
  members.forEach((i, a) => {
    children.provision[i] = match[a] === UNPLACED ? listProvision[a * length] : match[a];
  });
}

/** Kilometres to a provision, with every misfit counted as further away. */
function costBeforeChance(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  children: Children,
  i: number,
  provision: number,
): number {
  const age = children.age[i];
  const fitsNeed = ((timetable.needs[provision] >>> children.need[i]) & 1) === 1;
  const fitsAge = age >= timetable.ageLow[provision] && age < timetable.ageHigh[provision];
  const same = area.provisions.establishment[provision] === children.establishment[i];
  const distance = km[children.zone[i] * timetable.provisions.count + provision];
  return (
    distance +
    (fitsNeed ? 0 : MISFIT_NEED_KM) +
    (fitsAge ? 0 : MISFIT_AGE_KM) +
    (same ? 0 : MISFIT_ESTABLISHMENT_KM)
  );
}
