import type { Ensemble } from '../ensemble.ts';
import { summarise } from '../summary.ts';
import type { Cell } from './tableTypes.ts';

export type { Cell } from './tableTypes.ts';

/** A tidy table: `scenario` and `year` first, no index, means at full precision. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** `children:*` of the contract: the columns of a measure that carries its range. */
export function ranged(name: string): string[] {
  return ['mean', 'p10', 'p50', 'p90'].map((part) => `${name}_${part}`);
}

/** Values of a ranged measure in the order of its columns. */
export function rangedCells(values: ArrayLike<number>): number[] {
  const { mean, p10, p50, p90 } = summarise(values);
  return [mean, p10, p50, p90];
}

/** Total over total; blank where there is nothing below the line. */
export function ratio(top: number, bottom: number): number | null {
  return bottom > 0 ? top / bottom : null;
}

/** Januaries of a run: the base year first. */
export function januaries({ model }: Ensemble): number[] {
  return Array.from({ length: model.years + 1 }, (_, step) => model.area.baseYear + step);
}

/** True where any draw has something in any of the cells. */
export function anywhere(byDraw: readonly Float64Array[], from: number, count: number): boolean {
  return byDraw.some((draw) => {
    for (let cell = from; cell < from + count; cell++) if (draw[cell] !== 0) return true;
    return false;
  });
}
