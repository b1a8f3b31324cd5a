/** Titles that state a direction over the years, where nine futures in ten agree on it. */
import type { Summary } from '../../../results/views/view.ts';

type Direction = 'grow' | 'fall' | 'unclear';

/**
 * Where a summary goes. The ends of the range decide: nine futures in ten above the start are
 * "very likely" more.
 */
export function directionFrom(start: number, end: Summary): Direction {
  if (end.p10 > start) return 'grow';
  return end.p90 < start ? 'fall' : 'unclear';
}

/**
 * Title of the chart of children with plans: "Plans are very likely to keep growing to January
 * 2035". "Keep" needs a past that went the same way.
 *
 * @param past counts before the base year, oldest first
 */
export function plansTitle(
  areaName: string,
  past: readonly number[],
  summary: readonly Summary[],
  lastYear: number,
): string {
  const neutral = `Children with EHC plans, ${areaName}, each January to ${lastYear}`;
  const start = summary[0]?.mean;
  const end = summary[summary.length - 1];
  if (start === undefined || summary.length < 2) return neutral;
  const direction = directionFrom(start, end);
  if (direction === 'unclear') return neutral;
  const before = past[past.length - 1];
  const same = before !== undefined && (direction === 'grow' ? before < start : before > start);
  const verb = direction === 'grow' ? 'growing' : 'falling';
  return same
    ? `Plans are very likely to keep ${verb} to January ${lastYear}`
    : `Plans are very likely to ${direction} by January ${lastYear}`;
}

/**
 * Title of the small fans of shortfall: "The shortfall is very likely to grow in every district by
 * January 2035".
 */
export function districtTrendTitle(
  districts: readonly { readonly shortfall: readonly Summary[] }[],
  lastYear: number,
): string {
  const directions = districts.map(({ shortfall }) =>
    directionFrom(shortfall[0].mean, shortfall[shortfall.length - 1]),
  );
  const growing = directions.filter((direction) => direction === 'grow').length;
  const falling = directions.filter((direction) => direction === 'fall').length;
  const all = districts.length;
  if (all === 0 || growing + falling === 0) {
    return `Shortfall of specialist places by district, each January to ${lastYear}`;
  }
  const [count, verb, other] =
    growing >= falling ? [growing, 'grow', falling] : [falling, 'fall', growing];
  if (count === all) {
    return `The shortfall is very likely to ${verb} in every district by January ${lastYear}`;
  }
  const opposite = verb === 'grow' ? 'fall' : 'grow';
  const rest = other > 0 ? `, and to ${opposite} in ${other}` : '';
  return `The shortfall is very likely to ${verb} in ${count} of ${all} districts by January ${lastYear}${rest}`;
}
