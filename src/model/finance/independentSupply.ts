import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { policySize } from '../policy/policySize.ts';
import type { TariffsInForce } from '../policy/tariff.ts';
import type { Stream } from '../random/stream.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { INDEPENDENT_SPECIAL, NON_MAINTAINED } from './fundingKinds.ts';
import type { PlaceStock } from './placeStock.ts';
import { type Rates, ratesAfter } from './rates.ts';
import { highestDayFee } from './tariffPrices.ts';

/**
 * Writes independent places open to the area under price bands, as a share of those without them, by the
 * step of the September (0 is unused): providers withdraw so many per cent of places for each per
 * cent by which the bands for day fees lower their mean. The mean is over the day placements of the base
 * January at the prices of the September, so that it hangs on no later luck. Fees rise and bands do
 * not, so bands that stand bite harder each year.
 *
 * @param base placements of the draw's base January.
 * @param supply 1 at every step.
 */
export function layIndependentSupply(
  plan: CostPlan,
  basis: CostBasis,
  values: FinanceValues,
  stream: Stream,
  base: PlaceStock,
  supply: Float64Array,
): void {
  plan.money.tariffs.forEach((tariffs, step) => {
    if (tariffs.day === undefined) return;
    const { id, supplyElasticity } = tariffs.day.tariff;
    const elasticity = policySize(stream, id, supplyElasticity, 0);
    if (elasticity === 0) return;
    const rates = ratesAfter(basis, values, step);
    const year = plan.baseYear + step - 1;
    const paid = (under: TariffsInForce): number =>
      feesPaid(plan, basis, rates, base, (band) => highestDayFee(under, values, year, band));
    const before = paid({});
    if (before === 0) return;
    const lowered = 1 - paid(tariffs) / before;
    supply[step] = Math.max(0, 1 - elasticity * lowered);
  });
}

/** Day fees of the base January's placements at the rates of a year, in pounds a year. */
function feesPaid(
  plan: CostPlan,
  basis: CostBasis,
  rates: Rates,
  base: PlaceStock,
  highest: (band: number) => number,
): number {
  const caps = Float64Array.from({ length: BAND_COUNT }, (_, at) => highest(at + 1));
  let pounds = 0;
  for (let place = 0; place < plan.placeCount; place++) {
    const kind = plan.kindOfPlace[place];
    if (kind !== INDEPENDENT_SPECIAL && kind !== NON_MAINTAINED) continue;
    for (let band = 1; band <= BAND_COUNT; band++) {
      const cell = place * BAND_COUNT + band - 1;
      const day = base.children[cell] - base.residential[cell];
      const fee = rates.dayFee[band - 1] * basis.schoolLevel[place];
      pounds += day * Math.min(fee, caps[band - 1]);
    }
  }
  return pounds;
}
