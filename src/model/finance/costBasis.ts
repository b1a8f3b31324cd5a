import type { FinanceValues } from '../../domain/parameters/finance.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { exp } from '../maths/elementary.ts';
import { policySize } from '../policy/policySize.ts';
import type { Children } from '../population/children.ts';
import { normalInverse } from '../random/normal.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import { type TransportBasis, transportBasis } from '../transport/transportTerms.ts';
import type { CostPlan } from './costPlan.ts';
import {
  FUNDING_KIND_COUNT,
  INDEPENDENT_SPECIAL,
  NON_MAINTAINED,
  SPECIALIST_COLLEGE,
} from './fundingKinds.ts';
import { drawFunding, type FundingTerms } from './fundingTerms.ts';
import { childrenAt, type PlaceStock } from './placeStock.ts';

/**
 * What a draw's base year fixes for all its years and scenarios. Published means say what a top-up
 * or fee is on average; tariffs by band say how it rises with complexity. Dividing by the mean over
 * the base year's children makes both hold, whichever complexity the draw gave them.
 */
export interface CostBasis {
  readonly transport: TransportBasis;
  /** Mean tariff over the base year's children of each funding kind. */
  readonly meanTariff: Float64Array;
  /** Mean shape of specialist post-16 fees over its base year's learners. */
  readonly meanSpecialistShape: number;
  /** Mean shape of independent day fees, times its school's level, over the base year's children. */
  readonly meanDayShape: number;
  /** Share of the base year's independent special placements that are residential. */
  readonly residentialShare: number;
  /** Level of fees at each place against the mean school. */
  readonly schoolLevel: Float64Array;
  readonly specialPupils: number;
  readonly exported: number;
  /** Pounds of each price of the plan's policies, at base prices. */
  readonly policyPounds: readonly number[];
  /** Pounds a year of each budget for alternative provision, in cash. */
  readonly apBudgetPounds: readonly number[];
  /** Policies on funding, with the sizes of the draw. */
  readonly funding: readonly FundingTerms[];
}

export function costBasis(
  plan: CostPlan,
  values: FinanceValues & TransportValues,
  stream: Stream,
  children: Children,
  stock: PlaceStock,
): CostBasis {
  const tariff = bandValues((band) => values[`finance.tariffPounds.band${band}`]);
  const shape = bandValues((band) => values[`finance.feeShape.band${band}`]);
  const schoolLevel = schoolLevels(plan, values['finance.feeSpread'], stream);
  const fees = independentMeans(plan, stock, shape, schoolLevel);
  return {
    transport: transportBasis(plan.transport, values, stream, children),
    meanTariff: Float64Array.from({ length: FUNDING_KIND_COUNT }, (_, kind) =>
      meanOverKind(plan, stock, kind, tariff),
    ),
    meanSpecialistShape: meanOverKind(plan, stock, SPECIALIST_COLLEGE, shape),
    ...fees,
    schoolLevel,
    specialPupils: stock.specialPupils,
    exported: stock.exported,
    // Luck of its own: a policy that works well need not be dear.
    policyPounds: plan.money.spending.map(({ policyId, pounds }) =>
      policySize(stream, `${policyId} cost`, pounds, 0),
    ),
    apBudgetPounds: plan.money.apBudgets.map(({ policyId, poundsAYear }) =>
      policySize(stream, policyId, poundsAYear, 0),
    ),
    funding: drawFunding(plan.money.funding, stream),
  };
}

type BandLabel = '1' | '2' | '3' | '4' | '5';

/** A value for each band, lowest first. */
export function bandValues(of: (band: BandLabel) => number): readonly number[] {
  return [of('1'), of('2'), of('3'), of('4'), of('5')];
}

/** Mean of a band's value over the children of a funding kind; of all bands where it has none. */
function meanOverKind(
  plan: CostPlan,
  stock: PlaceStock,
  kind: number,
  ofBand: readonly number[],
): number {
  let children = 0;
  let sum = 0;
  for (let place = 0; place < plan.placeCount; place++) {
    if (plan.kindOfPlace[place] !== kind) continue;
    for (let band = 0; band < BAND_COUNT; band++) {
      const here = stock.children[place * BAND_COUNT + band]!;
      children += here;
      sum += here * ofBand[band]!;
    }
  }
  return children > 0 ? sum / children : mean(ofBand);
}

function independentMeans(
  plan: CostPlan,
  stock: PlaceStock,
  shape: readonly number[],
  schoolLevel: Float64Array,
): { readonly meanDayShape: number; readonly residentialShare: number } {
  let day = 0;
  let dayShape = 0;
  let residential = 0;
  for (let place = 0; place < plan.placeCount; place++) {
    const kind = plan.kindOfPlace[place];
    if (kind !== INDEPENDENT_SPECIAL && kind !== NON_MAINTAINED) continue;
    residential += childrenAt(stock.residential, place);
    for (let band = 0; band < BAND_COUNT; band++) {
      const cell = place * BAND_COUNT + band;
      const here = stock.children[cell]! - stock.residential[cell]!;
      day += here;
      dayShape += here * shape[band]! * schoolLevel[place]!;
    }
  }
  return {
    meanDayShape: day > 0 ? dayShape / day : mean(shape),
    residentialShare: day + residential > 0 ? residential / (day + residential) : 0,
  };
}

/** Log-normal level of each school with mean 1, from the school's own luck. */
function schoolLevels(plan: CostPlan, spread: number, stream: Stream): Float64Array {
  const { provisions } = plan;
  return Float64Array.from({ length: plan.placeCount }, (_, place) => {
    const kind = plan.kindOfPlace[place];
    if (kind !== INDEPENDENT_SPECIAL && kind !== NON_MAINTAINED) return 1;
    if (place >= provisions.count) return 1;
    const z = normalInverse(uniform(stream, PURPOSE.fee, provisions.slot[place]!, 0));
    return exp(spread * z - (spread * spread) / 2);
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
