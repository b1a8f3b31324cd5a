import type { TableSpec } from '../../domain/columns.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { DATASET_TABLES, type DatasetTableName } from '../../domain/datasetTables.ts';
import type { Problem } from '../../domain/problems.ts';
import { REFERENCE_TABLES, type ReferenceTableName } from '../../domain/referenceTables.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { checkScenario } from '../readScenario.ts';

/** What is other in one table; tables that are the same are left out. */
export interface TableChange {
  readonly file: string;
  readonly title: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** A figure that a person knows of the area, before and after. */
export interface FigureChange {
  readonly figure: 'plans' | 'places' | 'placesForArea' | 'provisions' | 'residents';
  readonly before: number;
  readonly after: number;
}

export interface Changes {
  /** True where name, base year, lists of codes, sources or shapes are other. */
  readonly description: boolean;
  readonly tables: readonly TableChange[];
  readonly figures: readonly FigureChange[];
  /** Provisions that are not there any more. */
  readonly gone: readonly { readonly id: string; readonly name: string }[];
  /** Plans that could be simulated before and cannot now, with what does not fit. */
  readonly plans: readonly { readonly label: string; readonly problems: readonly Problem[] }[];
}

/** What using other data in place of those that are open would change. */
export function changesBetween(
  before: Dataset,
  after: Dataset,
  plans: readonly Scenario[],
): Changes {
  const own = (Object.keys(DATASET_TABLES) as DatasetTableName[]).map((table) =>
    tableChange(DATASET_TABLES[table], '', before.tables[table], after.tables[table]),
  );
  const { folder } = after.manifest.reference;
  const reference = (Object.keys(REFERENCE_TABLES) as ReferenceTableName[]).map((table) =>
    tableChange(
      REFERENCE_TABLES[table],
      `${folder}/`,
      before.reference[table],
      after.reference[table],
    ),
  );
  const here = new Set(after.tables.provisions.map((row) => row.provision));
  const then = figuresOf(before);
  const now = figuresOf(after);
  return {
    description:
      JSON.stringify([before.manifest, before.shapes]) !==
      JSON.stringify([after.manifest, after.shapes]),
    tables: [...own, ...reference].filter(
      ({ added, removed, changed }) => added + removed + changed > 0,
    ),
    figures: then.map(([figure, value], at) => ({ figure, before: value, after: now[at][1] })),
    gone: before.tables.provisions
      .filter((row) => !here.has(row.provision))
      .map((row) => ({ id: row.provision, name: row.name })),
    plans: plans.flatMap((plan) => {
      const problems = checkScenario(plan, plan.label, after);
      const fitted = checkScenario(plan, plan.label, before).length === 0;
      return fitted && problems.length > 0 ? [{ label: plan.label, problems }] : [];
    }),
  };
}

function tableChange(
  spec: TableSpec,
  folder: string,
  before: readonly object[],
  after: readonly object[],
): TableChange {
  const left = keyed(spec, before);
  let added = 0;
  let changed = 0;
  for (const [key, row] of keyed(spec, after)) {
    const twin = left.get(key);
    if (twin === undefined) added++;
    else if (twin !== row) changed++;
    left.delete(key);
  }
  const file = `${folder}${spec.file}`;
  return { file, title: spec.title, added, removed: left.size, changed };
}

/** Rows as texts by their key. */
function keyed(spec: TableSpec, rows: readonly object[]): Map<string, string> {
  const columns = spec.key.length > 0 ? spec.key : Object.keys(spec.columns);
  return new Map(
    rows.map((row) => {
      const cells = row as Record<string, unknown>;
      return [JSON.stringify(columns.map((column) => cells[column])), JSON.stringify(row)];
    }),
  );
}

function figuresOf({ manifest, tables }: Dataset): [FigureChange['figure'], number][] {
  const { baseYear } = manifest;
  const sum = <R>(rows: readonly R[], value: (row: R) => number) =>
    rows.reduce((total, row) => total + value(row), 0);
  const places = new Map<string, (typeof tables.provisionPlaces)[number]>();
  for (const row of tables.provisionPlaces) {
    const later = row.january >= (places.get(row.provision)?.january ?? 0);
    if (row.status === 'open' && row.january <= baseYear && later) places.set(row.provision, row);
  }
  const current = [...places.values()];
  const residents = tables.population.filter((row) => row.year === baseYear);
  return [
    ['plans', sum(tables.baseChildren, (row) => row.plans)],
    ['provisions', tables.provisions.length],
    ['places', sum(current, (row) => row.places)],
    ['placesForArea', sum(current, (row) => row.places_for_area)],
    ['residents', sum(residents, (row) => row.population)],
  ];
}
