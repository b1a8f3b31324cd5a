import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { MAINSTREAM } from './fundingKinds.ts';
import { childrenAt } from './placeStock.ts';
import { placeTerms } from './placeTerms.ts';
import { ratesAfter } from './rates.ts';
import type { YearPart } from './yearPart.ts';

/**
 * What stands beside both funds: support that mainstream schools pay for out of their own budgets, and
 * the child-years of plan-holders there whom it is for.
 */
export const BORNE_MEASURES = ['schoolSupportPounds', 'mainstreamChildYears'] as const;

/**
 * What mainstream schools bear in a financial year: for each plan-holder the threshold, or the whole
 * cost of support where that is less. It assumes that support costs no less than £6,000 a year and that
 * what comes above it is the top-up. In a sixth form element 2 pays for as much of it.
 *
 * @returns one value for each of {@link BORNE_MEASURES}.
 */
export function borneBySchools(
  plan: CostPlan,
  basis: CostBasis,
  values: FinanceValues,
  yearIndex: number,
  parts: readonly YearPart[],
): Float64Array {
  const rates = ratesAfter(basis, values, yearIndex + 1);
  let pounds = 0;
  let childYears = 0;
  for (const part of parts) {
    const { borneByBand } = placeTerms(plan, basis, values, rates, yearIndex, part);
    const stock = part.stock.places;
    const off = 1 - part.freshWeight;
    const years = part.months / 12;
    for (let place = 0; place < plan.placeCount; place++) {
      if (plan.kindOfPlace[place] !== MAINSTREAM || childrenAt(stock.children, place) === 0)
        continue;
      const sixthForm = stock.sixthForm[place] - off * stock.freshSixthForm[place];
      let support = -sixthForm * rates.element2;
      for (let band = 0; band < BAND_COUNT; band++) {
        const cell = place * BAND_COUNT + band;
        const children = stock.children[cell] - off * stock.freshChildren[cell];
        support += children * borneByBand[band];
        childYears += children * years;
      }
      pounds += Math.max(0, support) * years;
    }
  }
  return Float64Array.of(pounds, childYears);
}
