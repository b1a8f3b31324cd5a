import { BAND_COUNT } from '../../domain/settings.ts';
import { highestDayFee } from '../policy/tariff.ts';
import { budgetPays } from './apBudgets.ts';
import type { PolicyMoney } from './policyMoney.ts';
import type { Rates } from './rates.ts';
import type { YearPart } from './yearPart.ts';

/** On what terms places are paid for in a part of a financial year, where policies change them. */
export interface PlaceTerms {
  /** Highest day fee paid for an independent place, by complexity band, in cash. */
  readonly highestDayFee: Float64Array;
  /** True where a budget pays for the area's alternative provision, whoever is in it. */
  readonly apByBudget: boolean;
}

export function placeTerms(
  money: PolicyMoney,
  rates: Rates,
  yearIndex: number,
  part: YearPart,
): PlaceTerms {
  const tariff = money.tariffs[part.january];
  return {
    highestDayFee: Float64Array.from({ length: BAND_COUNT }, (_, band) =>
      highestDayFee(tariff, rates.dayFeeCap, band + 1),
    ),
    apByBudget: money.apBudgets.some((budget) => budgetPays(budget, yearIndex, part)),
  };
}
