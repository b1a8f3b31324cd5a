import type { Scenario } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import { type ApBudget, apBudgets } from '../policy/apBudget.ts';
import { type PolicySpending, policySpending } from '../policy/policySpending.ts';
import { type TariffsInForce, tariffsInForce } from '../policy/tariff.ts';
import type { Timetable } from '../policy/timetable.ts';
import { type CapitalWorks, capitalWorks } from './capital.ts';
import type { FundingPolicy } from './fundingTerms.ts';

/** What the policies of a scenario do to money, made ready. */
export interface PolicyMoney {
  readonly spending: readonly PolicySpending[];
  /** Tariffs in force in the placements of each January. */
  readonly tariffs: readonly TariffsInForce[];
  readonly funding: readonly FundingPolicy[];
  readonly apBudgets: readonly ApBudget[];
  readonly works: readonly CapitalWorks[];
}

export const NO_POLICY_MONEY: PolicyMoney = {
  spending: [],
  tariffs: [],
  funding: [],
  apBudgets: [],
  works: [],
};

/** @param years steps after the base January. */
export function policyMoney(
  area: Area,
  timetable: Timetable,
  scenario: Scenario,
  years: number,
): PolicyMoney {
  return {
    spending: policySpending(area, timetable, scenario, years),
    tariffs: tariffsInForce(scenario.policies, area.baseYear, years),
    funding: scenario.policies.filter((policy) => policy.kind === 'funding'),
    apBudgets: apBudgets(scenario, area.baseYear),
    works: capitalWorks(area, timetable, scenario, years),
  };
}
