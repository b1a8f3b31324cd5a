import { AGE_COUNT } from '../../domain/ages.ts';
import { type EstablishmentKind, establishmentKinds } from '../../domain/establishmentKinds.ts';
import type { SettingRole } from '../../domain/settings.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { valuesOf } from '../summary.ts';
import { type Cell, ranged, rangedCells, type Table } from './table.ts';

interface Category {
  readonly code: string;
  /** Kinds of establishment whose children it counts. */
  readonly kinds: readonly EstablishmentKind[];
  /** Part of the setting type that those need who are without. */
  readonly role: SettingRole;
}

/** Categories of specialist provision of the return. */
const CATEGORIES: readonly Category[] = [
  { code: 'UR', kinds: ['base', 'support-base', 'specialist-base'], role: 'srp' },
  { code: 'IN', kinds: ['independent'], role: 'independent' },
  { code: 'SS', kinds: ['special', 'non-maintained-special'], role: 'special' },
  { code: 'AP', kinds: ['alternative-provision'], role: 'ap' },
];
/** Age at the 31 August before it in the reception year, called year 0 here. */
const RECEPTION_AGE = 4;
const [LAST_PRIMARY_YEAR, LAST_YEAR] = [6, 14];
/** Academic years that are asked for: the first has the January after the base one in it. */
const [PRIMARY_YEARS_AHEAD, SECONDARY_YEARS_AHEAD] = [5, 7];

/**
 * `scap.csv`: resident children with plans by category of specialist provision and year group, which is
 * told from the age; five Januaries ahead for primary, seven for secondary. `children` are in such a
 * place; `short` need one and are elsewhere or wait, so that some of them are counted as `children` of
 * another category. Categories without an establishment in the dataset are left out.
 */
export function capacityForecastReturn(ensemble: Released): Table {
  const { model, dataset, scenario } = ensemble;
  const { baseYear } = model.area;
  const kinds = establishmentKinds(dataset.manifest);
  const ofKind = kinds.map((kind) => CATEGORIES.findIndex((one) => one.kinds.includes(kind)));
  const ofType = dataset.manifest.settingTypes.map(({ role }) =>
    CATEGORIES.findIndex((one) => one.role === role),
  );
  const counted = (
    cube: 'establishmentAges' | 'shortAges',
    dimension: string,
    categoryOf: readonly number[],
  ) =>
    rollUp(
      model.shapes[cube],
      cubesOf(ensemble, cube),
      ['january', dimension, 'age'],
      { [dimension]: (member) => categoryOf[member] !== -1 },
      { [dimension]: { size: CATEGORIES.length, of: (member) => categoryOf[member] } },
    ).byDraw;
  const children = counted('establishmentAges', 'establishment', ofKind);
  const short = counted('shortAges', 'neededType', ofType);
  const rows: Cell[][] = [];
  for (let ahead = 1; ahead <= Math.min(SECONDARY_YEARS_AHEAD, model.years); ahead++) {
    const firstYear = ahead <= PRIMARY_YEARS_AHEAD ? 0 : LAST_PRIMARY_YEAR + 1;
    CATEGORIES.forEach(({ code }, category) => {
      if (!ofKind.includes(category)) return;
      for (let yearGroup = firstYear; yearGroup <= LAST_YEAR; yearGroup++) {
        const group = ahead * CATEGORIES.length + category;
        const cell = group * AGE_COUNT + RECEPTION_AGE + yearGroup;
        const figures = [children, short].flatMap((byDraw) => rangedCells(valuesOf(byDraw, cell)));
        rows.push([scenario.id, baseYear + ahead, code, yearGroup, ...figures]);
      }
    });
  }
  return {
    name: 'scap',
    columns: [
      'scenario',
      'year',
      'category',
      'year_group',
      ...ranged('children'),
      ...ranged('short'),
    ],
    rows,
  };
}
