/** A scenario opened for editing: what the editor shows, and what it keeps untouched. */
import type { Policy, PolicyOf, Scenario } from '../../domain/scenario.ts';
import {
  admissionsDesignated,
  noChange,
  type Plan,
  type PlanContext,
  type SchoolChange,
  type Support,
} from './plan.ts';

type Reviewed = PolicyOf<'redesignate'> | PolicyOf<'change-admissions'>;

function isReviewed(policy: Policy): policy is Reviewed {
  return policy.kind === 'redesignate' || policy.kind === 'change-admissions';
}

/** Whether the editor can show all that a policy says. */
function isPlain(policy: Reviewed, { schools }: PlanContext): boolean {
  const { rampYears, annualCostPounds, capitalPoundsPerPlace, provisions } = policy;
  if (rampYears > 1 || annualCostPounds || capitalPoundsPerPlace) return false;
  if (!provisions.every((id) => schools.has(id))) return false;
  if (policy.kind === 'redesignate') return true;
  return policy.limits.length === 0 && policy.catchment.length === 0 && !policy.catchmentOnly;
}

/** Two policies at one school fit one form: a designation, then admissions, from one September. */
function fitTogether(first: Reviewed, second: Reviewed): boolean {
  return (
    first.kind === 'redesignate' &&
    second.kind === 'change-admissions' &&
    first.september === second.september &&
    first.transferShare === undefined
  );
}

/** The policies that the editor takes over. One that it must leave keeps those of its schools out. */
function takenOver(policies: readonly Policy[], context: PlanContext): Set<Reviewed> {
  const taken = new Set(policies.filter(isReviewed).filter((policy) => isPlain(policy, context)));
  const touching = (id: string) =>
    policies.filter((policy) => 'provisions' in policy && policy.provisions.includes(id));
  const fits = (id: string) => {
    const here = touching(id).filter(isReviewed);
    if (here.some((policy) => !taken.has(policy))) return false;
    return here.length < 2 || (here.length === 2 && fitTogether(here[0], here[1]));
  };
  for (let left = -1; left !== taken.size; ) {
    left = taken.size;
    for (const policy of taken) if (!policy.provisions.every(fits)) taken.delete(policy);
  }
  return taken;
}

/** Longest text that a policy may give as its reason or source. */
const MOST_PROSE = 2000;

/** What two policies give as their reason, said once where they say the same. */
function both(first: string, second: string): string {
  if (first === '' || first === second) return second;
  return `${first} ${second}`.trim().slice(0, MOST_PROSE);
}

function withPolicy(
  change: SchoolChange,
  schoolId: string,
  policy: Reviewed,
  context: PlanContext,
): SchoolChange {
  const { september, rationale, transferShare } = policy;
  const reason = both(change.reason, rationale);
  const source = both(change.source, policy.source);
  const stated = {
    ...change,
    september,
    reason,
    source,
    ...(transferShare ? { transferShare } : {}),
  };
  const school = context.schools.get(schoolId);
  if (!school) return change;
  if (policy.kind === 'redesignate') return { ...stated, designation: policy.designation };
  const base = admissionsDesignated(school, stated, context);
  const { bandLow, bandHigh, ageLow, ageHigh, needsAdded, needsRemoved, priority } = policy;
  const served = (need: string) =>
    (base.needs.includes(need) || needsAdded.includes(need)) && !needsRemoved.includes(need);
  const beyond = (ageLow ?? base.ageLow) < base.ageLow || (ageHigh ?? base.ageHigh) > base.ageHigh;
  const parts = {
    needs: needsAdded.length + needsRemoved.length > 0 ? context.needs.filter(served) : undefined,
    bandLow,
    bandHigh,
    ageLow,
    ageHigh,
    agesChange: beyond || undefined,
    priority: priority === undefined ? undefined : [priority].flat(),
  };
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { ...stated, ...Object.fromEntries(given) };
}

function isSupport(policy: Policy): policy is PolicyOf<'inclusion'> {
  if (policy.kind !== 'inclusion' || policy.annualCostPounds === undefined) return false;
  const [low, central, high] = policy.annualCostPounds;
  const everyone = policy.districts.length + policy.needs.length === 0;
  const allAges = policy.ageLow === 0 && policy.ageHigh === 26;
  const oneFigure = low === central && central === high;
  const confident = policy.confidenceChange.some((value) => value !== 0);
  return everyone && allAges && oneFigure && !confident && policy.rampYears <= 1;
}

function supportOf(policy: PolicyOf<'inclusion'>): Support {
  const { september, annualCostPounds, bandsMet, rationale: reason, source } = policy;
  return { september, poundsAYear: annualCostPounds?.[1] ?? 0, bandsMet, reason, source };
}

/**
 * Opens a scenario as a plan.
 *
 * @param keptAs id of the own plan that it becomes once it is changed; its own id where it is one.
 */
export function openPlan(from: Scenario, context: PlanContext, keptAs: string | null = null): Plan {
  const { policies } = from;
  const taken = takenOver(policies, context);
  const support = policies.filter(isSupport).at(0);
  const changes = new Map<string, SchoolChange>();
  for (const policy of taken) {
    for (const id of policy.provisions) {
      const change = changes.get(id) ?? noChange(policy.september);
      changes.set(id, withPolicy(change, id, policy, context));
    }
  }
  return {
    from,
    keptAs,
    others: policies.filter((policy) => !taken.has(policy as Reviewed) && policy !== support),
    name: null,
    schools: [...changes].map(([id, change]) => ({ id, change })),
    support: support ? supportOf(support) : null,
  };
}
