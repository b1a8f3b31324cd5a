import { AGE_COUNT } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { ASSESSMENTS, PLANS, REQUESTS } from '../../model/demand/funnel/funnel.ts';
import { completed, type FunnelYear } from '../../model/demand/funnel/yearRates.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { RETURN_AGE_GROUPS, returnAgeGroup } from './ageGroups.ts';
import { type Cell, ranged, rangedCells, type Table } from './table.ts';

/** Row of an observed year for what the publication does not split by age. */
const AGE_NOT_PUBLISHED = 'age not published';

/** A table of the return: what it counts in the draws and in the published years. */
interface ReturnTable {
  readonly name: string;
  readonly measure: string;
  readonly stage: number;
  /** Published total of a year; null where there is none. */
  readonly total: (year: FunnelYear) => number | null;
  /** Published counts of a year by age group; null where it has none. */
  readonly byGroup: (dataset: Dataset, year: number) => readonly number[] | null;
}

/** `lsrp_10.csv`: requests for an assessment. Published by age on the date of the request. */
export function requestsReturn(ensemble: Released): Table {
  return returnTable(ensemble, {
    name: 'lsrp_10',
    measure: 'requests',
    stage: REQUESTS,
    total: (year) => year.requests,
    byGroup: ({ tables }, year) => {
      const rows = tables.requestsByAge.filter((row) => row.year === year);
      if (rows.length === 0) return null;
      const counts = RETURN_AGE_GROUPS.map(() => 0);
      for (const { age, requests } of rows) counts[returnAgeGroup(age)] += requests;
      return counts;
    },
  });
}

/** `lsrp_11.csv`: assessments completed, with a plan or without. */
export function assessmentsReturn(ensemble: Released): Table {
  return returnTable(ensemble, {
    name: 'lsrp_11',
    measure: 'assessments',
    stage: ASSESSMENTS,
    total: completed,
    byGroup: () => null,
  });
}

/** `lsrp_12.csv`: assessments that result in a plan. */
export function plansReturn(ensemble: Released): Table {
  return returnTable(ensemble, {
    name: 'lsrp_12',
    measure: 'plans',
    stage: PLANS,
    total: (year) => year.assessments_with_plan,
    byGroup: () => null,
  });
}

/**
 * Observed calendar years, then projected ones, by age group; rows of a year add up to its total.
 * Projected ages are those at the 31 August before the year, which is nearest to the age on the
 * date of the request. A projected year's cases come to their plan within it.
 */
function returnTable(ensemble: Released, table: ReturnTable): Table {
  return {
    name: table.name,
    columns: ['scenario', 'year', 'basis', 'age_group', ...ranged(table.measure)],
    rows: [...observedRows(ensemble, table), ...projectedRows(ensemble, table)],
  };
}

function observedRows({ scenario, dataset }: Released, table: ReturnTable): Cell[][] {
  const blank = [null, null, null, null];
  return observedYears(dataset).flatMap((year) => {
    const total = table.total(year);
    if (total === null) return [];
    const byGroup = table.byGroup(dataset, year.year);
    const published = byGroup?.reduce((sum, count) => sum + count, 0) ?? 0;
    const row = (group: string, cells: Cell[]) => [
      scenario.id,
      year.year,
      'observed',
      group,
      ...cells,
    ];
    const groups = RETURN_AGE_GROUPS.map(({ label }, g) =>
      row(label, byGroup === null ? blank : rangedCells([byGroup[g]])),
    );
    if (published === total) return groups;
    return [...groups, row(AGE_NOT_PUBLISHED, rangedCells([total - published]))];
  });
}

/** Years of the funnel before the base January, in order. */
export function observedYears({ manifest, tables }: Dataset): FunnelYear[] {
  return tables.funnel
    .filter((row) => row.year < manifest.baseYear)
    .sort((a, b) => a.year - b.year);
}

function projectedRows(ensemble: Released, table: ReturnTable): Cell[][] {
  const { model, scenario } = ensemble;
  const counts = rollUp(model.shapes.funnel, cubesOf(ensemble, 'funnel'), ['step', 'age'], {
    stage: (stage) => stage === table.stage,
  });
  return Array.from({ length: model.years }, (_, step) =>
    RETURN_AGE_GROUPS.map(({ label }, g) => [
      scenario.id,
      model.area.baseYear + step,
      'projected',
      label,
      ...rangedCells(
        counts.byDraw.map((draw) => {
          let sum = 0;
          for (let age = 0; age < AGE_COUNT; age++) {
            if (returnAgeGroup(age) === g) sum += draw[step * AGE_COUNT + age];
          }
          return sum;
        }),
      ),
    ]),
  ).flat();
}
