import type { Dataset } from '../../domain/dataset.ts';
import { buildRegister, type ModelRegister } from '../../domain/parameters/index.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { withPopulation } from '../area/area.ts';
import { funnelParameters } from '../demand/funnel/estimates.ts';
import { reconcile } from '../demand/reconcile.ts';
import { planCosts } from '../finance/costPlan.ts';
import { LINE_COUNT } from '../finance/lines.ts';
import { policyMoney } from '../finance/policyMoney.ts';
import { compileDemandLevers } from '../policy/demandLevers.ts';
import { planResidents, residentsOfDraw } from '../population/residents.ts';
import { roadsOf } from '../transport/journey.ts';
import { MODE_COUNT } from '../transport/modes.ts';
import { TRANSPORT_MEASURES } from './bookCosts.ts';
import { cubeShapes } from './cubes.ts';
import type { Groundwork } from './groundwork.ts';
import type { Model } from './model.ts';
import { baseOf } from './prepareBase.ts';
import { centralValues } from './sampleParameters.ts';

/**
 * The register of an area, and of a scenario where one is given, over the product's own values. What
 * the area's series give stands under what its dataset states outright.
 */
export function registerFor(dataset: Dataset, scenario?: Scenario): ModelRegister {
  const ofArea = new Map(dataset.tables.parameters.map((row) => [row.parameter, row]));
  const ofScenario = new Map(Object.entries(scenario?.parameters ?? {}));
  return buildRegister(funnelParameters(dataset), ofArea, ofScenario);
}

/**
 * Prepares a checked dataset and a checked scenario for drawing.
 *
 * @param years steps after the base January, from 1 to 30.
 * @param groundwork of the dataset, where it is at hand: the same model, sooner.
 */
export function prepareModel(
  dataset: Dataset,
  scenario: Scenario,
  years: number,
  groundwork?: Groundwork,
): Model {
  const base = baseOf(dataset, groundwork);
  const register = registerFor(dataset, scenario);
  const central = centralValues(register);
  const residents = planResidents(dataset, base.area, scenario, central, years);
  const { population } = residentsOfDraw(base.area, residents, central, null);
  const area = withPopulation(base.area, population);
  const timetable = base.timetable(scenario, years);
  const { provisions } = timetable;
  const january = base.january({ committed: scenario.committed });
  const disutilityPerKm = central['placement.distanceDisutilityPerKm'];
  // A provision that a scenario opens is as attractive as the average one of its type.
  const attraction = new Float64Array(provisions.count);
  attraction.set(january.attraction({ disutilityPerKm }));
  const nearby = base.nearby(timetable, attraction, disutilityPerKm);
  const demandFlows = base.demandFlows({ needMixPrior: central['demand.needMixPrior'] });
  const forecast = base.forecast({ years });
  return {
    area,
    residents,
    plansPerResident: january.plansPerResident,
    register,
    years,
    timetable,
    nearby,
    serving: base.serving({ timetable }),
    attraction,
    demandFlows,
    refusalOdds: base.refusalOdds({ demandFlows }),
    demandLevers: compileDemandLevers(area, scenario, years),
    policies: scenario.policies,
    placementFlows: base.placementFlows({
      referenceWeight: central['placement.moveReferenceWeight'],
    }),
    forecast,
    trend: reconcile({
      area: base.area,
      flows: demandFlows,
      values: central,
      stock: base.stock,
      forecast,
      years,
      variants: residents.variants,
      departure: register['population.departure'],
    }),
    otherSettings: base.otherSettings,
    costPlan: planCosts(
      area,
      provisions,
      dataset.tables.highNeedsBlock,
      policyMoney(area, timetable, scenario, years),
      scenario.policies,
    ),
    baseChildren: january.children,
    nearerAtBase: january.nearer({ roads: roadsOf(area.statedJourneys, central) }),
    shapes: cubeShapes(area, provisions.count, years, MODE_COUNT, TRANSPORT_MEASURES, LINE_COUNT),
  };
}
