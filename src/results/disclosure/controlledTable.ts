import { RETURN_AGE_GROUPS, returnAgeGroup } from '../tables/ageGroups.ts';
import type { Cell, Table } from '../tables/table.ts';
import { PRIMARY_AGE, SECONDARY_AGE } from './coarseCube.ts';
import { coarseEnsemble } from './coarseEnsemble.ts';
import { controlledIndicators } from './controlledIndicators.ts';
import { isProtected } from './protectDataset.ts';
import type { Released } from './release.ts';
import { roundedMeans } from './roundedMeans.ts';
import { FEW, NOT_AVAILABLE, shownCount, shownQuantile } from './symbols.ts';
import { TABLE_RULES, type TableRule } from './tableRules.ts';

/** Makes a table of a run. */
export type MakeTable = (ensemble: Released) => Table;

/** A maker of a table by the rule that the run is under: as it is, or coarse and rounded. */
export function underRule(make: MakeTable): MakeTable {
  return (ensemble) =>
    isProtected(ensemble.dataset) ? controlledTable(make, ensemble) : make(ensemble);
}

/** A run in coarse rows, as it is and with its means rounded. Many tables are made of each. */
interface Control {
  readonly coarse: Released;
  readonly rounded: Released;
}
const controls = new WeakMap<Released, Control>();

function controlOf(ensemble: Released): Control {
  const known = controls.get(ensemble);
  if (known) return known;
  const coarse = coarseEnsemble(ensemble);
  const control = { coarse, rounded: roundedMeans(coarse) };
  controls.set(ensemble, control);
  return control;
}

function controlledTable(make: MakeTable, ensemble: Released): Table {
  const { coarse, rounded } = controlOf(ensemble);
  const exact = make(coarse);
  const rule = TABLE_RULES[exact.name as keyof typeof TABLE_RULES];
  if (rule === 'withheld') return { ...exact, rows: [] };
  if (rule === 'indicators') return controlledIndicators(exact);
  return rule === 'money' ? money(exact) : twoAgeGroups(byRule(exact, make(rounded), rule));
}

/** Money is made of rounded counts; a blank is what nobody stated. */
function money(table: Table): Table {
  const rows = table.rows.map((row) => row.map((cell) => (cell === null ? NOT_AVAILABLE : cell)));
  return { ...table, rows };
}

/** Figures of a table, counts of them from the same table of rounded means. */
function byRule(table: Table, rounded: Table, rule: TableRule): Table {
  const { columns, rows } = table;
  const at = new Map(columns.map((column, c) => [column, c]));
  const column = (name: string) => at.get(name) as number;
  const keyOf = (row: readonly Cell[]) => JSON.stringify(row.slice(0, column(rule.first)));
  const roundedRows = new Map(rounded.rows.map((row) => [keyOf(row), row]));
  const nothing = columns.map(() => null);
  return {
    ...table,
    rows: rows.map((row) => {
      const whole = roundedRows.get(keyOf(row)) ?? nothing;
      const out: Cell[] = [...row];
      for (const c of (rule.counts ?? []).map(column)) {
        if (row[c] !== null) out[c] = shownCount(Number(row[c]), Number(whole[c]));
      }
      for (const c of (rule.worked ?? []).map(column)) {
        if (whole !== nothing) out[c] = whole[c];
      }
      for (const name of rule.ranged ?? []) showRange(row, whole, out, column(`${name}_mean`));
      const { by, columns: hidden } = rule.hidden ?? { by: rule.first, columns: [] };
      if (out[column(by)] === FEW) {
        for (const c of hidden.map(column)) if (row[c] !== null) out[c] = FEW;
      }
      return out.map((cell) => (cell === null ? rule.blank : cell));
    }),
  };
}

/** A mean and the three quantiles after it. */
function showRange(row: readonly Cell[], whole: readonly Cell[], out: Cell[], mean: number): void {
  if (row[mean] === null) return;
  const [exact, rounded] = [Number(row[mean]), Number(whole[mean])];
  out[mean] = shownCount(exact, rounded);
  for (let c = mean + 1; c <= mean + 3; c++) out[c] = shownQuantile(Number(row[c]), exact, rounded);
}

/** Age groups of returns as coarse rows have them: two, of which each takes the children of several. */
function twoAgeGroups(table: Table): Table {
  const c = table.columns.indexOf('age_group');
  if (c < 0) return table;
  const labels = new Map<Cell, string>(
    (
      [
        [PRIMARY_AGE, 'under 11'],
        [SECONDARY_AGE, '11 and over'],
      ] as const
    ).map(([age, label]) => [RETURN_AGE_GROUPS[returnAgeGroup(age)].label, label]),
  );
  const left = new Set<Cell>(RETURN_AGE_GROUPS.map(({ label }) => label));
  return {
    ...table,
    rows: table.rows
      .filter((row) => labels.has(row[c]) || !left.has(row[c]))
      .map((row) => row.map((cell, at) => (at === c ? (labels.get(cell) ?? cell) : cell))),
  };
}
