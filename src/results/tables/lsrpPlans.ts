import { type EstablishmentKind, establishmentKinds } from '../../domain/establishmentKinds.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { type Into, rollUp, type Where } from '../rollUp.ts';
import { valuesOf } from '../summary.ts';
import { INTO_AGE_GROUPS, RETURN_AGE_GROUPS } from './ageGroups.ts';
import { type Cell, januaries, ranged, rangedCells, type Table } from './table.ts';

/** What the rows of a table of the return stand for, and which children it counts. */
interface PlansReturn {
  readonly name: string;
  readonly cube: 'plans' | 'establishmentNeeds';
  /** Columns that name a row, and their cells in each row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Dimension of the cube whose members, or groups of members, are the rows. */
  readonly by: 'need' | 'age' | 'establishment';
  readonly into?: Into;
  readonly where?: Where;
  /** Rows of which the dataset knows something; absent = all. */
  readonly isKnown?: (row: number) => boolean;
}

/**
 * Rows of table 6 in its order, with the kinds of establishment that each counts. Bases that the
 * dataset does not tell apart stand with specialist ones. Whether an independent placement is funded
 * by the LA or another suitable arrangement is in no dataset: all are counted as the former.
 */
const PROVISION_ROWS: readonly (readonly [label: string, ...EstablishmentKind[]])[] = [
  ['early years settings', 'early-years'],
  ['mainstream schools', 'mainstream'],
  ['support bases', 'support-base'],
  ['specialist bases', 'specialist-base', 'base'],
  ['state special schools', 'special'],
  ['non-maintained special and independent, LA funded', 'non-maintained-special', 'independent'],
  ['non-maintained special and independent, other arrangements'],
  ['alternative provision', 'alternative-provision'],
  ['mainstream post-16', 'mainstream-post-16'],
  ['mainstream post-16, specialist', 'mainstream-post-16-specialist'],
  ['specialist post-16 institutions', 'specialist-post-16'],
  ['elective home education', 'elective-home-education'],
  ['EOTAS', 'eotas'],
  ['other, hospital schools included', 'other', 'hospital'],
];

/** `lsrp_5_1.csv`: children with plans by age group, aged as at the 31 August before. */
export function plansByAgeReturn(ensemble: Released): Table {
  return plansReturn(ensemble, {
    name: 'lsrp_5_1',
    cube: 'plans',
    columns: ['age_group'],
    rows: RETURN_AGE_GROUPS.map(({ label }) => [label]),
    by: 'age',
    into: INTO_AGE_GROUPS,
  });
}

/** `lsrp_6.csv`: children with plans by the rows of provision of the return; blank where not told. */
export function plansByProvisionReturn(ensemble: Released): Table {
  const kinds = establishmentKinds(ensemble.dataset.manifest);
  const rowOf = (establishment: number) =>
    PROVISION_ROWS.findIndex(([, ...ofRow]) => ofRow.includes(kinds[establishment]));
  return plansReturn(ensemble, {
    name: 'lsrp_6',
    cube: 'establishmentNeeds',
    columns: ['kind_of_provision'],
    rows: PROVISION_ROWS.map(([label]) => [label]),
    by: 'establishment',
    into: { establishment: { size: PROVISION_ROWS.length, of: rowOf } },
    isKnown: (row) => kinds.some((_, establishment) => rowOf(establishment) === row),
  });
}

/** `lsrp_7.csv`: children with plans by primary need. */
export function plansByNeedReturn(ensemble: Released): Table {
  return plansReturn(ensemble, { name: 'lsrp_7', cube: 'plans', ...needRows(ensemble) });
}

/**
 * Makes `lsrp_7_1.csv` and its kin: children with plans in establishments of some kinds, by primary
 * need. Without rows where the dataset has no such establishment, of which nothing is known.
 */
export function plansInKindsReturn(name: string, ...wanted: readonly EstablishmentKind[]) {
  return (ensemble: Released): Table => {
    const counted = establishmentKinds(ensemble.dataset.manifest).map((kind) =>
      wanted.includes(kind),
    );
    const { rows, ...needs } = needRows(ensemble);
    return plansReturn(ensemble, {
      name,
      cube: 'establishmentNeeds',
      ...needs,
      rows: counted.includes(true) ? rows : [],
      where: { establishment: (establishment) => counted[establishment] },
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

const BLANK = rangedCells([0]).map(() => null);

/** Every January of the run; the rows of one add up to its children. */
function plansReturn(ensemble: Released, table: PlansReturn): Table {
  const { model, scenario } = ensemble;
  const keep = ['january', table.by];
  const { size, byDraw } = rollUp(
    model.shapes[table.cube],
    cubesOf(ensemble, table.cube),
    keep,
    table.where,
    table.into,
  );
  const width = size / (model.years + 1);
  const isKnown = table.isKnown ?? (() => true);
  const rows = januaries(ensemble).flatMap((year, january) =>
    table.rows.map((cells, row) => [
      scenario.id,
      year,
      january === 0 ? 'observed' : 'projected',
      ...cells,
      ...(isKnown(row) ? rangedCells(valuesOf(byDraw, january * width + row)) : BLANK),
    ]),
  );
  return {
    name: table.name,
    columns: ['scenario', 'year', 'basis', ...table.columns, ...ranged('children')],
    rows,
  };
}
