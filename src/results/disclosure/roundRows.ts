import { hash32 } from '../../model/random/hash32.ts';
import { threefryUnit } from '../../model/random/threefry.ts';
import { controlledRounding } from './controlledRounding.ts';

/** Counts that leave are multiples of this. */
export const ROUNDING_BASE = 5;

/** Chance of one table: the same numbers whenever the same table of the same dataset is rounded. */
export type ChanceOf = (table: string) => () => number;

/** @param hash 16 hex digits of what is rounded, which are not given out. */
export function chanceFrom(hash: string): ChanceOf {
  const key = [hash.slice(0, 8), hash.slice(8, 16)].map((digits) => Number.parseInt(digits, 16));
  return (table) => {
    const entity = hash32(table);
    let count = 0;
    return () => threefryUnit(entity, count++, key[0], key[1]);
  };
}

/** How the rows of a list stand in a table of two ways. */
export interface Layout<Row> {
  readonly row: (one: Row) => string | number;
  readonly column: (one: Row) => string | number;
  readonly count: (one: Row) => number;
  /** Totals that rows shall have, multiples of the base, where they were rounded before. */
  readonly totals?: ReadonlyMap<string, number>;
}

/**
 * Rounds the counts of a list together to multiples of the base: each count and the total of each row
 * and column to one of the two multiples next to it. Under totals given, counts are first scaled to
 * them. Nought stays nought.
 *
 * @returns counts in the order of the list; a row that the totals do not name becomes nought.
 */
export function roundRows<Row>(
  list: readonly Row[],
  { row, column, count, totals }: Layout<Row>,
  chance: () => number,
): number[] {
  if (list.length === 0) return [];
  const rows = numbered(list.map((one) => String(row(one))));
  const columns = numbered(list.map((one) => String(column(one))));
  const width = columns.names.length;
  const cells = list.map((_, at) => rows.of[at] * width + columns.of[at]);
  const values = new Float64Array(rows.names.length * width);
  list.forEach((one, at) => {
    values[cells[at]] += count(one) / ROUNDING_BASE;
  });
  if (totals) {
    for (const [r, name] of rows.names.entries()) scale(values, r, width, totals.get(name) ?? 0);
  }
  const rounded = controlledRounding(values, width, chance);
  return cells.map((cell) => rounded[cell] * ROUNDING_BASE);
}

/** Scales a row to its total. */
function scale(values: Float64Array, row: number, width: number, total: number): void {
  const cells = values.subarray(row * width, (row + 1) * width);
  const sum = cells.reduce((all, one) => all + one, 0);
  for (let c = 0; c < width && sum > 0; c++) cells[c] *= total / ROUNDING_BASE / sum;
}

/** Sum of counts of each key. */
export function totalsBy<Row>(
  list: readonly Row[],
  key: (one: Row) => string | number,
  count: (one: Row, at: number) => number,
): Map<string, number> {
  const totals = new Map<string, number>();
  list.forEach((one, at) => {
    const name = String(key(one));
    totals.set(name, (totals.get(name) ?? 0) + count(one, at));
  });
  return totals;
}

function numbered(keys: readonly string[]): { names: string[]; of: number[] } {
  const at = new Map<string, number>();
  for (const key of keys) if (!at.has(key)) at.set(key, at.size);
  return { names: [...at.keys()], of: keys.map((key) => at.get(key) as number) };
}
