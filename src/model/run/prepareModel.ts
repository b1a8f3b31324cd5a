import type { Dataset } from '../../domain/dataset.ts';
import { buildRegister, type ModelRegister } from '../../domain/parameters/index.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { withPopulation } from '../area/area.ts';
import { greatCircleKm } from '../area/distances.ts';
import { prepareArea } from '../area/prepareArea.ts';
import { expectedNewPlans } from '../demand/expectedNewPlans.ts';
import { plansByAge, prepareFlows } from '../demand/flows.ts';
import { funnelParameters } from '../demand/funnel/estimates.ts';
import { relativeRefusalOdds } from '../demand/funnel/refusalOdds.ts';
import { plansPerResident } from '../demand/movedIn.ts';
import { reconcile } from '../demand/reconcile.ts';
import { countyTrend } from '../demand/trend/countyTrend.ts';
import { planCosts } from '../finance/costPlan.ts';
import { LINE_COUNT } from '../finance/lines.ts';
import { policyMoney } from '../finance/policyMoney.ts';
import { prepareAttraction } from '../placement/attraction.ts';
import { prepareNearby } from '../placement/nearby.ts';
import { OtherSettings } from '../placement/otherSettings.ts';
import { preparePlacementFlows } from '../placement/placementFlows.ts';
import { compileTimetable } from '../policy/compileTimetable.ts';
import { compileDemandLevers } from '../policy/demandLevers.ts';
import { baseChildren } from '../population/baseChildren.ts';
import { planResidents, residentsOfDraw } from '../population/residents.ts';
import { seatBaseChildren } from '../population/seatBaseChildren.ts';
import { roadsOf } from '../transport/journey.ts';
import { MODE_COUNT } from '../transport/modes.ts';
import { nearerAtBase } from '../transport/nearestSuitable.ts';
import { TRANSPORT_MEASURES } from './bookCosts.ts';
import { cubeShapes } from './cubes.ts';
import type { Model } from './model.ts';
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
 * Places of the last date on record over those of the first, by provision: how far a school that is
 * still filling has to go. From the dataset alone, so that no policy changes it.
 */
function agreedGrowth({ tables }: Dataset): Float64Array {
  return Float64Array.from(tables.provisions, ({ provision }) => {
    const dated = tables.provisionPlaces
      .filter((row) => row.provision === provision && row.places_for_area > 0)
      .sort((a, b) => a.january - b.january);
    return dated.length > 1
      ? dated[dated.length - 1].places_for_area / dated[0].places_for_area
      : 1;
  });
}

/**
 * Prepares a checked dataset and a checked scenario for drawing.
 *
 * @param years steps after the base January, from 1 to 30.
 */
export function prepareModel(dataset: Dataset, scenario: Scenario, years: number): Model {
  const projected = prepareArea(dataset);
  const register = registerFor(dataset, scenario);
  const central = centralValues(register);
  const residents = planResidents(dataset, projected, scenario, central, years);
  const { population } = residentsOfDraw(projected, residents, central, null);
  const area = withPopulation(projected, population);
  const { tables, reference } = dataset;
  const demandFlows = prepareFlows(dataset, area, central['demand.needMixPrior']);
  const forecast = countyTrend(tables.planHistory, tables.newPlanHistory, reference, years);
  const stock = plansByAge(tables.plansByAgeEstablishment, area.baseYear);
  const timetable = compileTimetable(dataset, area, scenario, years);
  const km = greatCircleKm(area.zones, timetable.provisions);
  const children = baseChildren(dataset, area);
  seatBaseChildren(area, timetable, km, children);
  const perKm = central['placement.distanceDisutilityPerKm'];
  const growth = agreedGrowth(dataset);
  const attraction = prepareAttraction(area, timetable, km, children, perKm, growth);
  return {
    area,
    residents,
    plansPerResident: plansPerResident(area, children),
    register,
    years,
    timetable,
    nearby: prepareNearby(area, timetable, km, attraction, perKm),
    attraction,
    demandFlows,
    refusalOdds: relativeRefusalOdds(
      dataset,
      expectedNewPlans(projected, demandFlows, projected.baseYear),
    ),
    demandLevers: compileDemandLevers(area, scenario, years),
    policies: scenario.policies,
    placementFlows: preparePlacementFlows(dataset, area, central['placement.moveReferenceWeight']),
    forecast,
    trend: reconcile({
      area: projected,
      flows: demandFlows,
      values: central,
      stock,
      forecast,
      years,
      variants: residents.variants,
      departure: register['population.departure'],
    }),
    otherSettings: new OtherSettings(dataset, area),
    costPlan: planCosts(
      area,
      timetable.provisions,
      tables.highNeedsBlock,
      policyMoney(area, timetable, scenario, years),
      scenario.policies,
    ),
    baseChildren: children,
    nearerAtBase: nearerAtBase(
      area,
      timetable,
      km,
      roadsOf(area.statedJourneys, central),
      children,
    ),
    shapes: cubeShapes(
      area,
      timetable.provisions.count,
      years,
      MODE_COUNT,
      TRANSPORT_MEASURES.length,
      LINE_COUNT,
    ),
  };
}
