import type { Area } from '../area/area.ts';
import { exp, log } from '../maths/elementary.ts';
import type { Timetable } from '../policy/timetable.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';

const STEPS = 40;
/** No school is liked or shunned beyond what would move it some 30 km nearer or further. */
const MOST_ATTRACTIVE = 4;

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
    const provisions = Array.from({ length: timetable.provisions.count }, (_, p) => p).filter(
      (p) => timetable.provisions.type[p] === type && timetable.open[p] === 1,
    );
    if (provisions.length > 1) {
      const rows = baseChoices(area, timetable, km, children, disutilityPerKm, type, provisions);
      fitType(rows, provisions, growth, attraction);
    }
  }
  return attraction;
}

/** What a base child could choose among, and what it attends. */
interface Choice {
  readonly nearness: Float64Array;
  readonly attends: number;
}

function baseChoices(
  area: Area,
  timetable: Timetable,
  km: Float32Array,
  children: Children,
  disutilityPerKm: number,
  type: number,
  provisions: readonly number[],
): Choice[] {
  const choices: Choice[] = [];
  for (let i = 0; i < children.count; i++) {
    if (area.typeOfEstablishment[children.establishment[i]] !== type) continue;
    if (children.provision[i] === NO_PROVISION) continue;
    choices.push({
      nearness: nearness(timetable, km, children, i, disutilityPerKm, provisions),
      attends: provisions.indexOf(children.provision[i]),
    });
  }
  return choices;
}

function fitType(
  choices: readonly Choice[],
  provisions: readonly number[],
  growth: Float64Array,
  attraction: Float64Array,
): void {
  const width = provisions.length;
  const roll = new Float64Array(width);
  for (const { attends } of choices) roll[attends] += growth[provisions[attends]];
  const weight = new Float64Array(width).fill(1);
  const predicted = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    predicted.fill(0);
    for (const { nearness: near } of choices) {
      let all = 0;
      for (let s = 0; s < width; s++) all += near[s] * weight[s];
      if (all === 0) continue;
      for (let s = 0; s < width; s++) predicted[s] += (near[s] * weight[s]) / all;
    }
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

/** exp(−disutility × km) of the provisions that serve a child's need and age; 0 of the others. */
function nearness(
  timetable: Timetable,
  km: Float32Array,
  children: Children,
  i: number,
  disutilityPerKm: number,
  provisions: readonly number[],
): Float64Array {
  const age = children.age[i];
  const row = children.zone[i] * timetable.provisions.count;
  return Float64Array.from(provisions, (p) => {
    const fits =
      ((timetable.needs[p] >>> children.need[i]) & 1) === 1 &&
      age >= timetable.ageLow[p] &&
      age < timetable.ageHigh[p];
    return fits ? exp(-disutilityPerKm * km[row + p]) : 0;
  });
}
