import { checkScenario } from '../../data/readScenario.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { inOrderOfDate } from '../../domain/policyOrder.ts';
import type { Policy, Scenario } from '../../domain/scenario.ts';

/** Stands for what a plan changes beside its policies. No policy can have this id. */
export const OTHER_ASSUMPTIONS = 'other assumptions';

/** Each part is a run of its own and a row to read. */
const MOST_STEPS = 12;
/** Policies of one part that are named one by one. */
const MOST_NAMED = 2;

/** A part of what a plan changes, with the baseline changed by that part alone. */
export interface LoneStep {
  readonly id: string;
  readonly label: string;
  /** September of its first policy; null for what is no policy. */
  readonly september: number | null;
  readonly scenario: Scenario;
}

/**
 * Takes the difference of two scenarios apart: each policy of the plan that the baseline does not
 * have, by date, and whatever else differs (entries of the register, the variant of the population,
 * what is committed, policies left out). A policy that acts on a provision which another one opens
 * goes with it, and one that is not valid alone with those on the same provisions. Where that makes
 * more parts than anyone could read, policies of one kind and one September are one part, and if need
 * be those of one kind.
 */
export function loneSteps(baseline: Scenario, plan: Scenario, dataset: Dataset): LoneStep[] {
  const has = new Set(baseline.policies.map((policy) => JSON.stringify(policy)));
  const added = inOrderOfDate(plan.policies.filter((policy) => !has.has(JSON.stringify(policy))));
  const alone = (policies: readonly Policy[]) => withPolicies(baseline, policies);
  const isValid = (policies: readonly Policy[]) =>
    checkScenario(alone(policies), baseline.label, dataset).length === 0;
  const steps = fewEnough(togetherWhereNeeded(added, isValid)).map(
    (policies): LoneStep => ({
      id: policies[0].id,
      label: labelOf(policies),
      september: policies[0].september,
      scenario: alone(policies),
    }),
  );
  const others = otherAssumptions(baseline, plan);
  return others === null ? steps : [...steps, others];
}

function labelOf(policies: readonly Policy[]): string {
  const labels = policies.map(({ label }) => label);
  return labels.length <= MOST_NAMED
    ? labels.join('; ')
    : `${labels[0]} and ${labels.length - 1} more like it`;
}

/** The baseline with policies added, in place of those of the same id. */
function withPolicies(baseline: Scenario, policies: readonly Policy[]): Scenario {
  const ids = policies.map(({ id }) => id);
  const kept = baseline.policies.filter(({ id }) => !ids.includes(id));
  return { ...baseline, id: ids[0], policies: [...kept, ...policies] };
}

function otherAssumptions(baseline: Scenario, plan: Scenario): LoneStep | null {
  const ids = new Set(plan.policies.map(({ id }) => id));
  const { committed, population, parameters } = plan;
  const policies = baseline.policies.filter(({ id }) => ids.has(id));
  const scenario = { ...baseline, committed, population, parameters, policies };
  if (JSON.stringify(scenario) === JSON.stringify(baseline)) return null;
  const label = 'Other assumptions of the plan';
  return { id: OTHER_ASSUMPTIONS, label, september: null, scenario };
}

/** Groups of policies, each in order of date, in order of the date of their first. */
function togetherWhereNeeded(
  policies: readonly Policy[],
  isValid: (policies: readonly Policy[]) => boolean,
): Policy[][] {
  let groups = policies.map((policy) => [policy]);
  const merge = (one: Policy[], others: readonly Policy[][]) => {
    const all = new Set([one, ...others].flat());
    const rest = groups.filter((group) => group !== one && !others.includes(group));
    groups = [...rest, policies.filter((policy) => all.has(policy))];
  };
  for (const policy of policies) {
    if (policy.kind !== 'open') continue;
    const { id } = policy.provision;
    const own = groups.find((group) => group.includes(policy)) as Policy[];
    const users = groups.filter((group) => group !== own && group.some((one) => names(one, id)));
    if (users.length > 0) merge(own, users);
  }
  for (const policy of policies) {
    const own = groups.find((group) => group.includes(policy)) as Policy[];
    if (isValid(own)) continue;
    const alike = groups.filter((group) => group !== own && shareProvision(group, own));
    if (alike.length > 0) merge(own, alike);
  }
  const first = ([policy]: readonly Policy[]) => policies.indexOf(policy);
  return groups.sort((one, other) => first(one) - first(other));
}

/** Groups put together by what their first policies have in common, until they are few. */
function fewEnough(groups: readonly Policy[][]): readonly Policy[][] {
  const alike = [
    ({ kind, september }: Policy) => `${kind} ${september}`,
    ({ kind }: Policy) => kind,
  ];
  return alike.reduce<readonly Policy[][]>((few, nameOf) => {
    if (few.length <= MOST_STEPS) return few;
    const together = new Map<string, Policy[]>();
    for (const group of few) {
      const name = nameOf(group[0]);
      together.set(name, [...(together.get(name) ?? []), ...group]);
    }
    return [...together.values()];
  }, groups);
}

/** Provisions that a policy acts on or hangs on, beside one that it opens. */
function provisionsOf(policy: Policy): readonly string[] {
  if (policy.kind === 'open') {
    const { satelliteOf } = policy.provision;
    return satelliteOf === undefined ? [] : [satelliteOf];
  }
  return 'provisions' in policy ? policy.provisions : [];
}

function names(policy: Policy, provision: string): boolean {
  return provisionsOf(policy).includes(provision);
}

function shareProvision(one: readonly Policy[], other: readonly Policy[]): boolean {
  return one.some((policy) => provisionsOf(policy).some((id) => other.some((o) => names(o, id))));
}
