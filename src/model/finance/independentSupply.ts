import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { policySize } from '../policy/policySize.ts';
import { highestDayFee, type Tariff } from '../policy/tariff.ts';
import type { Stream } from '../random/stream.ts';
import type { CostBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { INDEPENDENT_SPECIAL, NON_MAINTAINED } from './fundingKinds.ts';
import type { PlaceStock } from './placeStock.ts';
import { type Rates, ratesAfter } from './rates.ts';

/**
 * Writes independent places open to the area under price bands, as a share of those without them, by the
 * step of the September (0 is unused): providers withdraw so many per cent of places for each per
 * cent by which the bands lower the mean day fee. The mean is over the day placements of the base
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
  plan.money.tariffs.forEach((tariff, step) => {
    if (tariff === undefined) return;
    const elasticity = policySize(stream, tariff.id, tariff.supplyElasticity, 0);
    if (elasticity === 0) return;
    const rates = ratesAfter(basis, values, step);
    const before = feesPaid(plan, basis, rates, base);
    if (before === 0) return;
    const lowered = 1 - feesPaid(plan, basis, rates, base, tariff) / before;
    supply[step] = Math.max(0, 1 - elasticity * lowered);
  });
}

/** Day fees of the base January's placements at the rates of a year, in pounds a year. */
function feesPaid(
  plan: CostPlan,
  basis: CostBasis,
  rates: Rates,
  base: PlaceStock,
  tariff?: Tariff,
): number {
  let pounds = 0;
  for (let place = 0; place < plan.placeCount; place++) {
    const kind = plan.kindOfPlace[place];
    if (kind !== INDEPENDENT_SPECIAL && kind !== NON_MAINTAINED) continue;
    for (let band = 1; band <= BAND_COUNT; band++) {
      const cell = place * BAND_COUNT + band - 1;
      const day = base.children[cell] - base.residential[cell];
      const fee = rates.dayFee[band - 1] * basis.schoolLevel[place];
      pounds += day * Math.min(fee, highestDayFee(tariff, rates.dayFeeCap, band));
    }
  }
  return pounds;
}
