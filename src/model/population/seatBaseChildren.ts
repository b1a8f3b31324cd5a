import { fixed } from '../../domain/fixedChoices/index.ts';
import { type Area, UNLIMITED } from '../area/area.ts';
import { deferredAcceptance } from '../placement/mechanism/deferredAcceptance.ts';
import { UNPLACED } from '../placement/mechanism/round.ts';
import type { Timetable } from '../policy/timetable.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms, uniform } from '../random/stream.ts';
import { BASE_STREAM } from './baseChildren.ts';
import type { Children } from './children.ts';

/** Kilometres that each kind of misfit counts for when a base child looks for its school. */
const MISFIT_NEED_KM = fixed('population.misfitNeedKm');
const MISFIT_AGE_KM = fixed('population.misfitAgeKm');
const MISFIT_ESTABLISHMENT_KM = fixed('population.misfitEstablishmentKm');
/** What else than distance decides, in kilometres. */
const CHANCE_KM = fixed('population.chanceKm');

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
  for (let type = 0; type < area.typeCount; type++) {
    const serving = provisionsServing(area, timetable, type);
    if (serving.length === 0) continue;
    const members = Uint32Array.from({ length: children.count }, (_, i) => i).filter(
      (i) => area.typeOfEstablishment[children.establishment[i]] === type,
    );
    seatType(area, timetable, km, children, members, serving);
  }
}

/** Provisions of a type that are open in the base January. */
function provisionsServing({ provisions }: Area, { open }: Timetable, type: number): Uint16Array {
  const serving: number[] = [];
  for (let p = 0; p < provisions.count; p++) {
    if (provisions.type[p] === type && open[p] === 1) serving.push(p);
  }
  return Uint16Array.from(serving);
}

/** Provisions that a child ranks at the most: all of the special schools within any reach. */
const MOST_RANKED = fixed('population.mostRanked');

function seatType(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  children: Children,
  members: Uint32Array,
  serving: Uint16Array,
): void {
  if (serving.every((provision) => timetable.placesForArea[provision] >= UNLIMITED)) {
    seatAtNearest(area, timetable, km, children, members, serving);
    return;
  }
  const length = Math.min(serving.length, MOST_RANKED);
  const listProvision = new Int32Array(members.length * length);
  const listPriority = new Float64Array(members.length * length);
  const listLottery = new Float64Array(members.length * length);
  const chance = chanceOfPairs(children, members, serving);
  const cost = new Float64Array(serving.length);
  const order = Uint16Array.from(serving, (_, s) => s);
  for (let a = 0; a < members.length; a++) {
    const i = members[a];
    for (let s = 0; s < serving.length; s++) {
      const fit = costBeforeChance(area, timetable, km, children, i, serving[s]);
      cost[s] = fit + CHANCE_KM * chance[s * members.length + a];
    }
    sortByCost(order, cost);
    for (let e = 0; e < length; e++) {
      listProvision[a * length + e] = serving[order[e]];
      listPriority[a * length + e] = cost[order[e]];
      listLottery[a * length + e] = children.key[i];
    }
  }
  const match = deferredAcceptance({
    applicants: members.length,
    provisions: area.provisions.count,
    listStart: Int32Array.from({ length: members.length + 1 }, (_, a) => a * length),
    listProvision,
    listPriority,
    listLottery,
    capacity: timetable.placesForArea.slice(0, area.provisions.count),
  });
  for (let a = 0; a < members.length; a++) {
    children.provision[members[a]] = match[a] === UNPLACED ? listProvision[a * length] : match[a];
  }
}

/** Without limits everyone has the provision of least cost, the first of those that cost as little. */
function seatAtNearest(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  children: Children,
  members: Uint32Array,
  serving: Uint16Array,
): void {
  for (const i of members) {
    const row = children.zone[i] * timetable.provisions.count;
    let least = Number.POSITIVE_INFINITY;
    for (const p of serving) {
      // Misfits and chance only add: what is further already needs neither.
      if (km[row + p] >= least) continue;
      const fit = costBeforeChance(area, timetable, km, children, i, p);
      if (fit >= least) continue;
      const cost = fit + CHANCE_KM * uniform(BASE_STREAM, PURPOSE.seat, children.key[i], 0, p);
      if (cost >= least) continue;
      least = cost;
      children.provision[i] = p;
    }
  }
}

/** What else than distance decides for each pair, index place in `serving` × members + member. */
function chanceOfPairs(
  children: Children,
  members: Uint32Array,
  serving: Uint16Array,
): Float64Array {
  const keys = members.map((i) => children.key[i]);
  const chance = new Float64Array(serving.length * members.length);
  serving.forEach((provision, s) => {
    const row = chance.subarray(s * members.length, (s + 1) * members.length);
    fillUniforms(row, BASE_STREAM, PURPOSE.seat, keys, 0, keys.length, 0, provision);
  });
  return chance;
}

/** Insertion sort by cost, then by place in the list: no allocation, and the lists are short. */
function sortByCost(order: Uint16Array, cost: Float64Array): void {
  for (let k = 1; k < order.length; k++) {
    const one = order[k];
    let at = k;
    for (; at > 0; at--) {
      const before = order[at - 1];
      if (cost[before] < cost[one] || (cost[before] === cost[one] && before < one)) break;
      order[at] = before;
    }
    order[at] = one;
  }
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
