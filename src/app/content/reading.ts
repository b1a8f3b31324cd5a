/** How figures are read off views and said in sentences. */
import { children, pounds, poundsUnit, range, tens } from '../../charts/rounding.ts';
import type { Fan, Summary } from '../../results/views/view.ts';

/** Below this many futures an answer is a first look, said in tens. */
const ENOUGH_DRAWS = 100;

/** Few futures: ranges are rough, so counts are said in tens and single futures are not drawn. */
export function isFirstLook(draws: number): boolean {
  return draws < ENOUGH_DRAWS;
}

/** How counts of children and places are said, given how many futures stand behind them. */
export function countsFrom(draws: number): (count: number) => string {
  return isFirstLook(draws) ? (count) => children(tens(count)) : children;
}

/** Summary of a fan at a year; undefined outside its years. */
export function summaryAt(fan: Fan, year: number): Summary | undefined {
  return fan.summary[fan.years.indexOf(year)];
}

/** The same fan with its sign turned: a balance read as a deficit. Low and high change places. */
export function negated(fan: Fan): Fan {
  return {
    years: fan.years,
    summary: fan.summary.map(({ mean, p10, p50, p90 }) => ({
      mean: -mean,
      p10: -p90,
      p50: -p50,
      p90: -p10,
    })),
    draws: fan.draws.map((draw) => draw.map((value) => -value)),
  };
}

/** From here on the decimal of an amount in millions says nothing. */
const WHOLE_MILLIONS = 99_950_000;

/**
 * Two amounts from zero up, in one unit and to the same decimal:
 * `poundsRange(51e6, 118e6) === '£51m to £118m'`.
 */
export function poundsRange(low: number, high: number): string {
  if (low >= 0 && high >= WHOLE_MILLIONS) {
    return range(low, high, (amount) => `£${children(amount / 1_000_000)}m`);
  }
  const unit = poundsUnit(Math.max(Math.abs(low), Math.abs(high)));
  return range(low, high, (amount) => pounds(amount, unit));
}

/** Words in a row: `listed(['A', 'B', 'C']) === 'A, B and C'`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/**
 * First year of the financial year that a January falls in: January 2031 is in 2030-31. Held to the
 * years that a fan has, since costs start after the base January.
 */
export function financialYearAt(fan: Fan, january: number): number {
  const first = fan.years[0];
  const last = fan.years[fan.years.length - 1];
  return Math.min(last, Math.max(first, january - 1));
}
