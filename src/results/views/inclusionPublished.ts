import type { BenchmarkMeasure } from '../../domain/benchmarks.ts';
import type { IndicatorWords } from '../../domain/indicators.ts';
import type { SettingRole } from '../../domain/settings.ts';
import type { Released } from '../disclosure/release.ts';
import type { PublishedFigure } from './inclusionTypes.ts';

/** Benchmarks that say what an indicator of a setting type says, as sources count it. */
const PAIRED: readonly {
  readonly measure: BenchmarkMeasure;
  readonly role: SettingRole;
  readonly group: IndicatorWords['group'];
  /** What one of the indicator's unit is in the source's. */
  readonly per: number;
}[] = [
  { measure: 'per-1000-special', role: 'special', group: 'rates', per: 1 },
  { measure: 'per-1000-independent', role: 'independent', group: 'rates', per: 1 },
  { measure: 'plan-share-mainstream', role: 'mainstream', group: 'shares', per: 100 },
  { measure: 'plan-share-special', role: 'special', group: 'shares', per: 100 },
];

/** Figures of this area and of others that the dataset cites, by id of the indicator they belong to. */
export function publishedFigures(ensemble: Released): Map<string, PublishedFigure[]> {
  const found = new Map<string, PublishedFigure[]>();
  const put = (id: string, figures: readonly PublishedFigure[]) => {
    if (figures.length > 0) found.set(id, [...(found.get(id) ?? []), ...figures]);
  };
  const { settingTypes } = ensemble.dataset.manifest;
  put('share of plans issued within 20 weeks', timeliness(ensemble));
  for (const { id, role } of settingTypes) {
    put(`share of plans in ${id}`, shareOfReference(ensemble, id));
    // A benchmark of a role is of all its types together.
    if (settingTypes.filter((type) => type.role === role).length > 1) continue;
    for (const pair of PAIRED.filter((one) => one.role === role)) {
      const indicator =
        pair.group === 'rates'
          ? `plans in ${id} per 1,000 aged 2 to 18`
          : `share of plans in ${id}`;
      put(indicator, benchmarksOf(ensemble, pair.measure, pair.per));
    }
  }
  return found;
}

function benchmarksOf({ dataset }: Released, measure: BenchmarkMeasure, per: number) {
  return dataset.tables.benchmarks
    .filter(({ pairs_with }) => pairs_with === measure)
    .map(({ area, period, value, source, measure: label, unit }): PublishedFigure => {
      return { area, period, value: value / per, source, counts: `${label}, ${unit}` };
    });
}

/** Citations of the file that a figure is worked out from. */
function sourceOf({ dataset }: Released, file: string): string {
  const { files, sources } = dataset.manifest;
  const ids = files.find((one) => one.file === file)?.sources ?? [];
  return sources
    .filter(({ id }) => ids.includes(id))
    .map(({ citation }) => citation)
    .join('; ');
}

/** Plans of the last year in time, as a share of those issued, here and in the reference area. */
function timeliness(ensemble: Released): PublishedFigure[] {
  const { manifest, tables, reference } = ensemble.dataset;
  // Counts of a person-level dataset stand in its returns, not on a page.
  const own = manifest.origin === 'published' ? tables.funnel : [];
  return [
    { area: manifest.name, rows: own, file: 'funnel.csv' },
    {
      area: manifest.reference.name,
      rows: reference.funnel,
      file: `${manifest.reference.folder}/funnel.csv`,
    },
  ].flatMap(({ area, rows, file }) => {
    const [last] = rows
      .filter((row) => row.comparable !== false && (row.plans_issued ?? 0) > 0)
      .filter((row) => row.issued_within_20_weeks !== null)
      .sort((one, other) => other.year - one.year);
    if (last === undefined) return [];
    const value = Number(last.issued_within_20_weeks) / Number(last.plans_issued);
    const source = sourceOf(ensemble, file);
    return [{ area, period: String(last.year), value, source, counts: null }];
  });
}

/** Share of the reference area's plans in a setting type at its last January up to the base one. */
function shareOfReference(ensemble: Released, type: string): PublishedFigure[] {
  const { manifest, reference } = ensemble.dataset;
  const table = reference.plansByAgeEstablishment.filter(
    ({ january }) => january <= manifest.baseYear,
  );
  if (table.length === 0) return [];
  const last = table.reduce((latest, { january }) => Math.max(latest, january), 0);
  const rows = table.filter(({ january }) => january === last);
  const typeOf = new Map(manifest.establishments.map((one) => [one.code, one.settingType]));
  const sum = (some: typeof rows) => some.reduce((all, { plans }) => all + plans, 0);
  const all = sum(rows);
  if (all === 0) return [];
  const inType = sum(rows.filter(({ establishment }) => typeOf.get(establishment) === type));
  const file = `${manifest.reference.folder}/plans_by_age_establishment.csv`;
  return [
    {
      area: manifest.reference.name,
      period: `January ${last}`,
      value: inType / all,
      source: sourceOf(ensemble, file),
      counts: null,
    },
  ];
}
