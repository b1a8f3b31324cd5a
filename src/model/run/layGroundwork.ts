import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Groundwork } from './groundwork.ts';
import { baseOf } from './prepareBase.ts';
import { registerFor } from './prepareModel.ts';
import { centralValues } from './sampleParameters.ts';

/**
 * The groundwork of a checked dataset for scenarios that count agreed changes, and take the dislike of
 * distance, as the one given does. Others may be prepared with it too, and take what fits them.
 *
 * @param years steps after the base January, from 1 to 30.
 */
export function layGroundwork(dataset: Dataset, scenario: Scenario, years: number): Groundwork {
  const { committed } = scenario;
  const { forecast, january } = baseOf(dataset);
  const { children, attraction } = january({ committed });
  const central = centralValues(registerFor(dataset, scenario));
  const disutilityPerKm = central['placement.distanceDisutilityPerKm'];
  return {
    years,
    forecast: forecast({ years }),
    committed,
    seats: Array.from(children.provision.subarray(0, children.count)),
    disutilityPerKm,
    attraction: Array.from(attraction({ disutilityPerKm })),
  };
}
