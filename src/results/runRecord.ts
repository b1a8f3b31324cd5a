import { AGE_COUNT } from '../domain/ages.ts';
import { centralValues } from '../model/run/sampleParameters.ts';
import { checkRows } from './checks/index.ts';
import { isProtected } from './disclosure/protectDataset.ts';
import type { Released } from './disclosure/release.ts';
import { WITHHELD, WITHHELD_OF_RECORD } from './disclosure/withheld.ts';
import { calibrationView } from './views/calibration.ts';
import { hiddenNeedView } from './views/hiddenNeed.ts';
import { overviewView } from './views/overview.ts';

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
    settingTypes: dataset.manifest.settingTypes,
    tiedTrend: {
      levels: model.trend.bands.map(({ label, lever, lastAge }, b) => ({
        band: label,
        lever,
        newPlans: levelsOf(model.trend.level, lastAge),
        endings: levelsOf(model.trend.endings, lastAge),
        ownShockSd: model.trend.shocks.byBand[b],
      })),
      sharedShockSd: model.trend.shocks.newPlans,
    },
    forecast: model.forecast,
    ...(isProtected(dataset)
      ? { withheld: { tables: WITHHELD, record: WITHHELD_OF_RECORD } }
      : againstKnown(ensemble)),
    parameters: centralValues(model.register),
  };
}

/** How the run stands to what is known of the area. */
function againstKnown(ensemble: Released): object {
  return {
    placesShort: overviewView(ensemble).placesShort.summary,
    placesBasis: ensemble.dataset.manifest.placesBasis,
    hiddenNeed: hiddenNeedOf(ensemble),
    calibration: calibrationOf(ensemble),
    checks: checkRows(ensemble),
  };
}

/** The headline across what is believed of hidden need, with the published counts beside it. */
function hiddenNeedOf(ensemble: Released): object {
  const { years, groups, anchors, waitingAtStart } = hiddenNeedView(ensemble);
  return { years, groups, anchors, waitingAtStart };
}

/** Residuals of placement against published flows, by need and by occasion, and setting type. */
function calibrationOf(ensemble: Released): object {
  const { newPlans, moves } = calibrationView(ensemble);
  return { newPlans, moves };
}

/** Multipliers of a band in each step: those of the children who will be its oldest. */
function levelsOf(byStepAndAge: Float64Array, lastAge: number): number[] {
  return Array.from(
    { length: byStepAndAge.length / AGE_COUNT },
    (_, step) => byStepAndAge[step * AGE_COUNT + lastAge - 1],
  );
}
