import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { budgetPays } from '../policy/apBudget.ts';
import type { TariffPart } from '../policy/tariff.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { AP, COLLEGE, MAINSTREAM, SPECIAL, SPECIALIST_COLLEGE, SRP } from './fundingKinds.ts';
import { thresholdAt } from './fundingTerms.ts';
import { type Rates, THRESHOLD_NOW } from './rates.ts';
import { highestDayFee, tariffPounds } from './tariffPrices.ts';
import type { YearPart } from './yearPart.ts';

/** On what terms places are paid for in a part of a financial year, policies included. */
export interface PlaceTerms {
  /** Highest day fee paid for an independent place, by complexity band. */
  readonly highestDayFee: Float64Array;
  readonly residentialFee: number;
  /** Top-up, element 3 or whole specialist post-16 fee as paid, index kind × 5 + band − 1. */
  readonly byBand: Float64Array;
  /** What a mainstream school bears of a child's support, by complexity band. */
  readonly borneByBand: Float64Array;
  /** True where a budget pays for the area's alternative provision, whoever is in it. */
  readonly apByBudget: boolean;
}

/** Rates by band that a tariff may set in place of the model's. */
const SET_BY_TARIFF: readonly (readonly [kind: number, part: TariffPart])[] = [
  [SPECIAL, 'special'],
  [SRP, 'srp'],
  [MAINSTREAM, 'mainstream'],
  [AP, 'ap'],
  [COLLEGE, 'element3'],
];

export function placeTerms(
  { money, baseYear }: CostPlan,
  basis: CostBasis,
  values: FinanceValues,
  rates: Rates,
  yearIndex: number,
  part: YearPart,
): PlaceTerms {
  const tariffs = money.tariffs[part.january];
  const year = baseYear + yearIndex;
  const inTariff = (of: TariffPart, band: number) => tariffPounds(tariffs, of, values, year, band);
  const byBand = rates.byBand.slice();
  const borneByBand = new Float64Array(BAND_COUNT);
  const register = values['finance.mainstreamThresholdPounds'];
  const threshold = thresholdAt(basis.funding, register, baseYear + part.january);
  for (let band = 1; band <= BAND_COUNT; band++) {
    const at = band - 1;
    for (const [kind, of] of SET_BY_TARIFF) {
      const cell = kind * BAND_COUNT + at;
      byBand[cell] = inTariff(of, band) ?? byBand[cell];
    }
    const specialist = SPECIALIST_COLLEGE * BAND_COUNT + at;
    const cap = inTariff('specialistPost16', band);
    if (cap !== undefined) byBand[specialist] = Math.min(cap, byBand[specialist]);
    const mainstream = MAINSTREAM * BAND_COUNT + at;
    borneByBand[at] = Math.min(threshold, THRESHOLD_NOW + byBand[mainstream]);
    byBand[mainstream] = Math.max(0, byBand[mainstream] - (threshold - THRESHOLD_NOW));
  }
  return {
    highestDayFee: Float64Array.from({ length: BAND_COUNT }, (_, at) =>
      highestDayFee(tariffs, values, year, at + 1),
    ),
    residentialFee: Math.min(
      inTariff('residential', 1) ?? Number.POSITIVE_INFINITY,
      rates.residentialFee,
    ),
    byBand,
    borneByBand,
    apByBudget: money.apBudgets.some((budget) => budgetPays(budget, yearIndex, part.january)),
  };
}
