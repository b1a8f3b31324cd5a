import type { Scenario } from '../../domain/scenario.ts';
import type { SizeRange } from './policySize.ts';

/** What a policy adds to the high needs budget each year, at base prices. */
export interface PolicySpending {
  readonly policyId: string;
  /** Calendar year of the September from which it is paid. */
  readonly september: number;
  readonly poundsAYear: SizeRange;
}

/** Policies of a scenario that state a yearly cost. */
export function policySpending(scenario: Scenario): readonly PolicySpending[] {
  return scenario.policies.flatMap((policy) =>
    policy.annualCostPounds !== undefined
      ? [
          {
            policyId: policy.id,
            september: policy.september,
            poundsAYear: policy.annualCostPounds,
          },
        ]
      : [],
  );
}
