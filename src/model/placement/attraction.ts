import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Area } from '../area/area.ts';
import { exp, log } from '../maths/elementary.ts';
import type { Timetable } from '../policy/timetable.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';

const STEPS = 40;
/** No school is liked or shunned beyond what would move it some 30 km nearer or further. */
const MOST_ATTRACTIVE = fixed('placement.mostAttractive');

/**
 * What makes families choose a provision beside its distance: one constant each, such that the
 * children of the base January, choosing freely among the provisions of their type that serve their
 * need and age, would fill each provision as it is filled, or as it will be where agreed places are
 * still to come. Within a type the constants are centred,
 * so that a new provision (0) is an average one.
 *
 * A conditional logit with constants for the alternatives, solved by proportional fitting (McFadden,
 * Conditional logit analysis of qualitative choice behavior, 1974). It spreads children over schools
 * of one type and has no part in how many need the type.
 *
 * @param growth places agreed in the end over places of the base January, by provision of the area.
 */
export function prepareAttraction(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  children: Children,
  disutilityPerKm: number,
  growth: Float64Array,
): Float64Array {
  const attraction = new Float64Array(timetable.provisions.count);
  for (let type = 0; type < area.typeCount; type++) {
    if (area.roleOfType[type] === 'mainstream') continue;
    const provisions: number[] = [];
    for (let p = 0; p < timetable.provisions.count; p++) {
      if (timetable.provisions.type[p] === type && timetable.open[p] === 1) provisions.push(p);
    }
    if (provisions.length < 2) continue;
    const members = membersOf(area, children, type);
    const choices = baseChoices(timetable, km, children, members, disutilityPerKm, provisions);
    fitType(choices, provisions, growth, attraction);
  }
  return attraction;
}

/** Children of a setting type who attend a named provision. */
function membersOf(area: Area, children: Children, type: number): number[] {
  const members: number[] = [];
  for (let i = 0; i < children.count; i++) {
    if (area.typeOfEstablishment[children.establishment[i]] !== type) continue;
    if (children.provision[i] !== NO_PROVISION) members.push(i);
  }
  return members;
}

/**
 * What base children could choose among, end to end, and what they attend: places in a list of
 * provisions.
 */
interface Choices {
  /** Options of choice c are entries `start[c] … start[c + 1] − 1`. */
  readonly start: Int32Array;
  /** Place of the provision of each entry. */
  readonly option: Uint16Array;
  /** exp(−disutility × km) of each entry. */
  readonly nearness: Float64Array;
  readonly attends: Uint16Array;
}

/** The provisions that serve the need and age of each child; the others are no choice for it. */
function baseChoices(
  { provisions: { count }, needs, ageLow, ageHigh }: Timetable,
  km: Float32Array,
  children: Children,
  members: readonly number[],
  disutilityPerKm: number,
  provisions: readonly number[],
): Choices {
  const place = new Uint16Array(count);
  provisions.forEach((p, s) => {
    place[p] = s;
  });
  const start = new Int32Array(members.length + 1);
  const option = new Uint16Array(members.length * provisions.length);
  const nearness = new Float64Array(members.length * provisions.length);
  const attends = new Uint16Array(members.length);
  let entry = 0;
  for (let c = 0; c < members.length; c++) {
    const i = members[c];
    const need = children.need[i];
    const age = children.age[i];
    const row = children.zone[i] * count;
    for (let s = 0; s < provisions.length; s++) {
      const p = provisions[s];
      if (((needs[p] >>> need) & 1) === 0 || age < ageLow[p] || age >= ageHigh[p]) continue;
      option[entry] = s;
      nearness[entry] = exp(-disutilityPerKm * km[row + p]);
      entry++;
    }
    start[c + 1] = entry;
    attends[c] = place[children.provision[i]];
  }
  return { start, option, nearness, attends };
}

function fitType(
  choices: Choices,
  provisions: readonly number[],
  growth: Float64Array,
  attraction: Float64Array,
): void {
  const width = provisions.length;
  const roll = new Float64Array(width);
  for (const s of choices.attends) roll[s] += growth[provisions[s]];
  const weight = new Float64Array(width).fill(1);
  const predicted = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    predict(choices, weight, predicted);
    for (let s = 0; s < width; s++) {
      if (predicted[s] > 0 && roll[s] > 0) weight[s] *= roll[s] / predicted[s];
    }
  }
  let mean = 0;
  let seats = 0;
  for (let s = 0; s < width; s++) {
    mean += roll[s] * log(weight[s]);
    seats += roll[s];
  }
  if (seats === 0) return;
  for (let s = 0; s < width; s++) {
    const centred = roll[s] > 0 ? log(weight[s]) - mean / seats : 0;
    attraction[provisions[s]] = Math.max(-MOST_ATTRACTIVE, Math.min(MOST_ATTRACTIVE, centred));
  }
}

/** Children whom each provision would have, were its weight what draws families beside nearness. */
function predict(
  { start, option, nearness, attends }: Choices,
  weight: Float64Array,
  predicted: Float64Array,
): void {
  predicted.fill(0);
  const drawn = new Float64Array(weight.length);
  for (let c = 0; c < attends.length; c++) {
    const first = start[c];
    const end = start[c + 1];
    let all = 0;
    for (let e = first; e < end; e++) {
      const one = nearness[e] * weight[option[e]];
      drawn[e - first] = one;
      all += one;
    }
    if (all === 0) continue;
    for (let e = first; e < end; e++) predicted[option[e]] += drawn[e - first] / all;
  }
}
