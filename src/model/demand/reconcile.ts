import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import type { DemandFlows } from './flows.ts';

/** What the forecast of the history says of the stock at horizons 1, 2 and 3. */
export interface StockForecast {
  readonly mean: readonly number[];
  readonly p10: readonly number[];
  readonly p90: readonly number[];
}

/** How the engine is tied to the forecast, so that there is one forecast and not two. */
export interface TiedTrend {
  /** Multiplier of new plans in each step; held after the last horizon that is tied. */
  readonly level: Float64Array;
  /** Standard deviation of the log of new plans that the whole county shares in a draw. */
  readonly shockSd: number;
}

/** 90th less 10th percentile of a normal distribution, in standard deviations. */
const WIDTH_OF_80_PERCENT = 2.5631031310892007;
/** New plans are not moved below a third or above three times their latest rate to fit a trend. */
const LEAST_LEVEL = 1 / 3;
const GREATEST_LEVEL = 3;

/** Blend of the area's and the reference area's cessation hazard at an age (see the register). */
export function hazardAt(flows: DemandFlows, values: Values, age: number): number {
  const weight =
    age >= 19
      ? values['demand.cessationReferenceWeight']
      : values['demand.cessationReferenceWeightUnder19'];
  return (1 - weight) * flows.area.hazard[age] + weight * flows.reference.hazard[age];
}

/** Residual of a step (0 = the first): fades linearly to nothing; none where no cohort shows any. */
export function residualAt(flows: DemandFlows, values: Values, step: number): number {
  if (flows.area.arrivals.every((one) => one === 0)) return 0;
  const fade = values['demand.residualFadeYears'];
  const left = fade > 0 ? Math.max(0, 1 - step / fade) : 0;
  return values['demand.residualPerYear'] * left;
}

/**
 * Sets the level of new plans so that the expected stock equals the forecast's mean at horizons 1 to
 * 3, and the shared shock so that its 80% width does. Expected stock is followed by single age with
 * central values; each level is then the root of a linear equation.
 *
 * The variance of the stock at horizon h is (shock² + spread of needs and districts) × (new plans so
 * far)² + spread of endings + chance; the shock is what is missing to the forecast's width, in least
 * squares over the horizons.
 */
export function reconcile(
  area: Area,
  flows: DemandFlows,
  values: Values,
  baseStock: Float64Array,
  forecast: StockForecast,
  years: number,
): TiedTrend {
  const level = new Float64Array(years).fill(1);
  let stock: Float64Array = Float64Array.from(baseStock);
  let newSoFar = 0;
  let endedSoFar = 0;
  let top = 0;
  let bottom = 0;
  for (let step = 0; step < years; step++) {
    const entrants = expectedNewPlans(area, flows, area.baseYear + step);
    const kept = keepAndAge(flows, values, stock);
    const residual = residualAt(flows, values, step);
    const entering = total(entrants);
    const target = forecast.mean[step];
    if (step < 3 && target !== undefined) {
      const wanted = (target - total(kept.stock) - residual) / entering;
      level[step] = Math.min(GREATEST_LEVEL, Math.max(LEAST_LEVEL, wanted));
    } else level[step] = step > 0 ? level[step - 1] : 1;
    newSoFar += entering * level[step];
    endedSoFar += kept.ended;
    if (step < 3 && target !== undefined) {
      const sd = (forecast.p90[step] - forecast.p10[step]) / WIDTH_OF_80_PERCENT;
      const known =
        otherSpread(area, flows, values) * newSoFar * newSoFar +
        square(values['demand.cessationShockSd'] * endedSoFar) +
        newSoFar +
        endedSoFar;
      top += (sd * sd - known) * newSoFar * newSoFar;
      bottom += square(newSoFar * newSoFar);
    }
    stock = enter(kept.stock, entrants, level[step], residual);
  }
  return { level, shockSd: bottom > 0 ? Math.sqrt(Math.max(0, top / bottom)) : 0 };
}

/** Expected new plans of a calendar year by age at the previous 31 August, at the latest rates. */
function expectedNewPlans(area: Area, flows: DemandFlows, year: number): Float64Array {
  const plans = new Float64Array(AGE_COUNT);
  for (let age = 0; age <= MAX_AGE; age++) {
    let rate = 0;
    for (let n = 0; n < area.needCount; n++) rate += flows.newPlanRate[n * AGE_COUNT + age];
    if (rate === 0) continue;
    for (let d = 0; d < area.districtCount; d++) {
      plans[age] += rate * residentsOf(area, year, d, age);
    }
  }
  return plans;
}

function keepAndAge(
  flows: DemandFlows,
  values: Values,
  before: Float64Array,
): { stock: Float64Array; ended: number } {
  const stock = new Float64Array(AGE_COUNT);
  let ended = 0;
  for (let age = 0; age < MAX_AGE; age++) {
    const ending = before[age] * Math.min(1, hazardAt(flows, values, age));
    stock[age + 1] = before[age] - ending;
    ended += ending;
  }
  return { stock, ended: ended + before[MAX_AGE] };
}

function enter(
  kept: Float64Array,
  entrants: Float64Array,
  level: number,
  residual: number,
): Float64Array {
  const stock = Float64Array.from(kept);
  const held = total(kept);
  for (let age = 0; age < MAX_AGE; age++) {
    stock[age + 1] += entrants[age] * level + (residual * kept[age + 1]) / held;
  }
  return stock;
}

/** Variance of the log of new plans that independent shocks of needs and districts leave in the sum. */
function otherSpread(area: Area, flows: DemandFlows, values: Values): number {
  let all = 0;
  let squares = 0;
  for (let n = 0; n < area.needCount; n++) {
    const need = total(flows.newPlanRate.subarray(n * AGE_COUNT, (n + 1) * AGE_COUNT));
    all += need;
    squares += need * need;
  }
  const needs = all > 0 ? squares / (all * all) : 0;
  return (
    square(values['demand.needShockSd']) * needs +
    square(values['demand.districtShockSd']) / area.districtCount
  );
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function square(value: number): number {
  return value * value;
}
