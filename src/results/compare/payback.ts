import { summarise } from '../summary.ts';
import type { Payback, PaybackRange } from './budgetsTypes.ts';

/** What a plan changes in one draw: one amount for each financial year of the run, pounds. */
export interface YearlyEffects {
  /** Capital beyond the baseline's. */
  readonly capital: ArrayLike<number>;
  /** Less spent on independent and non-maintained providers. */
  readonly independent: ArrayLike<number>;
  /** All that the high needs budget is better by. */
  readonly highNeeds: ArrayLike<number>;
  /** All that the general fund is better by. */
  readonly generalFund: ArrayLike<number>;
}

/** A sum of pounds of this size is nothing: what is left over when large amounts are taken apart. */
const NOTHING = 0.5;

/**
 * By when the savings of a plan have added up to its capital, counted in each draw from the first
 * financial year of the run. Neither is discounted, and capital is that of the whole run.
 *
 * @param draws paired differences; at least one.
 * @param firstFinancialYear calendar year in which the first financial year begins.
 * @returns null where the plan spends no more capital than the baseline in any draw.
 */
export function paybackOf(
  draws: readonly YearlyEffects[],
  firstFinancialYear: number,
): Payback | null {
  const capital = draws.map((draw) => sum(draw.capital));
  const years = draws[0].capital.length;
  const first = Math.min(
    ...draws
      .map(({ capital: pounds }) =>
        Array.from({ length: years }, (_, y) => y).findIndex((y) => Math.abs(pounds[y]) > NOTHING),
      )
      .filter((year) => year >= 0),
  );
  if (capital.every((pounds) => pounds <= NOTHING)) return null;
  const range = (saving: (draw: YearlyEffects, year: number) => number): PaybackRange => {
    const savings = draws.map((draw) =>
      Float64Array.from({ length: years }, (_, year) => saving(draw, year)),
    );
    const paid = savings.map((one, d) => yearPaid(one, capital[d]) - first + 1);
    return {
      saving: summarise(savings.map(sum)),
      share: paid.filter((year) => year < Infinity).length / draws.length,
      years: { p10: rank(paid, 0.1), p50: rank(paid, 0.5), p90: rank(paid, 0.9) },
    };
  };
  return {
    capital: summarise(capital),
    firstYear: firstFinancialYear + first,
    yearsSimulated: years - first,
    independent: range((draw, year) => draw.independent[year]),
    highNeeds: range((draw, year) => draw.highNeeds[year]),
    bothBudgets: range((draw, year) => draw.highNeeds[year] + draw.generalFund[year]),
  };
}

/** First year, from 0, by whose end the savings so far reach an amount; Infinity where none does. */
function yearPaid(savings: Float64Array, amount: number): number {
  let soFar = 0;
  for (let year = 0; year < savings.length; year++) {
    soFar += savings[year];
    if (soFar >= amount) return year;
  }
  return Infinity;
}

/**
 * The year by which a share of draws is paid back: years are whole and some draws have none, so the
 * order of draws decides and nothing is interpolated. Never before the first capital.
 */
function rank(years: readonly number[], share: number): number | null {
  const sorted = [...years].sort((one, other) => one - other);
  const at = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return at === Infinity ? null : Math.max(1, at);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at];
  return total;
}
