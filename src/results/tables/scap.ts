import { AGE_COUNT } from '../../domain/ages.ts';
import type { SettingRole } from '../../domain/settings.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { valuesOf } from '../summary.ts';
import { type Cell, ranged, rangedCells, type Table } from './table.ts';

/** Categories of specialist provision of the return, and the part that their settings play here. */
const CATEGORIES: readonly (readonly [code: string, role: SettingRole])[] = [
  ['UR', 'srp'],
  ['IN', 'independent'],
  ['SS', 'special'],
  ['AP', 'ap'],
];
/** Age at the 31 August before it in the reception year, called year 0 here. */
const RECEPTION_AGE = 4;
const [LAST_PRIMARY_YEAR, LAST_YEAR] = [6, 14];
/** Academic years that are asked for: the first has the January after the base one in it. */
const [PRIMARY_YEARS_AHEAD, SECONDARY_YEARS_AHEAD] = [5, 7];

/**
 * `scap.csv`: resident children with plans in specialist provision by category and year group, which
 * is told from the age; five Januaries ahead for primary, seven for secondary. Categories without a
 * setting type in the dataset are left out: nothing is known of them.
 */
export function capacityForecastReturn(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { baseYear } = model.area;
  const { settingTypes } = dataset.manifest;
  const categoryOf = settingTypes.map(({ role }) => CATEGORIES.findIndex(([, of]) => of === role));
  const { byDraw } = rollUp(
    model.shapes.plans,
    cubesOf(ensemble, 'plans'),
    ['january', 'type', 'age'],
    { type: (type) => categoryOf[type] !== -1 },
    { type: { size: CATEGORIES.length, of: (type) => categoryOf[type] } },
  );
  const rows: Cell[][] = [];
  for (let ahead = 1; ahead <= Math.min(SECONDARY_YEARS_AHEAD, model.years); ahead++) {
    const firstYear = ahead <= PRIMARY_YEARS_AHEAD ? 0 : LAST_PRIMARY_YEAR + 1;
    CATEGORIES.forEach(([code], category) => {
      if (!categoryOf.includes(category)) return;
      for (let yearGroup = firstYear; yearGroup <= LAST_YEAR; yearGroup++) {
        const group = ahead * CATEGORIES.length + category;
        const cell = group * AGE_COUNT + RECEPTION_AGE + yearGroup;
        const children = rangedCells(valuesOf(byDraw, cell));
        rows.push([scenario.id, baseYear + ahead, code, yearGroup, ...children]);
      }
    });
  }
  return {
    name: 'scap',
    columns: ['scenario', 'year', 'category', 'year_group', ...ranged('children')],
    rows,
  };
}
