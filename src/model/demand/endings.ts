import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { DemandFlows } from './flows.ts';

/** Age from which the reference area has the weight of older plans. */
const OLDER_FROM = fixed('demand.olderEndingsFrom');

/** Blend of the area's and the reference area's cessation hazard at an age (see the register). */
function hazardAt(flows: DemandFlows, values: Values, age: number): number {
  const weight =
    age >= OLDER_FROM
      ? values['demand.cessationReferenceWeight']
      : values['demand.cessationReferenceWeightUnder19'];
  return (1 - weight) * flows.area.hazard[age] + weight * flows.reference.hazard[age];
}

/**
 * Chance that a plan ends in a year, index need × 26 + age at its start; may be above 1.
 *
 * @param factor what a draw and its step make of the hazard at each age.
 */
export function endingChances(
  flows: DemandFlows,
  values: Values,
  factor: Float64Array,
): Float64Array {
  const weight = values['demand.needEndingWeight'];
  const { needEndings } = flows;
  const chances = new Float64Array(needEndings.length);
  for (let age = 0; age < AGE_COUNT; age++) {
    const ofAge = factor[age] * hazardAt(flows, values, age);
    for (let at = age; at < chances.length; at += AGE_COUNT) {
      chances[at] = ofAge * (1 + weight * (needEndings[at] - 1));
    }
  }
  return chances;
}

/** Plans expected to end in a year by age at its start, all needs together; at the limit all do. */
export function expectedEndings(
  flows: DemandFlows,
  values: Values,
  stock: Float64Array,
): Float64Array {
  return stock.map((plans, age) =>
    age === MAX_AGE ? plans : plans * Math.min(1, hazardAt(flows, values, age)),
  );
}
