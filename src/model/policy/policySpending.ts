import type { Policy, Scenario } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import { communityCount } from './levers/communities.ts';
import type { SizeRange } from './policySize.ts';
import { shareInForce } from './policyYears.ts';
import type { Timetable } from './timetable.ts';

/** What a price of a policy is paid for. */
interface Price {
  readonly policyId: string;
  /** Position of the policy among the scenario's. */
  readonly policy: number;
  /** Pounds for one unit, at base prices. */
  readonly pounds: SizeRange;
}

/** Paid by the year for as many units as are in force in the placements of each January. */
interface YearlyPrice extends Price {
  readonly per: 'year';
  /** Share of the policy in force, or communities, by January; 0 = the base January. */
  readonly units: Float64Array;
}

/** Paid once for each child moved, or by the year for each child supported: see `PolicyCounts`. */
interface PricePerChild extends Price {
  readonly per: 'child-moved' | 'child-supported';
}

/** One thing that a policy adds to what the high needs budget pays. */
export type PolicySpending = YearlyPrice | PricePerChild;

/**
 * Prices that the policies of a scenario state, in their order. A yearly cost comes in with its
 * policy: over n years, an nth of it more with each September.
 *
 * @param years steps after the base January.
 */
export function policySpending(
  area: Area,
  timetable: Timetable,
  scenario: Scenario,
  years: number,
): readonly PolicySpending[] {
  const byJanuary = (units: (step: number) => number): Float64Array =>
    Float64Array.from({ length: years + 1 }, (_, step) => units(step));
  return scenario.policies.flatMap((policy, position) => {
    const { id, september, rampYears, annualCostPounds } = policy;
    const price = (pounds: SizeRange): Price => ({ policyId: id, policy: position, pounds });
    const share = (step: number): number =>
      shareInForce(september, rampYears, area.baseYear + step);
    const prices: PolicySpending[] = [];
    if (annualCostPounds !== undefined) {
      prices.push({ ...price(annualCostPounds), per: 'year', units: byJanuary(share) });
    }
    if (policy.kind === 'localities') {
      const communities = (step: number): number =>
        share(step) * communityCount(area, timetable, policy, step);
      const pounds = policy.devolvedPoundsPerCommunity;
      prices.push({ ...price(pounds), per: 'year', units: byJanuary(communities) });
    }
    const perChild = pricePerChild(policy);
    if (perChild !== null) prices.push({ ...price(perChild.pounds), per: perChild.per });
    return prices;
  });
}

function pricePerChild(policy: Policy): Pick<PricePerChild, 'per' | 'pounds'> | null {
  switch (policy.kind) {
    case 'reintegration':
    case 'step-down':
    case 'post-16': {
      const pounds = policy.costPoundsPerChild;
      return pounds === undefined ? null : { per: 'child-moved', pounds };
    }
    case 'reassessment': {
      const pounds = policy.supportPoundsPerChild;
      return pounds === undefined ? null : { per: 'child-supported', pounds };
    }
    default:
      return null;
  }
}
