import { BAND_COUNT } from '../../domain/settings.ts';
import { budgetPays } from '../policy/apBudget.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { AP } from './fundingKinds.ts';
import { type Enter, NO_PLACE } from './ledgerEntry.ts';
import { type FinanceLineId, LINE } from './lines.ts';
import type { PlaceTerms } from './placeTerms.ts';
import type { Rates } from './rates.ts';
import type { YearPart } from './yearPart.ts';

const NO_BAND = 0;

/** Tiers of alternative provision in the order of {@link tierShares}. */
const TIER_LINES: readonly FinanceLineId[] = [
  'ap-targeted-support',
  'ap-time-limited',
  'ap-transitional',
];

/**
 * Enters the budgets for the months in which they are in force, by tier. They follow no child: children
 * decide at most how they are shared out. What cannot be told apart by tier stays in one sum.
 */
export function enterApBudgets(
  plan: CostPlan,
  basis: CostBasis,
  rates: Rates,
  yearIndex: number,
  parts: readonly { readonly part: YearPart; readonly terms: PlaceTerms }[],
  enter: Enter,
): void {
  plan.money.apBudgets.forEach((budget, b) => {
    const pounds = basis.apBudgetPounds[b];
    if (pounds === 0) return;
    let wholeMonths = 0;
    for (const { part, terms } of parts) {
      if (!budgetPays(budget, yearIndex, part.january)) continue;
      const shares = budget.tierShares ?? tierShares(plan, basis, rates, terms, part);
      if (shares === null) wholeMonths += part.months;
      shares?.forEach((share, tier) => {
        if (share === 0) return;
        enter(LINE[TIER_LINES[tier]], NO_PLACE, NO_BAND, part.months, share, pounds);
      });
    }
    if (wholeMonths > 0) {
      enter(LINE['alternative-provision-services'], NO_PLACE, NO_BAND, wholeMonths, 1, pounds);
    }
  });
}

/**
 * What each tier would cost without the budget, as shares: support of those held in mainstream, and
 * places by who is expected to return within the year. Null where no tiers are in force, or nobody is
 * in any.
 */
function tierShares(
  plan: CostPlan,
  basis: CostBasis,
  rates: Rates,
  { byBand }: PlaceTerms,
  { stock: { places, policies } }: YearPart,
): readonly number[] | null {
  if (policies === null || policies.timeLimited === null) return null;
  let targeted = 0;
  plan.money.spending.forEach(({ per, policy }, s) => {
    if (per !== 'child-targeted') return;
    targeted += policies.targeted[policy] * basis.policyPounds[s] * rates.services;
  });
  let roll = 0;
  let placed = 0;
  for (let place = 0; place < plan.placeCount; place++) {
    if (plan.kindOfPlace[place] !== AP || plan.outsideOfPlace[place] === 1) continue;
    for (let band = 0; band < BAND_COUNT; band++) {
      const children = places.children[place * BAND_COUNT + band];
      roll += children;
      placed += children * (rates.place[AP] + byBand[AP * BAND_COUNT + band]);
    }
  }
  const all = targeted + placed;
  if (all === 0) return null;
  const returning = roll > 0 ? Math.min(1, policies.timeLimited / roll) : 0;
  return [targeted / all, (placed * returning) / all, (placed * (1 - returning)) / all];
}
