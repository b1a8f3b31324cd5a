/** A plan of the library becomes one's own before it is changed. */
import type { Scenario } from '../../domain/scenario.ts';
import { COPY_OF_NO_CHANGE } from '../content/scenario/page.ts';
import { freeLabel } from '../plans/planLabels.ts';
import type { Plans } from '../plans/plans.ts';

/** Copies a plan, under a name that no other has. @param baselineId the plan of no change. */
export function copyPlan(plan: Scenario, plans: Plans, baselineId: string): Scenario {
  const taken = plans.list.peek().map(({ scenario }) => scenario.label);
  const wanted = plan.id === baselineId ? COPY_OF_NO_CHANGE : `${plan.label}, copy`;
  return plans.save({ ...plan, id: plans.newId(), label: freeLabel(wanted, taken) }).scenario;
}
