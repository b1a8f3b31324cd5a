import type { Scenario } from '../../domain/scenario.ts';
import type { SizeRange } from './policySize.ts';

/**
 * A budget that takes the place of place funding and top-ups in the area's alternative provision.
 * Dates are steps: January or financial year 0 is that of the base year.
 */
export interface ApBudget {
  readonly policyId: string;
  /** First January whose placements it pays for, from the September before. */
  readonly firstJanuary: number;
  readonly lastFinancialYear: number;
  /** Cash: what is agreed for several years is not uprated. */
  readonly poundsAYear: SizeRange;
}

export function apBudgets(scenario: Scenario, baseYear: number): readonly ApBudget[] {
  return scenario.policies
    .filter((policy) => policy.kind === 'ap-budget')
    .map(({ id, september, years, poundsAYear }) => ({
      policyId: id,
      firstJanuary: september + 1 - baseYear,
      lastFinancialYear: september + years - 1 - baseYear,
      poundsAYear,
    }));
}
