import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { meanOf } from '../summary.ts';
import type { CheckRow } from '../views/view.ts';
import { exact } from './check.ts';

const GROUP = 'Base year equals the published figures';

/** Children of the base January by need and by setting type against the dataset's tables. */
export function baseYearChecks(ensemble: Released): CheckRow[] {
  const { model, dataset } = ensemble;
  const { manifest, tables } = dataset;
  const only = { january: (member: number) => member === 0 };
  const cubes = cubesOf(ensemble, 'plans');
  const byNeed = rollUp(model.shapes.plans, cubes, ['need'], only);
  const byType = rollUp(model.shapes.plans, cubes, ['type'], only);
  const published = (wanted: (row: (typeof tables.plansByNeedEstablishment)[number]) => boolean) =>
    tables.plansByNeedEstablishment.reduce(
      (sum, row) => (row.january === manifest.baseYear && wanted(row) ? sum + row.plans : sum),
      0,
    );
  const typeOf = new Map(manifest.establishments.map((one) => [one.code, one.settingType]));
  return [
    ...manifest.needs.map((need, n) =>
      exact(
        GROUP,
        need.label,
        published((row) => row.need === need.code),
        meanOf(byNeed.byDraw, n),
      ),
    ),
    ...manifest.settingTypes.map((type, t) =>
      exact(
        GROUP,
        type.label,
        published((row) => typeOf.get(row.establishment) === type.id),
        meanOf(byType.byDraw, t),
      ),
    ),
  ];
}
