import type { Policy, PolicyKind, Scenario } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import type { FinanceLineId } from '../finance/lines.ts';
import { communityCount } from './levers/communities.ts';
import type { SizeRange } from './policySize.ts';
import { shareInForce } from './policyYears.ts';
import type { Timetable } from './timetable.ts';

/** What a price of a policy is paid for. */
interface Price {
  readonly policyId: string;
  /** Line of the accounts that it is spent under. */
  readonly line: FinanceLineId;
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

/**
 * Paid once for each child moved or held in mainstream by targeted support, or by the year for each
 * child supported: see `PolicyCounts`.
 */
interface PricePerChild extends Price {
  readonly per: 'child-moved' | 'child-targeted' | 'child-supported';
}

/**
 * Where the yearly cost of running a policy is spent; SEN support services (1.2.5) where nothing is
 * said. Staff who assess, name places, answer appeals and review are the council's (2.1.2).
 */
const RUNNING_COSTS: Readonly<Partial<Record<PolicyKind, FinanceLineId>>> = {
  assessment: 'assessment-services',
  allocation: 'assessment-services',
  tribunal: 'assessment-services',
  cessation: 'assessment-services',
  reassessment: 'assessment-services',
  transport: 'transport-policies',
  'ap-tiers': 'ap-targeted-support',
  'ap-budget': 'alternative-provision-services',
};
const SUPPORT: FinanceLineId = 'sen-support-services';

/** One thing that a policy adds to what is spent. */
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
    const price = (line: FinanceLineId, pounds: SizeRange): Price => ({
      policyId: id,
      line,
      policy: position,
      pounds,
    });
    const share = (step: number): number =>
      shareInForce(september, rampYears, area.baseYear + step);
    const prices: PolicySpending[] = [];
    if (annualCostPounds !== undefined) {
      const line = RUNNING_COSTS[policy.kind] ?? SUPPORT;
      prices.push({ ...price(line, annualCostPounds), per: 'year', units: byJanuary(share) });
    }
    if (policy.kind === 'localities') {
      const communities = (step: number): number =>
        share(step) * communityCount(area, timetable, policy, step);
      const pounds = policy.devolvedPoundsPerCommunity;
      prices.push({ ...price(SUPPORT, pounds), per: 'year', units: byJanuary(communities) });
    }
    const perChild = pricePerChild(policy);
    if (perChild !== null) {
      const line = perChild.per === 'child-targeted' ? 'ap-targeted-support' : SUPPORT;
      prices.push({ ...price(line, perChild.pounds), per: perChild.per });
    }
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
    case 'ap-tiers': {
      const pounds = policy.supportPoundsPerChild;
      return pounds === undefined ? null : { per: 'child-targeted', pounds };
    }
    default:
      return null;
  }
}
