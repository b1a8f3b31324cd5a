import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import type { Children } from '../population/children.ts';
import { enterChildren } from '../population/enterChildren.ts';
import type { Residents } from '../population/residents.ts';
import { childKey, keyInCell } from '../random/childKey.ts';
import { poissonInverse } from '../random/poisson.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';

/** First k of children who move in with a plan: apart from new plans (up) and arrivals (down). */
const FIRST_K = 2048;

/** Plans held in the base January per resident of the area, index need × 26 + age. */
export function plansPerResident(area: Area, base: Children): Float64Array {
  const rate = new Float64Array(area.needCount * AGE_COUNT);
  for (let i = 0; i < base.count; i++) rate[base.need[i] * AGE_COUNT + base.age[i]]++;
  for (let age = 0; age < AGE_COUNT; age++) {
    let residents = 0;
    for (let d = 0; d < area.districtCount; d++) {
      residents += residentsOf(area, area.baseYear, d, age);
    }
    for (let n = 0; n < area.needCount; n++) {
      const at = n * AGE_COUNT + age;
      rate[at] = residents > 0 ? rate[at] / residents : 0;
    }
  }
  return rate;
}

/**
 * Adds children who move into new dwellings with a plan that another authority made: as many as the
 * area's own children of their age hold, times a share of the register. They are no new plans, so
 * they are booked with the arrivals outside the published flows. The number in a cell is the inverse
 * Poisson of one keyed number: more dwellings keep the first children and add others.
 */
export function addMovedIn(
  area: Area,
  plansPerResident: Float64Array,
  { movedIn }: Residents,
  values: Values,
  stream: Stream,
  step: number,
  children: Children,
): void {
  if (movedIn.length === 0) return;
  const share = values['housing.plansMoveShare'];
  const keys: number[] = [];
  for (let d = 0; d < area.districtCount; d++) {
    const row = (step * area.districtCount + d) * AGE_COUNT;
    for (let before = 0; before < MAX_AGE; before++) {
      const people = movedIn[row + before] * share;
      if (people === 0) continue;
      const age = before + 1;
      for (let n = 0; n < area.needCount; n++) {
        const mean = people * plansPerResident[n * AGE_COUNT + age];
        if (mean === 0) continue;
        const cell = childKey(d, n, age, step + 1, FIRST_K);
        const count = poissonInverse(mean, uniform(stream, PURPOSE.movedIn, cell, 0));
        for (let k = 0; k < count; k++) keys.push(keyInCell(cell, FIRST_K + k));
      }
    }
  }
  enterChildren(area, stream, children, Uint32Array.from(keys));
}
