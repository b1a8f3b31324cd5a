/**
 * Rounding for people: children to whole numbers, pounds to k or m, percentages and rates to one
 * decimal. Minus signs are true minus signs (U+2212), so that columns align.
 */
import { format as formatter } from 'd3-format';

const MINUS = '\u2212';
const whole = formatter(',.0f');
const oneDecimal = formatter(',.1f');

/** A number that shows as zero loses its sign: −0.2 children is 0 children. */
function withoutMinusZero(text: string): string {
  return /^\u2212[£]?[0.,]*[km%]?$/.test(text) ? text.slice(1) : text;
}

/** Children, places and other things that are counted: `children(1480.4) === '1,480'`. */
export function children(count: number): string {
  return withoutMinusZero(whole(count));
}

/** A rate, a distance or minutes, to one decimal: `rate(7.44) === '7.4'`. */
export function rate(value: number): string {
  return withoutMinusZero(oneDecimal(value));
}

/** A share from 0 to 1 as a percentage to one decimal: `percent(0.364) === '36.4%'`. */
export function percent(share: number): string {
  return withoutMinusZero(`${oneDecimal(share * 100)}%`);
}

/** Unit in which an amount of money is said. */
export type PoundsUnit = 'm' | 'k' | 'pounds';

/** The unit that suits an amount. Take it from the largest figure of a row, so that a row agrees. */
export function poundsUnit(amountPounds: number): PoundsUnit {
  const size = Math.abs(amountPounds);
  if (size >= 999_500) return 'm';
  return size >= 999.5 ? 'k' : 'pounds';
}

/**
 * Pounds as k or m: `pounds(9_400_000) === '£9.4m'`, `pounds(505_000_000) === '£505m'`,
 * `pounds(412_300) === '£412k'`, `pounds(-40) === '−£40'`. From £100m the decimal goes.
 *
 * @param unit unit to say it in, where the rest of the row fixes it
 */
export function pounds(amountPounds: number, unit = poundsUnit(amountPounds)): string {
  const sign = amountPounds < 0 ? MINUS : '';
  const size = Math.abs(amountPounds);
  if (unit === 'pounds') return withoutMinusZero(`${sign}£${whole(size)}`);
  if (unit === 'k') return withoutMinusZero(`${sign}£${whole(size / 1000)}k`);
  const millions = size / 1_000_000;
  const text = millions >= 99.95 ? whole(millions) : oneDecimal(millions);
  return withoutMinusZero(`${sign}£${text}m`);
}

/**
 * A difference with its sign, or "no change" where it rounds to nothing:
 * `change(-340.2, children) === '−340'`, `change(0.3, children) === 'no change'`.
 */
export function change(difference: number, format: (value: number) => string): string {
  const text = format(difference);
  if (text === format(0)) return 'no change';
  return difference > 0 ? `+${text}` : text;
}

/** To whole tens, for first answers from few futures: `tens(1476) === 1480`. */
export function tens(count: number): number {
  return Math.round(count / 10) * 10 || 0;
}

/** A count said loosely: `about(337) === 'about 340'`; what would round away is "fewer than 10". */
export function about(count: number): string {
  const rounded = tens(count);
  if (rounded === 0 && count > 0) return 'fewer than 10';
  return `about ${children(rounded)}`;
}

/** Two ends in words: `range(1060, 1930, children) === '1,060 to 1,930'`. */
export function range(low: number, high: number, format: (value: number) => string): string {
  return `${format(low)} to ${format(high)}`;
}
