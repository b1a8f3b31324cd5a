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
  const { bands, shocks } = trend;
  const allNewPlans = shock(COUNTY, shocks.newPlans);
  const allEndings = shock(CESSATION, values['demand.cessationShockSd']);
  const ofBand = Float64Array.from(shocks.byBand, (sd, b) => shock(BAND + b, sd));
  return {
    district: gradient.map(
      (one, d) =>
        ((one * residents) / weighted) * shock(DISTRICT + d, values['demand.districtShockSd']),
    ),
    need: Float64Array.from(area.needCodes, (_, n) =>
      shock(NEED + n, values['demand.needShockSd']),
    ),
    newPlans: ofBand.map((one, b) => allNewPlans * (bands[b].lever === 'new plans' ? one : 1)),
    endings: ofBand.map((one, b) => allEndings * (bands[b].lever === 'endings' ? one : 1)),
  };
}
