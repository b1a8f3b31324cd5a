import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import { exp, log } from '../maths/elementary.ts';
import { type Children, ensureRoom, NO_PROVISION } from '../population/children.ts';
import { homeZone } from '../population/homeZone.ts';
import { childKey } from '../random/childKey.ts';
import { normalInverse } from '../random/normal.ts';
import { poissonInverse } from '../random/poisson.ts';
import { PURPOSE } from '../random/purpose.ts';
import { stratified } from '../random/stratified.ts';
import { type Stream, uniform } from '../random/stream.ts';
import type { DemandFlows } from './flows.ts';
import { residualAt, type TiedTrend } from './reconcile.ts';

/** What a draw believes of new plans: rates of districts and needs, constant through its years. */
export interface DemandDraw {
  /** Multiplier of each district: gradient and shock, population-weighted mean 1 before the shock. */
  readonly district: Float64Array;
  /** Shock of each need. */
  readonly need: Float64Array;
  /** Shock that the whole county shares. */
  readonly county: number;
  /** Multiplier of every cessation hazard. */
  readonly cessation: number;
}

/** Entities of the shocks: apart from any child key by purpose. */
const COUNTY = 0;
const CESSATION = 1;
const NEED = 100;
const DISTRICT = 200;

/** Draws the shocks that persist through a draw. All have mean 1. */
export function drawDemand(
  area: Area,
  flows: DemandFlows,
  trend: TiedTrend,
  values: Values,
  stream: Stream,
): DemandDraw {
  const shock = (entity: number, sd: number) =>
    exp(sd * normalInverse(stratified(stream, PURPOSE.parameter, entity)) - (sd * sd) / 2);
  const strength = values['demand.gradientStrength'];
  const gradient = Float64Array.from(flows.gradient, (one) => exp(strength * log(one)));
  let weighted = 0;
  let residents = 0;
  for (let d = 0; d < area.districtCount; d++) {
    for (let age = 0; age <= MAX_AGE; age++) {
      const here = residentsOf(area, area.baseYear, d, age);
      residents += here;
      weighted += here * gradient[d];
    }
  }
  return {
    district: gradient.map(
      (one, d) =>
        ((one * residents) / weighted) * shock(DISTRICT + d, values['demand.districtShockSd']),
    ),
    need: Float64Array.from(area.needCodes, (_, n) =>
      shock(NEED + n, values['demand.needShockSd']),
    ),
    county: shock(COUNTY, trend.shockSd),
    cessation: shock(CESSATION, values['demand.cessationShockSd']),
  };
}

/** Drift between needs at a step: total unchanged, damped so that it has half gone by ten years. */
function needTrend(area: Area, flows: DemandFlows, values: Values, step: number): Float64Array {
  const years = (step + 1) / (1 + (step + 1) / 10);
  const trend = Float64Array.from(flows.needDrift, (drift) =>
    exp(values['demand.needTrendWeight'] * drift * years),
  );
  let before = 0;
  let after = 0;
  for (let n = 0; n < area.needCount; n++) {
    for (let age = 0; age <= MAX_AGE; age++) {
      const rate = flows.newPlanRate[n * AGE_COUNT + age];
      before += rate;
      after += rate * trend[n];
    }
  }
  return trend.map((one) => (after > 0 ? (one * before) / after : one));
}

/**
 * Adds the new plans of the calendar year in step `step`. The number in a cell is the inverse
 * Poisson of one keyed number, so a lower mean keeps the first children and a higher mean adds.
 * Complexity, needed type and place are given later.
 */
export function addNewPlans(
  area: Area,
  flows: DemandFlows,
  trend: TiedTrend,
  demand: DemandDraw,
  values: Values,
  stream: Stream,
  step: number,
  children: Children,
): void {
  const year = area.baseYear + step;
  const needs = needTrend(area, flows, values, step);
  for (let d = 0; d < area.districtCount; d++) {
    for (let age = 0; age < MAX_AGE; age++) {
      const residents = residentsOf(area, year, d, age);
      for (let n = 0; n < area.needCount; n++) {
        const rate = flows.newPlanRate[n * AGE_COUNT + age];
        if (rate === 0) continue;
        const mean =
          residents *
          rate *
          trend.level[step] *
          needs[n] *
          demand.need[n] *
          demand.district[d] *
          demand.county;
        const cell = childKey(d, n, age + 1, step + 1, 0);
        const count = poissonInverse(mean, uniform(stream, PURPOSE.newPlans, cell, 0));
        for (let k = 0; k < count; k++) {
          enterChild(area, stream, children, d, n, age + 1, childKey(d, n, age + 1, step + 1, k));
        }
      }
    }
  }
}

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

function enterChild(
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
  children.waitingSince[i] = 0;
  children.yearsHeld[i] = 0;
}
