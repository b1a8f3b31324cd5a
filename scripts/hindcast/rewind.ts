import type { Dataset } from '../../src/domain/dataset.ts';
import type { DatasetRow } from '../../src/domain/datasetTables.ts';
import { apportion } from '../dataset/apportion.ts';
import { type RewoundTables, rewindTables } from './rewindTables.ts';

type BaseChild = DatasetRow<'baseChildren'>;

/**
 * A dataset as it could have been made in an earlier January, to see what the engine would have said
 * then of Januaries that have since come.
 *
 * Figures later than that January are left out, but for three that no earlier publication gives: the
 * mix of needs at each age and establishment, which is the base January's; who starts with which
 * need, which is the earliest year's; and the provisions, whose places are those of the dataset's
 * first date.
 *
 * @throws RangeError where the history has no total for the January or the one before it.
 */
export function rewind(dataset: Dataset, january: number): Dataset {
  const { manifest, tables, reference } = dataset;
  const own = rewindTables(tables, january, newPlans(tables.newPlanHistory, january - 1));
  const children = childrenOf(dataset, own, january);
  return {
    ...dataset,
    manifest: { ...manifest, baseYear: january, placesBasis: [] },
    tables: {
      ...tables,
      ...own,
      baseChildren: children,
      plansByNeedAge: children.map(({ need, age, plans }) => ({ january, need, age, plans })),
      plansByNeedEstablishment: children.map(({ need, establishment, plans }) => ({
        january,
        need,
        establishment,
        plans,
      })),
      newPlanHistory: tables.newPlanHistory.filter((row) => row.year < january),
      funnel: tables.funnel.filter((row) => row.year < january),
      provisionPlaces: placesFrom(tables.provisionPlaces, january),
      parameters: tables.parameters.map((row) =>
        row.parameter === 'demand.residualPerYear' ? { ...row, ...residual(own) } : row,
      ),
    },
    reference: {
      ...reference,
      ...rewindTables(reference, january, ofReference(dataset, january - 1)),
      areaPlanHistory: reference.areaPlanHistory.filter((row) => row.january <= january),
    },
  };
}

function newPlans(history: readonly DatasetRow<'newPlanHistory'>[], year: number): number {
  const row = history.find((one) => one.year === year && one.age_band === 'Total');
  if (row === undefined) throw new RangeError(`No total of new plans is published for ${year}.`);
  return row.plans;
}

/** New plans of the reference area in a year, or in its first year on record where that is later. */
function ofReference({ reference }: Dataset, year: number): number {
  const flow = reference.stockAndFlow.find((row) => row.year === year) ?? reference.stockAndFlow[0];
  return flow.new_plans;
}

/** Children of the new base: its counts by age and establishment, with the later mix of needs. */
function childrenOf(
  { tables }: Dataset,
  { plansByAgeEstablishment }: RewoundTables,
  january: number,
): BaseChild[] {
  return plansByAgeEstablishment
    .filter((row) => row.january === january && row.plans > 0)
    .flatMap(({ age, establishment, plans }) => {
      const same = tables.baseChildren.filter(
        (row) => row.age === age && row.establishment === establishment,
      );
      // An establishment with nobody of that age later takes the needs of the age.
      const mix = byNeed(
        same.length > 0 ? same : tables.baseChildren.filter((row) => row.age === age),
      );
      const counts = apportion(plans, [...mix.values()]);
      return [...mix.keys()]
        .map((need, i) => ({ need, age, establishment, plans: counts[i] }))
        .filter((row) => row.plans > 0);
    });
}

function byNeed(rows: readonly BaseChild[]): Map<string, number> {
  const mix = new Map<string, number>();
  for (const row of rows) mix.set(row.need, (mix.get(row.need) ?? 0) + row.plans);
  return mix;
}

/** Each provision's first places hold from the new base on; what was dated later keeps its date. */
function placesFrom(
  rows: readonly DatasetRow<'provisionPlaces'>[],
  january: number,
): DatasetRow<'provisionPlaces'>[] {
  const first = new Map<string, number>();
  for (const row of rows) {
    first.set(row.provision, Math.min(first.get(row.provision) ?? Infinity, row.january));
  }
  return rows.map((row) =>
    row.status === 'open' && row.january === first.get(row.provision) && row.january > january
      ? { ...row, january }
      : row,
  );
}

/** What stock and flow left open in the years then known; nothing where none was. */
function residual({ stockAndFlow }: RewoundTables): { low: number; central: number; high: number } {
  const known = stockAndFlow.map((row) => row.residual);
  if (known.length === 0) return { low: 0, central: 0, high: 0 };
  const central = Math.max(0, known.reduce((sum, one) => sum + one, 0) / known.length);
  return { low: 0, central, high: Math.max(central, ...known) };
}
