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
import { uniform } from '../random/stream.ts';
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
  const { cessations, reassessments } = world.levers;
  const byPolicy = cessations.length + reassessments.length > 0;
  const keep = new Uint8Array(children.count).fill(1);
  for (let i = 0; i < children.count; i++) {
    const before = children.age[i];
    if (before >= MAX_AGE) {
      keep[i] = 0;
      count.add(children, i, phaseIndex(before), CEASED);
      continue;
    }
    children.age[i] = before + 1;
    if (children.yearsHeld[i] < 255) children.yearsHeld[i]++;
    const left = phaseIndex(before);
    const entered = phaseIndex(before + 1);
    if (left !== entered) {
      count.add(children, i, left, PHASE_OUT);
      count.add(children, i, entered, PHASE_IN);
    }
    const chance = hazard[children.need[i] * AGE_COUNT + before];
    const ends =
      uniform(world.stream, PURPOSE.cease, children.key[i], january) < chance ||
      (byPolicy && endsByPolicy(world, january, children, i, before));
    if (!ends) continue;
    keep[i] = 0;
    count.add(children, i, entered, CEASED);
  }
  compact(children, keep);
}

/** Plans that a policy ends beyond those that end anyway, whose luck stays their own. */
function endsByPolicy(
  { area, stream, levers }: World,
  january: number,
  children: Children,
  i: number,
  before: number,
): boolean {
  const { cessations, reassessments } = levers;
  return (
    endsAtReview(area, stream, cessations, january, children, i, before) ||
    movesToSupport(area, stream, reassessments, january, children, i)
  );
}
