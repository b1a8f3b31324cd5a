import { ACADEMIC_YEAR_0 } from '../../data/sen2/linkYears.ts';
import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { LongitudinalDataset } from '../../domain/longitudinal.ts';
import { residentsOf } from '../../model/area/prepareArea.ts';
import { expectedEndings } from '../../model/demand/endings.ts';
import { baseOf } from '../../model/run/prepareBase.ts';
import { registerFor } from '../../model/run/prepareModel.ts';
import { centralValues } from '../../model/run/sampleParameters.ts';
import { type CoarsePhase, coarsePhaseOf, RATE_DECIMALS } from './movementRates.ts';

/** A rate that a dataset is simulated with, for children of the ages that a record counts. */
export interface DatasetRate {
  readonly flow: 'joiners' | 'leavers';
  readonly phase: CoarsePhase | 'all';
  readonly rate: number;
}

/**
 * What the simulation of a dataset would expect of the children and residents of a record: plans that
 * begin or arrive, per resident, and plans that end. Each age weighs as in the record, so that two
 * areas of other ages compare. It has no rate of moves between settings or needs: those follow from
 * what children need and where there is room.
 */
export function datasetRates(dataset: Dataset, record: LongitudinalDataset): DatasetRate[] {
  const { area, demandFlows } = baseOf(dataset);
  const values = centralValues(registerFor(dataset));
  const flows = demandFlows({ needMixPrior: values['demand.needMixPrior'] });
  const endings = expectedEndings(flows, values, new Float64Array(AGE_COUNT).fill(1));
  const year = dataset.manifest.baseYear - 1;
  const beginnings = endings.map((_, age) => {
    let residents = 0;
    for (let d = 0; d < area.districtCount; d++) residents += residentsOf(area, year, d, age);
    let rate = residents > 0 ? flows.area.arrivals[age] / residents : 0;
    for (let need = 0; need < area.needCount; need++) {
      rate += flows.newPlanRate[need * AGE_COUNT + age];
    }
    return rate;
  });
  const of = (
    flow: DatasetRate['flow'],
    byAge: Float64Array,
    ageOf: (academicYear: number) => number,
  ) => {
    const sums = new Map<DatasetRate['phase'], { exposed: number; events: number }>();
    for (const { academic_year, exposed } of record[flow]) {
      const age = ageOf(academic_year);
      if (age < 0 || age > MAX_AGE) continue;
      for (const phase of ['all', coarsePhaseOf(academic_year)] as const) {
        const sum = sums.get(phase) ?? { exposed: 0, events: 0 };
        sum.exposed += exposed;
        sum.events += exposed * byAge[age];
        sums.set(phase, sum);
      }
    }
    return [...sums]
      .filter(([, { exposed }]) => exposed > 0)
      .map(([phase, { exposed, events }]): DatasetRate => {
        return { flow, phase, rate: Number((events / exposed).toFixed(RATE_DECIMALS)) };
      });
  };
  return [
    // Joiners stand at the academic year of the second January, rates of a dataset at the first.
    ...of('joiners', beginnings, (academicYear) => academicYear + ACADEMIC_YEAR_0 - 1),
    ...of('leavers', endings, (academicYear) => academicYear + ACADEMIC_YEAR_0),
  ];
}
