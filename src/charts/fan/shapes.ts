/** Paths of a fan. */
import { area, curveMonotoneX, line } from 'd3-shape';

/** Pixel places of a year and of a value. */
export interface Place {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** The band between two ends, as one closed path. */
export function bandPath(
  { x, y }: Place,
  years: readonly number[],
  low: readonly number[],
  high: readonly number[],
): string {
  const shape = area<number>(
    (_, at) => x(years[at]),
    (_, at) => y(low[at]),
    (_, at) => y(high[at]),
  );
  return shape.curve(curveMonotoneX)([...years]) ?? '';
}

/** A mean or an edge of the band: it passes through every value and never overshoots one. */
export function smoothPath(
  { x, y }: Place,
  years: readonly number[],
  values: readonly number[],
): string {
  const shape = line<number>(
    (_, at) => x(years[at]),
    (_, at) => y(values[at]),
  );
  return shape.curve(curveMonotoneX)([...years]) ?? '';
}

/** One real future: straight from year to year, because nothing is known between them. */
export function straightPath(
  { x, y }: Place,
  years: readonly number[],
  values: readonly number[],
): string {
  return (
    line<number>(
      (_, at) => x(years[at]),
      (_, at) => y(values[at]),
    )([...years]) ?? ''
  );
}
