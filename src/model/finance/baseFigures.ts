import { total } from '../transport/transportCells.ts';
import type { CostPlan } from './costPlan.ts';
import { INDEPENDENT_SPECIAL, NON_MAINTAINED, SPECIAL } from './fundingKinds.ts';
import { LINE, sumOfLines } from './lines.ts';
import { childrenAt } from './placeStock.ts';
import type { YearCosts } from './priceYear.ts';
import type { JanuaryQuantities } from './yearPart.ts';

/** Figures of the model's base year, from one draw or as means over draws. */
export interface BaseFigures {
  readonly planHolders: number;
  readonly passengers: number;
  readonly passengersTo15: number;
  readonly transportPounds: number;
  readonly independentCostPounds: number;
  readonly specialCostPounds: number;
  readonly highNeedsSpendPounds: number;
  readonly inYearPounds: number;
  readonly cumulativePounds: number;
}

export function baseFigures(
  plan: CostPlan,
  planHolders: number,
  base: JanuaryQuantities,
  calibration: YearCosts,
  first: YearCosts,
): BaseFigures {
  const { amounts } = calibration;
  const independent =
    amounts[LINE['place-non-maintained']]! +
    amounts[LINE['fees-independent-day']]! +
    amounts[LINE['fees-independent-residential']]!;
  const special =
    amounts[LINE['place-special']]! +
    amounts[LINE['top-up-special-maintained']]! +
    amounts[LINE['top-up-special-academy']]!;
  return {
    planHolders,
    passengers: total(calibration.transport.passengers),
    passengersTo15: base.transport.bookings.passengers[0]!,
    transportPounds: total(calibration.transport.pounds),
    independentCostPounds:
      independent / childrenOf(plan, base, [INDEPENDENT_SPECIAL, NON_MAINTAINED]),
    specialCostPounds: special / childrenOf(plan, base, [SPECIAL]),
    highNeedsSpendPounds: sumOfLines(amounts, 'dsg', 'spend'),
    inYearPounds: first.amounts[LINE['in-year']]!,
    cumulativePounds: first.amounts[LINE.cumulative]!,
  };
}

function childrenOf(plan: CostPlan, base: JanuaryQuantities, kinds: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < plan.placeCount; place++) {
    if (kinds.includes(plan.kindOfPlace[place]!)) sum += childrenAt(base.places.children, place);
  }
  return sum;
}
