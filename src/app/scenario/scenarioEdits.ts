/** What a person can do to a plan as a whole, each edit with the name that undo gives it. */
import type { Parameter } from '../../domain/register.ts';
import type { Policy, Scenario } from '../../domain/scenario.ts';

/** A new plan and what was done, in words that follow "Undo: ". */
export interface ScenarioEdit {
  readonly name: string;
  readonly plan: Scenario;
}

const MOST_NAME = 40;

/** A change by its name, short enough for a button. */
function called(label: string): string {
  const name = label.length <= MOST_NAME ? label : `${label.slice(0, MOST_NAME - 1).trimEnd()}…`;
  return `“${name}”`;
}

/** Puts a change at the end of the plan. */
export function addChange(plan: Scenario, policy: Policy): ScenarioEdit {
  return {
    name: `add ${called(policy.label)}`,
    plan: { ...plan, policies: [...plan.policies, policy] },
  };
}

/** Puts a change in the place of the one with its id. */
export function replaceChange(plan: Scenario, policy: Policy): ScenarioEdit {
  const policies = plan.policies.map((one) => (one.id === policy.id ? policy : one));
  return { name: `change ${called(policy.label)}`, plan: { ...plan, policies } };
}

export function removeChange(plan: Scenario, id: string): ScenarioEdit {
  const gone = plan.policies.find((one) => one.id === id);
  const policies = plan.policies.filter((one) => one.id !== id);
  return { name: `remove ${called(gone?.label ?? id)}`, plan: { ...plan, policies } };
}

/** Lets two changes take each other's place in the order of the plan. */
export function swapChanges(plan: Scenario, id: string, otherId: string): ScenarioEdit {
  const at = (sought: string) => plan.policies.findIndex((one) => one.id === sought);
  const [one, other] = [at(id), at(otherId)];
  const policies = [...plan.policies];
  if (one >= 0 && other >= 0) {
    policies[one] = plan.policies[other];
    policies[other] = plan.policies[one];
  }
  return { name: `move ${called(plan.policies[one]?.label ?? id)}`, plan: { ...plan, policies } };
}

/** What a plan says beside its changes. */
export type PlanTerms = Pick<
  Scenario,
  'label' | 'description' | 'committed' | 'population' | 'assumptions'
>;

export function changeTerms(plan: Scenario, terms: PlanTerms): ScenarioEdit {
  return { name: 'what the plan says of itself', plan: { ...plan, ...terms } };
}

/** Lets the plan rest on a value of its own for an entry of the register. */
export function setAssumption(
  plan: Scenario,
  { id, label }: Pick<Parameter, 'id' | 'label'>,
  value: Scenario['parameters'][string],
): ScenarioEdit {
  return {
    name: `change the assumption ${called(label)}`,
    plan: { ...plan, parameters: { ...plan.parameters, [id]: value } },
  };
}

/** Lets the plan rest on the register again. */
export function removeAssumption(
  plan: Scenario,
  { id, label }: Pick<Parameter, 'id' | 'label'>,
): ScenarioEdit {
  const { [id]: _, ...parameters } = plan.parameters;
  return { name: `put back the assumption ${called(label)}`, plan: { ...plan, parameters } };
}

/** The plan as it was when the page began with it. */
export function putBack(first: Scenario): ScenarioEdit {
  return { name: 'put back as it was', plan: first };
}
