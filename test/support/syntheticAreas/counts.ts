import type { Child } from './rates.ts';
import type { Truth } from './truth.ts';

/** Children with plans at a January of one need in one setting. */
export interface StockCount {
  readonly year: number;
  readonly need: string;
  readonly setting: string;
  readonly children: number;
}

/** Marks a sum over needs, over settings or over both. */
export const TOTAL = 'total';

/** Counts of the cells that are not empty, in the order of the area's needs and settings. */
export function countStock(
  children: readonly Child[],
  year: number,
  { needs, settings }: Truth,
): StockCount[] {
  const cells = new Int32Array(needs.length * settings.length);
  for (const { need, setting } of children) cells[need * settings.length + setting]++;
  return needs.flatMap(({ code: need }, n) =>
    settings.flatMap(({ code: setting }, s) => {
      const count = cells[n * settings.length + s];
      return count === 0 ? [] : [{ year, need, setting, children: count }];
    }),
  );
}

/** Sums by year, need and setting and by {@link TOTAL} of either or both; 0 where there are none. */
export function sums(
  counts: readonly StockCount[],
): (year: number, need: string, setting: string) => number {
  const totals = new Map<string, number>();
  const key = (year: number, need: string, setting: string) => `${year}\t${need}\t${setting}`;
  for (const { year, need, setting, children } of counts) {
    for (const n of [need, TOTAL]) {
      for (const s of [setting, TOTAL]) {
        const cell = key(year, n, s);
        totals.set(cell, (totals.get(cell) ?? 0) + children);
      }
    }
  }
  return (year, need, setting) => totals.get(key(year, need, setting)) ?? 0;
}
