import { AGE_COUNT } from '../../domain/ages.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import { type Children, ensureRoom, NO_PROVISION } from '../population/children.ts';
import { homeZone } from '../population/homeZone.ts';
import { childKey } from '../random/childKey.ts';
import { poissonInverse } from '../random/poisson.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import type { DemandFlows } from './flows.ts';
import { residualAt } from './residual.ts';

/** Last k of a cell: arrivals count down from it, so that they never meet new plans. */
const LAST_K = 4095;

/**
 * Adds plans that appear outside the published flows (late and corrected records, mostly). Ages as in
 * the year before the base, districts by residents and gradient of the base year, needs as in the
 * district's stock of that age: what happens in one district changes no arrival in another.
 *
 * @returns index of the first of them in `children`.
 */
export function addResidual(
  area: Area,
  flows: DemandFlows,
  values: Values,
  stream: Stream,
  step: number,
  children: Children,
): number {
  const first = children.count;
  const wanted = residualAt(flows, values, step);
  const arrivals = flows.area.arrivals;
  let allArrivals = 0;
  for (const one of arrivals) allArrivals += one;
  if (wanted === 0 || allArrivals === 0) return first;

  const cells = area.districtCount * area.needCount * AGE_COUNT;
  const stock = new Float64Array(cells);
  const atAge = new Float64Array(area.districtCount * AGE_COUNT);
  for (let i = 0; i < first; i++) {
    const d = area.zones.district[children.zone[i]];
    const age = children.age[i];
    stock[(d * area.needCount + children.need[i]) * AGE_COUNT + age]++;
    atAge[d * AGE_COUNT + age]++;
  }
  for (let cell = 0; cell < cells; cell++) {
    if (stock[cell] === 0) continue;
    const age = cell % AGE_COUNT;
    if (age === 0) continue;
    const n = Math.floor(cell / AGE_COUNT) % area.needCount;
    const d = Math.floor(cell / (AGE_COUNT * area.needCount));
    const share = (arrivals[age - 1] / allArrivals) * districtShare(area, flows, d, age);
    const mean = (wanted * share * stock[cell]) / atAge[d * AGE_COUNT + age];
    const entity = childKey(d, n, age, step + 1, 0);
    const count = poissonInverse(mean, uniform(stream, PURPOSE.residual, entity, 0));
    for (let k = 0; k < count; k++) {
      enterChild(area, stream, children, d, n, age, childKey(d, n, age, step + 1, LAST_K - k));
    }
  }
  return first;
}

/** Share of a district in the plans of an age, by residents of the base year and gradient. */
function districtShare(area: Area, flows: DemandFlows, district: number, age: number): number {
  let all = 0;
  for (let d = 0; d < area.districtCount; d++) {
    all += residentsOf(area, area.baseYear, d, age) * flows.gradient[d];
  }
  if (all === 0) return 1 / area.districtCount;
  return (residentsOf(area, area.baseYear, district, age) * flows.gradient[district]) / all;
}

/** Adds a child without band, needed type or place: those are given later. */
export function enterChild(
  area: Area,
  stream: Stream,
  children: Children,
  district: number,
  need: number,
  age: number,
  key: number,
): void {
  ensureRoom(children, 1);
  const i = children.count++;
  children.key[i] = key;
  children.zone[i] = homeZone(area, stream, key, district, age);
  children.need[i] = need;
  children.age[i] = age;
  children.band[i] = 0;
  children.neededType[i] = 0;
  children.establishment[i] = 0;
  children.provision[i] = NO_PROVISION;
  children.placeSince[i] = 0;
  children.nearer[i] = 0;
  children.travelLuck[i] = 0;
  children.waitingSince[i] = 0;
  children.yearsHeld[i] = 0;
}
