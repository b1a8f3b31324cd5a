import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import { typeOfCode } from '../../model/area/area.ts';
import { MOVE_KIND_COUNT, moveKind } from '../../model/placement/moveKinds.ts';
import { cohortMix } from '../../model/placement/placementFlows.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { meanOf } from '../summary.ts';
import type { CalibratedRow, CalibrationView } from './calibrationTypes.ts';

const OCCASIONS = [
  'Into primary (age 4)',
  'Into secondary (age 11)',
  'After Year 11 (age 16)',
  'After Year 14 (age 19)',
  'Between, primary',
  'Between, secondary',
  'Between, post-16',
  'Between, post-19',
];

/** Residuals of placement against the flows that it is calibrated to, means over draws. */
export function calibrationView(ensemble: Released): CalibrationView {
  const { dataset, provenance } = ensemble;
  return {
    kind: 'calibration',
    provenance,
    settingTypes: dataset.manifest.settingTypes.map(({ id, label }) => ({ id, label })),
    newPlans: newPlanRows(ensemble),
    moves: moveRows(ensemble),
  };
}

function newPlanRows(ensemble: Released): CalibratedRow[] {
  const { model, dataset } = ensemble;
  const { area } = model;
  const types = area.typeCount;
  const placed = rollUp(model.shapes.newPlaced, cubesOf(ensemble, 'newPlaced'), ['need', 'type']);
  const published = new Float64Array(area.needCount * types);
  for (const { need, establishment, plans } of dataset.tables.newPlansByNeedEstablishment) {
    published[area.needCodes.indexOf(need) * types + typeOfCode(area, establishment)] += plans;
  }
  const modelled = Float64Array.from(published, (_, cell) => meanOf(placed.byDraw, cell));
  const all = (cells: Float64Array) =>
    Float64Array.from({ length: types }, (_, type) =>
      cells.reduce((sum, plans, cell) => (cell % types === type ? sum + plans : sum), 0),
    );
  const rows = dataset.manifest.needs.map(({ code, label }, need) => {
    const row = (cells: Float64Array) => cells.subarray(need * types, (need + 1) * types);
    return shareRow(ensemble, code, label, row(published), row(modelled));
  });
  return [...rows, shareRow(ensemble, 'total', 'All needs', all(published), all(modelled))];
}

function shareRow(
  { dataset }: Released,
  code: string,
  label: string,
  published: Float64Array,
  modelled: Float64Array,
): CalibratedRow {
  const [plans, children] = [sum(published), sum(modelled)];
  return {
    code,
    label,
    plans,
    shares: dataset.manifest.settingTypes.map(({ id }, type) => ({
      settingType: id,
      published: percent(published[type], plans),
      model: percent(modelled[type], children),
    })),
  };
}

function moveRows(ensemble: Released): CalibratedRow[] {
  const { model, dataset } = ensemble;
  const { area } = model;
  const types = area.typeCount;
  const published = cohortMix(area, dataset.tables);
  const modelled = modelledCohorts(ensemble);
  return Array.from({ length: MOVE_KIND_COUNT }, (_, kind) => {
    const row = (cells: Float64Array) => cells.subarray(kind * types, (kind + 1) * types);
    const change = (mix: typeof published, type: number) =>
      percent(row(mix.end)[type], sum(row(mix.end))) -
      percent(row(mix.start)[type], sum(row(mix.start)));
    return {
      code: `occasion-${kind}`,
      label: OCCASIONS[kind],
      plans: sum(row(published.end)),
      shares: dataset.manifest.settingTypes.map(({ id }, type) => ({
        settingType: id,
        published: change(published, type),
        model: change(modelled, type),
      })),
    };
  });
}

/** The engine's cohorts from the base January to the next, new plans left out. */
function modelledCohorts(ensemble: Released): { start: Float64Array; end: Float64Array } {
  const { model } = ensemble;
  const types = model.area.typeCount;
  const plans = rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), ['january', 'age', 'type'], {
    january: (january) => january <= 1,
  });
  const placed = rollUp(model.shapes.newPlaced, cubesOf(ensemble, 'newPlaced'), ['age', 'type']);
  const start = new Float64Array(MOVE_KIND_COUNT * types);
  const end = new Float64Array(MOVE_KIND_COUNT * types);
  for (let age = 0; age < MAX_AGE; age++) {
    const kind = moveKind(age + 1);
    for (let type = 0; type < types; type++) {
      const later = (age + 1) * types + type;
      start[kind * types + type] += meanOf(plans.byDraw, age * types + type);
      end[kind * types + type] +=
        meanOf(plans.byDraw, AGE_COUNT * types + later) - meanOf(placed.byDraw, later);
    }
  }
  return { start, end };
}

function percent(part: number, whole: number): number {
  return whole > 0 ? (100 * part) / whole : 0;
}

function sum(values: Float64Array): number {
  return values.reduce((all, one) => all + one, 0);
}
