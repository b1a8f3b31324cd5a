import type { Dataset } from '../../src/domain/dataset.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { toCsv } from '../../src/export/csv.ts';
import type { DrawResult } from '../../src/model/run/draw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { tablesOf } from '../../src/results/tables/index.ts';
import type { Cell, Table } from '../../src/results/tables/table.ts';

export type Row = Readonly<Record<string, Cell>>;

/** The tables of a run as they are published. */
export async function publishedTables(
  dataset: Dataset,
  scenario: Scenario,
  model: Model,
  draws: readonly DrawResult[],
): Promise<Table[]> {
  const provenance = await provenanceOf(dataset, scenario, 1, draws.length, 'auto');
  return tablesOf(release({ dataset, scenario, model, provenance, draws }, 'auto'));
}

/** Rows of a table by column. */
export function rowsOf(tables: readonly Table[], name: string): Row[] {
  const { columns, rows } = tables.find((table) => table.name === name)!;
  return rows.map((row) => Object.fromEntries(columns.map((column, c) => [column, row[c]])));
}

/** Files of tables by name, without the column that names the scenario. */
export function filesWithoutScenario(tables: readonly Table[]): Map<string, string> {
  return new Map(
    tables.map((table) => {
      const rows = table.rows.map((row) => row.slice(1));
      return [table.name, toCsv({ ...table, columns: table.columns.slice(1), rows })];
    }),
  );
}

/** Sum of a measure over the rows of each combination of keys. */
export function sums(
  rows: readonly Row[],
  keys: readonly string[],
  measure: string | ((row: Row) => number),
): Map<string, number> {
  const of = typeof measure === 'string' ? (row: Row) => Number(row[measure]) : measure;
  const totals = new Map<string, number>();
  for (const row of rows) {
    const key = keys.map((name) => row[name]).join(' | ');
    totals.set(key, (totals.get(key) ?? 0) + of(row));
  }
  return totals;
}

/** Keys at which two sums differ by more than `within`, each in words; a missing key counts 0. */
export function differences(
  what: string,
  found: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
  within: number,
): string[] {
  return [...new Set([...found.keys(), ...expected.keys()])].flatMap((key) => {
    const one = found.get(key) ?? 0;
    const other = expected.get(key) ?? 0;
    return Math.abs(one - other) <= within ? [] : [`${what}, ${key}: ${one}, expected ${other}`];
  });
}
