/** What a plan does to both budgets, said in sentences that are checked against its figures first. */
import { pounds, range } from '../../charts/rounding.ts';
import { dotsFor, isClear, shareWords } from '../../charts/words.ts';
import { financialYear } from '../../domain/years.ts';
import type { BudgetsView, Payback, PaybackRange } from '../../results/compare/budgetsTypes.ts';
import type { ComparedMeasure } from '../../results/compare/comparedTypes.ts';
import { budgetWords } from './findings/review.ts';

export const NEUTRAL_TITLE = 'What the plan does to both budgets';
export const COMPARISON_FOLLOWS =
  'The plan is set against no change, which is simulated too. The comparison follows.';
export const CAPITAL_APART =
  'Capital is for new places and stands apart: it is neither high needs money nor yearly spending of the general fund. Neither savings nor capital are discounted, and interest is left out.';

/** "2030-31: almost certain to cost more in high needs money; no clear difference in the general fund" */
export function budgetsTitle({ measures, financialYear: year }: BudgetsView): string {
  const said = (id: string, budget: string) => {
    const measure = measures.find((one) => one.id === id);
    return measure ? [budgetWords(measure, budget)] : [];
  };
  const words = [
    ...said('high-needs-balance', 'high needs money'),
    ...said('general-fund-net', 'general fund money'),
  ];
  return words.length === 2 ? `${financialYear(year)}: ${words.join('; ')}` : NEUTRAL_TITLE;
}

/** Measures by what the plan does to them; those for which neither way is better are in none. */
export interface Sides {
  readonly better: readonly ComparedMeasure[];
  readonly worse: readonly ComparedMeasure[];
  readonly unclear: readonly ComparedMeasure[];
}

export function sidesOf(measures: readonly ComparedMeasure[]): Sides {
  const judged = measures.filter(({ betterShare }) => betterShare !== null);
  const shareOf = ({ betterShare }: ComparedMeasure) => betterShare ?? 0.5;
  return {
    better: judged.filter((one) => isClear(shareOf(one)) && shareOf(one) > 0.5),
    worse: judged.filter((one) => isClear(shareOf(one)) && shareOf(one) < 0.5),
    unclear: judged.filter((one) => !isClear(shareOf(one))),
  };
}

/** How surely, in the words of either side alike: "in 9 of 10 futures". */
export function sureWords({ betterShare }: ComparedMeasure): string {
  const share = betterShare ?? 0.5;
  const agreeing = share > 0.5 ? share : 1 - share;
  const { strength, dots } = shareWords(agreeing);
  return strength === 'almost every' ? 'in almost every future' : `in ${dots} of 10 futures`;
}

/** "£32.1m (8 in 10 futures: £28.6m to £34.6m) more capital than no change, from 2027-28 on" */
export function capitalWords({ capital, firstYear }: Payback, baseline: string): string {
  const { mean, p10, p90 } = capital;
  return `${pounds(mean)} (8 in 10 futures: ${range(p10, p90, pounds)}) more capital than with “${baseline}”, from ${financialYear(firstYear)} on`;
}

/**
 * By when: "within 6 years, 8 in 10 futures 5 to 9", or how often it is not within what is simulated.
 */
export function paybackWords({ share, years }: PaybackRange, yearsSimulated: number): string {
  const { p10, p50, p90 } = years;
  const simulated = `the ${yearsSimulated} years simulated`;
  if (share < 0.005) return `Not within ${simulated}, in almost every future`;
  if (p10 !== null && p50 !== null && p90 !== null) {
    return p10 === p90
      ? `Within ${yearCount(p50)}, in almost every future`
      : `Within ${yearCount(p50)}; 8 in 10 futures ${p10} to ${p90}`;
  }
  const not = `not within ${simulated} in ${Math.max(1, dotsFor(1 - share))} of 10 futures`;
  const first = p10 === null ? '' : `, at the earliest within ${yearCount(p10)} in 1 of 10`;
  return p50 === null
    ? `${not.charAt(0).toUpperCase()}${not.slice(1)}${first}`
    : `Within ${yearCount(p50)} in 5 of 10 futures; ${not}`;
}

function yearCount(years: number): string {
  return years === 1 ? '1 year' : `${years} years`;
}
