import { AGE_COUNT } from '../../domain/ages.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import type { Children } from '../population/children.ts';
import { enterChildren } from '../population/enterChildren.ts';
import { childKey, keyInCell } from '../random/childKey.ts';
import { poissonInverse } from '../random/poisson.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms, type Stream } from '../random/stream.ts';
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

  const { districtCount, needCount } = area;
  const stock = new Float64Array(districtCount * needCount * AGE_COUNT);
  const atAge = new Float64Array(districtCount * AGE_COUNT);
  countStock(area, children, stock, atAge);
  const cells = new Uint32Array(stock.length);
  const means = new Float64Array(stock.length);
  let found = 0;
  const share = shareOfCells(area, flows);
  for (let cell = 0; cell < stock.length; cell++) {
    const age = cell % AGE_COUNT;
    if (stock[cell] === 0 || age === 0) continue;
    const n = Math.floor(cell / AGE_COUNT) % needCount;
    const d = Math.floor(cell / (AGE_COUNT * needCount));
    const at = d * AGE_COUNT + age;
    means[found] =
      (wanted * ((arrivals[age - 1] / allArrivals) * share[at]) * stock[cell]) / atAge[at];
    cells[found++] = childKey(d, n, age, step + 1, 0);
  }
  const luck = new Float64Array(found);
  fillUniforms(luck, stream, PURPOSE.residual, cells, 0, found, 0);
  const keys: number[] = [];
  for (let c = 0; c < found; c++) {
    const count = poissonInverse(means[c], luck[c]);
    for (let k = 0; k < count; k++) keys.push(keyInCell(cells[c], LAST_K - k));
  }
  enterChildren(area, stream, children, Uint32Array.from(keys));
  return first;
}

/** Plans by district, need and age, and by district and age. */
function countStock(
  area: Area,
  { count, zone, need, age }: Children,
  stock: Float64Array,
  atAge: Float64Array,
): void {
  const { district } = area.zones;
  const needs = area.needCount;
  for (let i = 0; i < count; i++) {
    const d = district[zone[i]];
    stock[(d * needs + need[i]) * AGE_COUNT + age[i]]++;
    atAge[d * AGE_COUNT + age[i]]++;
  }
}

/**
 * Share of each district in the plans of an age, by residents of the base year and gradient: index
 * district × 26 + age.
 */
function shareOfCells(area: Area, { gradient }: DemandFlows): Float64Array {
  const share = new Float64Array(area.districtCount * AGE_COUNT);
  for (let age = 0; age < AGE_COUNT; age++) {
    let all = 0;
    for (let d = 0; d < area.districtCount; d++) {
      all += residentsOf(area, area.baseYear, d, age) * gradient[d];
    }
    for (let d = 0; d < area.districtCount; d++) {
      const here = residentsOf(area, area.baseYear, d, age) * gradient[d];
      share[d * AGE_COUNT + age] = all === 0 ? 1 / area.districtCount : here / all;
    }
  }
  return share;
}
