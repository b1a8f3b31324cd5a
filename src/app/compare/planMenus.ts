/** Menus of the state sentence that choose the plans to be set side by side. */
import { MOST_PLANS } from '../../results/compare/plansTypes.ts';
import type { Bracket } from '../components/StateSentence.tsx';
import { LETTERS } from '../content/compare.ts';
import { planOptions } from '../plans/planOptions.ts';
import type { Choices } from '../state/choices.ts';
import type { Route } from '../state/route.ts';
import type { OfferedPlan } from '../state/scenarios.ts';

/** Value of an option that stands for no plan. */
const NONE = '';

export interface PlanMenusProps {
  readonly choices: Choices;
  readonly scenarios: readonly OfferedPlan[];
  readonly go: (change: Partial<Route>) => void;
}

/** A plan is chosen once: each menu offers its own and those that no other has. */
export function planMenus({ choices: { plans }, scenarios, go }: PlanMenusProps): Bracket[] {
  const free = (own: string | null) =>
    planOptions(scenarios.filter(({ id }) => id === own || !plans.includes(id)));
  const replaced = (at: number, id: string) =>
    plans.flatMap((plan, other) => (other !== at ? [plan] : id === NONE ? [] : [id]));
  const chosen = plans.map(
    (plan, at): Bracket => ({
      before: at === 0 ? `Comparing ${LETTERS[at]}` : LETTERS[at],
      id: `plan-${LETTERS[at].toLowerCase()}`,
      label: `Plan ${LETTERS[at]}`,
      value: plan,
      options:
        plans.length > 1
          ? [...free(plan), { value: NONE, label: `Leave ${LETTERS[at]} out` }]
          : free(plan),
      onChange: (id) => go({ plans: replaced(at, id) }),
    }),
  );
  if (plans.length === MOST_PLANS) return chosen;
  const add: Bracket = {
    before: '',
    unsaid: true,
    id: 'plan-add',
    label: 'Add a plan',
    value: NONE,
    options: [{ value: NONE, label: 'Add a plan' }, ...free(null)],
    onChange: (id) => go({ plans: [...plans, id] }),
  };
  return [...chosen, add];
}
