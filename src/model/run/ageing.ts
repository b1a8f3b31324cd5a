import { AGE_COUNT, MAX_AGE, phaseIndex } from '../../domain/ages.ts';
import type { DemandDraw } from '../demand/demandDraw.ts';
import { endingChances } from '../demand/endings.ts';
import type { DemandFlows } from '../demand/flows.ts';
import type { TiedTrend } from '../demand/reconcile.ts';
import type { World } from '../placement/world.ts';
import { endsAtReview } from '../policy/levers/cessation.ts';
import { movesToSupport } from '../policy/levers/reassessment.ts';
import { type Children, compact } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms, type Stream } from '../random/stream.ts';
import { CEASED, PHASE_IN, PHASE_OUT } from './cubes.ts';
import type { FlowCounter } from './flowCounter.ts';

/**
 * 31 August: everyone is a year older and those who were 25 leave; then plans end at the hazard of
 * the need and the age that was left behind, or by a policy. A child that changes phase leaves one and
 * enters the other; an ending counts in the phase just entered, and the age limit in the last.
 */
export function ageAndEndPlans(
  world: World,
  flows: DemandFlows,
  trend: TiedTrend,
  demand: DemandDraw,
  january: number,
  children: Children,
  count: FlowCounter,
): void {
  const tied = trend.endings.subarray((january - 1) * AGE_COUNT, january * AGE_COUNT);
  const factor = tied.map((one, age) =>
    age < MAX_AGE ? one * demand.endings[trend.bandOf[age + 1]] : 1,
  );
  const hazard = endingChances(flows, world.values, factor);
  const keep = keptAtHazard(world.stream, hazard, january, children);
  growOlder(children);
  const { cessations, reassessments } = world.levers;
  if (cessations.length + reassessments.length > 0) endByPolicy(world, january, children, keep);
  bookPhases(children, keep, count);
  compact(children, keep);
}

/** Children whose luck is drawn at once: few enough to stay in the fastest memory. */
const AT_ONCE = 2048;

/** 1 for each child whose plan goes on: not 25 yet, and luck not under the hazard of need and age. */
function keptAtHazard(
  stream: Stream,
  hazard: Float64Array,
  january: number,
  children: Children,
): Uint8Array {
  const { count, key, need, age } = children;
  const keep = new Uint8Array(count);
  const luck = new Float64Array(AT_ONCE);
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Math.min(AT_ONCE, count - from);
    fillUniforms(luck, stream, PURPOSE.cease, key.subarray(from, from + some), 0, some, january);
    for (let j = 0; j < some; j++) {
      const i = from + j;
      const goesOn = age[i] < MAX_AGE && luck[j] >= hazard[need[i] * AGE_COUNT + age[i]];
      keep[i] = goesOn ? 1 : 0;
    }
  }
  return keep;
}

function growOlder({ count, age, yearsHeld }: Children): void {
  for (let i = 0; i < count; i++) {
    if (age[i] < MAX_AGE) age[i]++;
    if (yearsHeld[i] < 255) yearsHeld[i]++;
  }
}

/** Plans that a policy ends beyond those that end anyway, whose luck stays their own. */
function endByPolicy(
  { area, stream, levers }: World,
  january: number,
  children: Children,
  keep: Uint8Array,
): void {
  const { cessations, reassessments } = levers;
  for (let i = 0; i < children.count; i++) {
    if (keep[i] === 0) continue;
    const ends =
      endsAtReview(area, stream, cessations, january, children, i, children.age[i] - 1) ||
      movesToSupport(area, stream, reassessments, january, children, i);
    if (ends) keep[i] = 0;
  }
}

/** Books who passes from one phase to the next, at the age just reached, and whose plan ends. */
function bookPhases(children: Children, keep: Uint8Array, count: FlowCounter): void {
  const { age } = children;
  for (let i = 0; i < children.count; i++) {
    if (keep[i] === 1 && FIRST_OF_PHASE[age[i]] === 0) continue;
    const entered = phaseIndex(age[i]);
    if (FIRST_OF_PHASE[age[i]] === 1) {
      count.add(children, i, phaseIndex(age[i] - 1), PHASE_OUT);
      count.add(children, i, entered, PHASE_IN);
    }
    if (keep[i] === 0) count.add(children, i, entered, CEASED);
  }
}

/** 1 at an age that belongs to another phase than the one before. */
const FIRST_OF_PHASE = Uint8Array.from({ length: AGE_COUNT }, (_, age) =>
  phaseIndex(age) === phaseIndex(age - 1) ? 0 : 1,
);
