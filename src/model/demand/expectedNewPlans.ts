import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import { type Area, withPopulation } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import type { ResidentVariants } from '../population/residentVariants.ts';
import type { DemandFlows } from './flows.ts';

/** Expected new plans of a calendar year by age at the previous 31 August, at the latest rates. */
export function expectedNewPlans(area: Area, flows: DemandFlows, year: number): Float64Array {
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

/** Relative distance of the high and the low variant from their middle in a year's new plans. */
export function newPlansApart(
  area: Area,
  flows: DemandFlows,
  { high, low }: ResidentVariants,
  year: number,
): number {
  const under = (population: ResidentVariants['high']) =>
    expectedNewPlans(withPopulation(area, population), flows, year).reduce(
      (sum, one) => sum + one,
      0,
    );
  const [most, least] = [under(high), under(low)];
  return most + least > 0 ? (most - least) / (most + least) : 0;
}
