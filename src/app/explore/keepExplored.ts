/** The plan that the levers make, kept among the person's own. */
import type { Scenario } from '../../domain/scenario.ts';
import type { OwnPlan } from '../plans/ownPlan.ts';
import { freeLabel, samePlan } from '../plans/planLabels.ts';
import type { Plans } from '../plans/plans.ts';
import { PLAN_LABEL } from './explorePlan.ts';

/**
 * Keeps a plan under a name that says what it changes; one that is kept already stays the one.
 *
 * @param lines what it changes, in words.
 */
export function keepExplored(plans: Plans, plan: Scenario, lines: readonly string[]): OwnPlan {
  const own = plans.list.peek();
  const there = own.find(({ scenario }) => samePlan(scenario, plan));
  if (there) return there;
  const labels = own.map(({ scenario }) => scenario.label);
  const label = freeLabel(`${PLAN_LABEL}: ${lines.join(', ')}`, labels);
  return plans.save({ ...plan, id: plans.newId(), label });
}
