import { centralValues } from '../model/run/sampleParameters.ts';
import { checkRows } from './checks/index.ts';
import type { Released } from './disclosure/release.ts';

/** `run.json`: only what determines results, and how they stand to what is known. */
export function runRecord(ensemble: Released): object {
  const { provenance, dataset, scenario, model } = ensemble;
  return {
    schemaVersion: 1,
    ...provenance,
    baseYear: model.area.baseYear,
    years: model.years,
    counterfactual: scenario.counterfactual,
    assumptions: scenario.assumptions,
    tiedTrend: {
      levelOfNewPlans: Array.from(model.trend.level),
      sharedShockSd: model.trend.shockSd,
    },
    forecast: model.forecast,
    placesBasis: dataset.manifest.placesBasis,
    checks: checkRows(ensemble),
    parameters: centralValues(model.register),
  };
}
