import { agesOfBand } from '../../domain/ageBands.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Released } from '../disclosure/release.ts';
import { RETURN_AGE_GROUPS, returnAgeGroup } from './ageGroups.ts';
import { type Cell, ranged, rangedCells, type Table } from './table.ts';

const ALL_AGES = 'Total';
/** Rows for what the data do not split. */
const [TYPE_NOT_PUBLISHED, AGE_NOT_PUBLISHED] = ['type not published', 'age not published'];

/** Children of one January in one setting type and age group. */
type Counted = readonly [type: string, ageGroup: string, children: number];

/**
 * `dsg_history.csv`: children with plans in the Januaries before the base one, as far as the data have
 * them, for the tab of children and young people of a management plan: by setting type and age group,
 * else by age group alone. Rows of a January add up to its total. Needs of those years are not published
 * by type.
 */
export function managementPlanHistory({ dataset, scenario, model }: Released): Table {
  const { tables } = dataset;
  const januaries = new Set(
    [...tables.plansByAgeEstablishment, ...tables.planHistory].map(({ january }) => january),
  );
  const rows = [...januaries]
    .filter((january) => january < model.area.baseYear)
    .sort((a, b) => a - b)
    .flatMap((january) =>
      (byTypeAndAge(dataset, january) ?? byAge(dataset, january)).map(
        ([type, group, children]): Cell[] => [
          scenario.id,
          january,
          'observed',
          type,
          group,
          ...rangedCells([children]),
        ],
      ),
    );
  return {
    name: 'dsg_history',
    columns: ['scenario', 'year', 'basis', 'setting_type', 'age_group', ...ranged('children')],
    rows,
  };
}

/** Null where the January was not published by single age and establishment. */
function byTypeAndAge({ manifest, tables }: Dataset, january: number): Counted[] | null {
  const rows = tables.plansByAgeEstablishment.filter((row) => row.january === january);
  if (rows.length === 0) return null;
  const typeOf = new Map(manifest.establishments.map((one) => [one.code, one.settingType]));
  return manifest.settingTypes.flatMap(({ id }) =>
    RETURN_AGE_GROUPS.flatMap(({ label }, group): Counted[] => {
      const own = rows.filter(
        (row) => typeOf.get(row.establishment) === id && returnAgeGroup(row.age) === group,
      );
      const children = own.reduce((sum, { plans }) => sum + plans, 0);
      return children === 0 ? [] : [[id, label, children]];
    }),
  );
}

/** What the bands of a January do not hold of its total stands in a row of its own. */
function byAge({ tables }: Dataset, january: number): Counted[] {
  const rows = tables.planHistory.filter((row) => row.january === january);
  const counts = RETURN_AGE_GROUPS.map(() => 0);
  for (const { age_band, plans } of rows) {
    const ages = agesOfBand(age_band);
    if (ages === null || returnAgeGroup(ages.low) !== returnAgeGroup(ages.high)) continue;
    counts[returnAgeGroup(ages.low)] += plans;
  }
  const banded = counts.reduce((sum, count) => sum + count, 0);
  const total = rows.find((row) => row.age_band === ALL_AGES)?.plans ?? banded;
  return [
    ...RETURN_AGE_GROUPS.map(({ label }, group) => [label, counts[group]] as const),
    [AGE_NOT_PUBLISHED, total - banded] as const,
  ].flatMap(([label, children]): Counted[] =>
    children === 0 ? [] : [[TYPE_NOT_PUBLISHED, label, children]],
  );
}
