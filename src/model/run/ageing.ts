import { MAX_AGE, phaseIndex } from '../../domain/ages.ts';
import type { DemandFlows } from '../demand/flows.ts';
import { hazardAt } from '../demand/reconcile.ts';
import type { World } from '../placement/world.ts';
import { type Children, compact } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { CEASED, PHASE_IN, PHASE_OUT } from './cubes.ts';
import type { FlowCounter } from './flowCounter.ts';

/**
 * 31 August: everyone is a year older and those who were 25 leave; then plans end at the hazard of
 * the age that was left behind. A child that changes phase leaves one and enters the other; an ending
 * counts in the phase just entered, and the age limit in the last.
 */
export function ageAndEndPlans(
  world: World,
  flows: DemandFlows,
  cessationShock: number,
  january: number,
  children: Children,
  count: FlowCounter,
): void {
  const hazard = Float64Array.from(
    { length: MAX_AGE + 1 },
    (_, age) => hazardAt(flows, world.values, age) * cessationShock,
  );
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
    const ends = uniform(world.stream, PURPOSE.cease, children.key[i], january) < hazard[before];
    if (!ends) continue;
    keep[i] = 0;
    count.add(children, i, entered, CEASED);
  }
  compact(children, keep);
}
