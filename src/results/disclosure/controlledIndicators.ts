import type { Cell, Table } from '../tables/table.ts';
import { nearest } from './nearest.ts';
import { NOT_AVAILABLE, shownCount, shownQuantile } from './symbols.ts';

/** Indicators that are rates, shares or money, and no counts. */
const NO_COUNT = / per 1,000|share of |spend /;

/**
 * Indicators that count children, rounded: those of districts in their order, so that they add up to
 * those of the whole area, which come after them with a blank code.
 */
export function controlledIndicators(table: Table): Table {
  const column = (name: string) => table.columns.indexOf(name);
  const [year, code, indicator] = ['year', 'district_code', 'indicator'].map(column);
  const mean = column('value_mean');
  const sums = new Map<string, number>();
  return {
    ...table,
    rows: table.rows.map((row) => {
      const blanked = (cells: readonly Cell[]) =>
        cells.map((cell) => (cell === null ? NOT_AVAILABLE : cell));
      if (row[mean] === null || NO_COUNT.test(String(row[indicator]))) return blanked(row);
      const exact = Number(row[mean]);
      const key = `${row[year]}|${row[indicator]}`;
      const before = row[code] === '' ? 0 : (sums.get(key) ?? 0);
      if (row[code] !== '') sums.set(key, before + exact);
      const rounded = nearest(before + exact) - nearest(before);
      const shown = [1, 2, 3].map((q) => shownQuantile(Number(row[mean + q]), exact, rounded));
      return blanked([
        ...row.slice(0, mean),
        shownCount(exact, rounded),
        ...shown,
        ...row.slice(mean + 4),
      ]);
    }),
  };
}
