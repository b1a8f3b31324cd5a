import type { Comparison } from '../compare/comparison.ts';
import type { Cell, Table } from '../tables/table.ts';
import { nearest } from './nearest.ts';
import { isProtected } from './protectDataset.ts';
import { ROUNDING_BASE } from './roundRows.ts';
import { FEW, NOT_APPLICABLE, shownCount } from './symbols.ts';

/**
 * `compare.csv` by the rule that its runs are under. Counts of districts are rounded in their order, so
 * that they add up to the whole area's; differences are those of rounded counts.
 */
export function comparisonUnderRule(table: Table, { dataset, measures }: Comparison): Table {
  if (!isProtected(dataset)) return table;
  const column = (name: string) => table.columns.indexOf(name);
  const [code, measure, baseline, difference] = [
    'district_code',
    'measure',
    'baseline',
    'difference_mean',
  ].map(column);
  const counted = new Set<Cell>(
    measures.filter(({ unit }) => unit === 'children').map(({ id }) => id),
  );
  const sums = new Map<string, readonly [number, number]>();
  const rowOf = (row: readonly Cell[]): Cell[] => {
    if (row[baseline] === null || !counted.has(row[measure])) return [...row];
    const exact = [Number(row[baseline]), Number(row[baseline + 1])] as const;
    const key = JSON.stringify([row[0], row[1], row[measure]]);
    const before = row[code] === '' ? ([0, 0] as const) : (sums.get(key) ?? [0, 0]);
    const after = [before[0] + exact[0], before[1] + exact[1]] as const;
    if (row[code] !== '') sums.set(key, after);
    const rounded = after.map((sum, side) => nearest(sum) - nearest(before[side]));
    const shown = exact.map((count, side) => shownCount(count, rounded[side]));
    const mean = rounded[1] - rounded[0];
    const away = [0, 1, 2, 3].map((q) => Number(row[difference + q]) - Number(row[difference]));
    const differences = away.map((one) => mean + Math.round(one / ROUNDING_BASE) * ROUNDING_BASE);
    const few = shown.includes(FEW);
    return [
      ...row.slice(0, baseline),
      ...shown,
      ...differences.map((one) => (few ? FEW : one)),
      ...row.slice(difference + 4),
    ];
  };
  return {
    ...table,
    rows: table.rows.map((row) =>
      rowOf(row).map((cell) => (cell === null ? NOT_APPLICABLE : cell)),
    ),
  };
}
