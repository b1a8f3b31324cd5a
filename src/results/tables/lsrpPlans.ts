import type { SettingRole } from '../../domain/settings.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { type Into, rollUp, type Where } from '../rollUp.ts';
import { valuesOf } from '../summary.ts';
import { INTO_AGE_GROUPS, RETURN_AGE_GROUPS } from './ageGroups.ts';
import { type Cell, januaries, ranged, rangedCells, type Table } from './table.ts';

/** What the rows of a table of the return stand for, and which children it counts. */
interface PlansReturn {
  readonly name: string;
  /** Columns that name a row, and their cells in each row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Dimension of the cube whose members, or groups of members, are the rows. */
  readonly by: 'need' | 'age' | 'type';
  readonly into?: Into;
  readonly where?: Where;
}

/** `lsrp_5_1.csv`: children with plans by age group, aged as at the 31 August before. */
export function plansByAgeReturn(ensemble: Released): Table {
  return plansReturn(ensemble, {
    name: 'lsrp_5_1',
    columns: ['age_group'],
    rows: RETURN_AGE_GROUPS.map(({ label }) => [label]),
    by: 'age',
    into: INTO_AGE_GROUPS,
  });
}

/** `lsrp_6.csv`: children with plans by setting type attended, with the part that the type plays. */
export function plansByTypeReturn(ensemble: Released): Table {
  return plansReturn(ensemble, {
    name: 'lsrp_6',
    columns: ['setting_type', 'role'],
    rows: ensemble.dataset.manifest.settingTypes.map(({ id, role }) => [id, role]),
    by: 'type',
  });
}

/** `lsrp_7.csv`: children with plans by primary need. */
export function plansByNeedReturn(ensemble: Released): Table {
  return plansReturn(ensemble, { name: 'lsrp_7', ...needRows(ensemble) });
}

/**
 * Makes `lsrp_7_2.csv` and its kin: children with plans in settings of a role, by primary need. Without
 * rows where the dataset has no such setting, of which nothing is known.
 */
export function plansInRoleReturn(name: string, role: SettingRole) {
  return (ensemble: Released): Table => {
    const types = ensemble.dataset.manifest.settingTypes.map((type) => type.role === role);
    const { rows, ...needs } = needRows(ensemble);
    return plansReturn(ensemble, {
      name,
      ...needs,
      rows: types.includes(true) ? rows : [],
      where: { type: (type) => types[type] },
    });
  };
}

function needRows({ dataset }: Released) {
  return {
    columns: ['need'],
    rows: dataset.manifest.needs.map(({ code }) => [code]),
    by: 'need' as const,
  };
}

/** Every January of the run; the rows of one add up to its children. */
function plansReturn(ensemble: Released, table: PlansReturn): Table {
  const { model, scenario } = ensemble;
  const keep = ['january', table.by];
  const { size, byDraw } = rollUp(
    model.shapes.plans,
    cubesOf(ensemble, 'plans'),
    keep,
    table.where,
    table.into,
  );
  const width = size / (model.years + 1);
  const rows = januaries(ensemble).flatMap((year, january) =>
    table.rows.map((cells, row) => [
      scenario.id,
      year,
      january === 0 ? 'observed' : 'projected',
      ...cells,
      ...rangedCells(valuesOf(byDraw, january * width + row)),
    ]),
  );
  return {
    name: table.name,
    columns: ['scenario', 'year', 'basis', ...table.columns, ...ranged('children')],
    rows,
  };
}
