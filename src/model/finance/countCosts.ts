import type { FinanceValues } from '../../domain/parameters/finance.ts';
import type { TransportValues } from '../../domain/parameters/transport.ts';
import type { PolicyCounts } from '../policy/policyCounts.ts';
import type { Children } from '../population/children.ts';
import type { Stream } from '../random/stream.ts';
import { countTransport } from '../transport/countTransport.ts';
import { type CostBasis, costBasis } from './costBasis.ts';
import type { CostPlan } from './costPlan.ts';
import { countPlaces } from './placeStock.ts';
import type { JanuaryQuantities } from './yearPart.ts';

/** Placements of one January. */
export interface January {
  readonly year: number;
  readonly children: Children;
  /** Places of each provision for the area's children; 0 where it is closed. */
  readonly placesForArea: Int32Array;
}

type Values = FinanceValues & TransportValues;

/**
 * Counts what a January's placements take, before prices.
 *
 * @param policies children whom policies reached in the step; null for the base January.
 */
export function countCosts(
  plan: CostPlan,
  basis: CostBasis,
  values: Values,
  stream: Stream,
  january: January,
  policies: PolicyCounts | null = null,
): JanuaryQuantities {
  const { year, children, placesForArea } = january;
  return {
    places: countPlaces(plan, values, stream, year, children, placesForArea),
    transport: countTransport(plan.transport, basis.transport, values, stream, year, children),
    policies,
  };
}

/** Fixes what a draw's base January decides for all its years: see {@link CostBasis}. */
export function baseCosts(
  plan: CostPlan,
  values: Values,
  stream: Stream,
  base: January,
): CostBasis {
  const stock = countPlaces(plan, values, stream, base.year, base.children, base.placesForArea);
  return costBasis(plan, values, stream, base.children, stock);
}
