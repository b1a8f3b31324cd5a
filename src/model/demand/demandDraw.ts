import { MAX_AGE } from '../../domain/ages.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import { exp, log } from '../maths/elementary.ts';
import { normalInverse } from '../random/normal.ts';
import { PURPOSE } from '../random/purpose.ts';
import { stratified } from '../random/stratified.ts';
import type { Stream } from '../random/stream.ts';
import type { DemandFlows } from './flows.ts';
import type { TiedTrend } from './reconcile.ts';

/** What a draw believes of new plans and endings, constant through its years. */
export interface DemandDraw {
  /** Multiplier of each district: gradient and shock, population-weighted mean 1 before the shock. */
  readonly district: Float64Array;
  /** Shock of each need. */
  readonly need: Float64Array;
  /** Multiplier of new plans by band of the age at which they are first counted. */
  readonly newPlans: Float64Array;
  /** Multiplier of cessation hazards by band of the age at the next January. */
  readonly endings: Float64Array;
}

/** Entities of the shocks: apart from any child key by purpose. */
const COUNTY = 0;
const CESSATION = 1;
const NEED = 100;
const DISTRICT = 200;
const BAND = 300;

/** How far a draw's new plans and endings turn out from the forecast, through all its years. */
export interface DemandShocks {
  /** Of all new plans, and of all endings: each a multiplier with mean 1, as are those below. */
  readonly newPlans: number;
  readonly endings: number;
  /** Of the lever of each tied age band. */
  readonly band: Float64Array;
  readonly need: Float64Array;
  readonly district: Float64Array;
}

/** Draws the shocks that persist through a draw, from its keyed luck alone. */
export function drawShocks(
  area: Area,
  { shocks }: TiedTrend,
  values: Values,
  stream: Stream,
): DemandShocks {
  const shock = (entity: number, sd: number) =>
    exp(sd * normalInverse(stratified(stream, PURPOSE.parameter, entity)) - (sd * sd) / 2);
  const ofEach = (count: number, first: number, sd: number) =>
    Float64Array.from({ length: count }, (_, at) => shock(first + at, sd));
  return {
    newPlans: shock(COUNTY, shocks.newPlans),
    endings: shock(CESSATION, values['demand.cessationShockSd']),
    band: Float64Array.from(shocks.byBand, (sd, b) => shock(BAND + b, sd)),
    need: ofEach(area.needCodes.length, NEED, values['demand.needShockSd']),
    district: ofEach(area.districtCount, DISTRICT, values['demand.districtShockSd']),
  };
}

/** What a draw believes of new plans and endings, from its shocks and its gradient of districts. */
export function drawDemand(
  area: Area,
  flows: DemandFlows,
  trend: TiedTrend,
  values: Values,
  stream: Stream,
): DemandDraw {
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
  const { bands } = trend;
  const shocks = drawShocks(area, trend, values, stream);
  return {
    district: gradient.map((one, d) => ((one * residents) / weighted) * shocks.district[d]),
    need: shocks.need,
    newPlans: shocks.band.map(
      (one, b) => shocks.newPlans * (bands[b].lever === 'new plans' ? one : 1),
    ),
    endings: shocks.band.map((one, b) => shocks.endings * (bands[b].lever === 'endings' ? one : 1)),
  };
}
