import { AGE_COUNT, PHASE_COUNT, PHASES, phaseIndex } from '../../domain/ages.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp, type Where } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import { januaries } from '../tables/table.ts';
import type { DemandQuery, DemandSplit, DemandView } from './demandTypes.ts';
import { fanOf } from './fan.ts';
import { onlyCode, onlyPhase } from './filters.ts';
import type { Summary } from './view.ts';

/** Age band of the rows of a history that hold all ages together. */
const ALL_AGES = 'Total';

/** A value for each January and member, one vector a draw; the member runs fastest. */
type ByMember = readonly ArrayLike<number>[];

interface Member {
  readonly code: string;
  readonly label: string;
}

/**
 * Plans for every January of a run, and how they split by need, phase and district. A split is not
 * filtered by its own dimension, so that what was chosen stands among the others.
 *
 * @throws RangeError where the query names a district, need or phase that the dataset does not have.
 */
export function demandView(ensemble: Released, query: DemandQuery): DemandView {
  const { dataset, model, provenance } = ensemble;
  const { districts, needs, name } = dataset.manifest;
  const codes = {
    district: districts.map(({ code }) => code),
    need: needs.map(({ code }) => code),
  };
  const inPhase = onlyPhase(query.phase);
  const where = {
    district: onlyCode(codes.district, query.district),
    need: onlyCode(codes.need, query.need),
    age: (age: number) => inPhase(phaseIndex(age)),
  };
  const summed = (keep: readonly string[], filter: Where) =>
    rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), ['january', ...keep], filter).byDraw;
  const years = januaries(ensemble);
  const { district, need, age } = where;
  return {
    kind: 'demand',
    provenance,
    areaName: name,
    query,
    children: fanOf(years, summed([], where)),
    byNeed: splitBy(
      needs.map(({ code, label }) => ({ code, label })),
      summed(['need'], { district, age }),
      years.length,
    ),
    byPhase: splitBy(
      PHASES.map((phase) => ({ code: phase, label: phase })),
      summed(['age'], { district, need }).map((draw) => toPhases(draw, years.length)),
      years.length,
    ),
    byDistrict: splitBy(
      districts.map((one) => ({ code: one.code, label: one.name })),
      summed(['district'], { need, age }),
      years.length,
    ),
    history: historyOf(ensemble),
    forecast: model.forecast.stock,
  };
}

function toPhases(byAge: ArrayLike<number>, januaryCount: number): Float64Array {
  const byPhase = new Float64Array(januaryCount * PHASE_COUNT);
  for (let cell = 0; cell < byAge.length; cell++) {
    const january = Math.floor(cell / AGE_COUNT);
    byPhase[january * PHASE_COUNT + phaseIndex(cell % AGE_COUNT)] += byAge[cell];
  }
  return byPhase;
}

/** Ranges are of each row's own sums inside each draw; the total's is not the sum of theirs. */
function splitBy(members: readonly Member[], byDraw: ByMember, januaryCount: number): DemandSplit {
  const each = (read: (draw: ArrayLike<number>, january: number) => number): Summary[] =>
    Array.from({ length: januaryCount }, (_, january) =>
      summarise(byDraw.map((draw) => read(draw, january))),
    );
  const count = members.length;
  return {
    rows: members.map((member, m) => ({
      ...member,
      children: each((draw, january) => draw[january * count + m]),
    })),
    total: each((draw, january) => {
      let sum = 0;
      for (let m = 0; m < count; m++) sum += draw[january * count + m];
      return sum;
    }),
  };
}

function historyOf({ dataset }: Released): { year: number; children: number }[] {
  return dataset.tables.planHistory
    .filter((row) => row.age_band === ALL_AGES)
    .map((row) => ({ year: row.january, children: row.plans }))
    .sort((a, b) => a.year - b.year);
}
