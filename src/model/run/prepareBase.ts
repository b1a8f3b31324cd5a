import type { Dataset } from '../../domain/dataset.ts';
import type { Policy, Scenario } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import { greatCircleKm } from '../area/distances.ts';
import { prepareArea } from '../area/prepareArea.ts';
import { expectedNewPlans } from '../demand/expectedNewPlans.ts';
import { type DemandFlows, plansByAge, prepareFlows } from '../demand/flows.ts';
import { relativeRefusalOdds } from '../demand/funnel/refusalOdds.ts';
import { type CountyForecast, countyTrend } from '../demand/trend/countyTrend.ts';
import { OtherSettings } from '../placement/otherSettings.ts';
import { type PlacementFlows, preparePlacementFlows } from '../placement/placementFlows.ts';
import { ServingSets } from '../placement/servingSets.ts';
import { compileTimetable } from '../policy/compileTimetable.ts';
import { datasetTimetable } from '../policy/datasetTimetable.ts';
import { namesProvisions } from '../policy/layPolicy.ts';
import type { Timetable } from '../policy/timetable.ts';
import { type BaseJanuary, baseJanuaries } from './baseJanuary.ts';
import type { Groundwork } from './groundwork.ts';
import { type PlacesNearby, placesNearby } from './placesNearby.ts';
import { remembered } from './remember.ts';

/**
 * What models take from a dataset alone, or from it and a few inputs, which are named: the same in every
 * scenario, so it is worked out once and shared. Nothing of it is ever changed.
 */
export interface ModelBase {
  /** With the dataset's own projection. Up to the base year every scenario has its residents. */
  readonly area: Area;
  /** Plans of the base January by age. */
  readonly stock: Float64Array;
  readonly otherSettings: OtherSettings;
  readonly forecast: (inputs: { readonly years: number }) => CountyForecast;
  readonly demandFlows: (inputs: { readonly needMixPrior: number }) => DemandFlows;
  readonly refusalOdds: (inputs: { readonly demandFlows: DemandFlows }) => Float64Array;
  readonly placementFlows: (inputs: { readonly referenceWeight: number }) => PlacementFlows;
  readonly january: (inputs: { readonly committed: boolean }) => BaseJanuary;
  readonly timetable: (scenario: Scenario, years: number) => Timetable;
  readonly nearby: PlacesNearby;
  readonly serving: (inputs: { readonly timetable: Timetable }) => ServingSets;
}

/**
 * A dataset is read once and prepared for many scenarios, in the page for each move of a lever: what
 * these share is kept for as long as the dataset itself is.
 */
const PREPARED = new WeakMap<Dataset, ModelBase>();

/**
 * The base of a checked dataset, which is never changed: worked out when first asked for.
 *
 * @param groundwork of this dataset, where it is at hand by then.
 */
export function baseOf(dataset: Dataset, groundwork?: Groundwork): ModelBase {
  const known = PREPARED.get(dataset) ?? prepareBase(dataset, groundwork);
  PREPARED.set(dataset, known);
  return known;
}

function prepareBase(dataset: Dataset, groundwork?: Groundwork): ModelBase {
  const { tables, reference } = dataset;
  const area = prepareArea(dataset);
  const km = greatCircleKm(area.zones, area.provisions);
  return {
    area,
    stock: plansByAge(tables.plansByAgeEstablishment, area.baseYear),
    otherSettings: new OtherSettings(dataset, area),
    forecast: remembered(({ years }) =>
      groundwork?.years === years
        ? groundwork.forecast
        : countyTrend(tables.planHistory, tables.newPlanHistory, reference, years),
    ),
    demandFlows: remembered(({ needMixPrior }) => prepareFlows(dataset, area, needMixPrior)),
    refusalOdds: remembered(({ demandFlows }) =>
      relativeRefusalOdds(dataset, expectedNewPlans(area, demandFlows, area.baseYear)),
    ),
    placementFlows: remembered(({ referenceWeight }) =>
      preparePlacementFlows(dataset, area, referenceWeight),
    ),
    january: baseJanuaries(dataset, area, km, groundwork),
    timetable: timetables(dataset, area),
    nearby: placesNearby(area, km),
    serving: remembered(({ timetable }) => new ServingSets(timetable, area.typeCount)),
  };
}

/** Timetables of scenarios: policies that name no provision leave them as they are. */
function timetables(dataset: Dataset, area: Area): ModelBase['timetable'] {
  const ofDataset = remembered(
    ({ committed, years }: { readonly committed: boolean; readonly years: number }) =>
      datasetTimetable(dataset, area, committed, years),
  );
  const compiled = remembered(
    (inputs: {
      readonly policies: readonly Policy[];
      readonly committed: boolean;
      readonly years: number;
    }) => {
      const { committed, years } = inputs;
      return compileTimetable(dataset, area, inputs, years, ofDataset({ committed, years }));
    },
  );
  return ({ policies, committed }, years) =>
    compiled({ policies: policies.filter(namesProvisions), committed, years });
}
