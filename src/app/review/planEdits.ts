/** What a person can do to a plan, each edit with the name that undo gives it. */
import type { AdmissionCriterion } from '../../domain/settings.ts';
import {
  type Admissions,
  admissionsDesignated,
  noChange,
  type Plan,
  type PlanContext,
  type Range,
  type School,
  type SchoolChange,
  type Support,
} from './plan.ts';

/** A new plan and what was done, in words that follow "Undo: ". */
export interface Edit {
  readonly name: string;
  readonly plan: Plan;
}

/** Ticks a school, or takes it out of the review with all that was changed at it. */
export function tickSchool(plan: Plan, school: School, context: PlanContext): Edit {
  const chosen = plan.schools.some(({ id }) => id === school.id);
  if (chosen) {
    const schools = plan.schools.filter(({ id }) => id !== school.id);
    return { name: `leave out ${school.name}`, plan: { ...plan, schools } };
  }
  const september = plan.schools.at(-1)?.change.september ?? context.usualSeptember;
  const schools = [...plan.schools, { id: school.id, change: noChange(september) }];
  return { name: `choose ${school.name}`, plan: { ...plan, schools } };
}

function withChange(plan: Plan, schoolId: string, change: SchoolChange): Plan {
  const schools = plan.schools.map((one) => (one.id === schoolId ? { ...one, change } : one));
  return { ...plan, schools };
}

function changeOf(plan: Plan, school: School): SchoolChange {
  const found = plan.schools.find(({ id }) => id === school.id);
  if (!found) throw new RangeError(`${school.name} is not in the plan. Tick it first.`);
  return found.change;
}

/** Sets parts of a change; a part that says the same as now, or as the designation, goes. */
function edited(
  plan: Plan,
  school: School,
  context: PlanContext,
  parts: Partial<SchoolChange>,
): Plan {
  const change = { ...changeOf(plan, school), ...parts };
  const base = admissionsDesignated(school, change, context);
  const kept = Object.entries(change).filter(([part, value]) => {
    if (value === undefined || value === false) return false;
    if (part === 'designation' || !(part in base)) return true;
    return JSON.stringify(base[part as keyof Admissions]) !== JSON.stringify(value);
  });
  return withChange(plan, school.id, Object.fromEntries(kept) as unknown as SchoolChange);
}

/** Gives a designation, whose needs and complexity replace what was set before; null = as now. */
export function redesignate(
  plan: Plan,
  school: School,
  context: PlanContext,
  designation: string | null,
): Edit {
  const given = context.designations.find(({ id }) => id === designation);
  const same = given === undefined || given.label === school.designation;
  return {
    name: same ? 'designation as now' : `designation ${given.label}`,
    plan: edited(plan, school, context, {
      designation: same ? undefined : given.id,
      needs: undefined,
      bandLow: undefined,
      bandHigh: undefined,
    }),
  };
}

/** Adds a need to those served, or takes it away. */
export function toggleNeed(plan: Plan, school: School, context: PlanContext, need: string): Edit {
  const change = changeOf(plan, school);
  const now = change.needs ?? admissionsDesignated(school, change, context).needs;
  const serves = now.includes(need);
  const needs = context.needs.filter((one) => (one === need ? !serves : now.includes(one)));
  return {
    name: `${serves ? 'remove' : 'add'} ${need}`,
    plan: edited(plan, school, context, { needs }),
  };
}

const BOUND_WORDS = {
  bandLow: 'lowest complexity',
  bandHigh: 'highest complexity',
  ageLow: 'lowest age',
  ageHigh: 'highest age',
} as const;
export type Bound = keyof typeof BOUND_WORDS;

export function setBound(
  plan: Plan,
  school: School,
  context: PlanContext,
  bound: Bound,
  value: number,
): Edit {
  return {
    name: `${BOUND_WORDS[bound]} ${value}`,
    plan: edited(plan, school, context, { [bound]: value }),
  };
}

/** Says that the ages served change, so that they may go beyond those of now; or that they do not. */
export function letAgesChange(
  plan: Plan,
  school: School,
  context: PlanContext,
  agesChange: boolean,
): Edit {
  return {
    name: agesChange ? 'change the ages served' : 'keep the ages served',
    plan: edited(plan, school, context, { agesChange }),
  };
}

export function setPriority(
  plan: Plan,
  school: School,
  context: PlanContext,
  priority: readonly AdmissionCriterion[],
): Edit {
  return { name: 'who comes first', plan: edited(plan, school, context, { priority }) };
}

export function setSeptember(
  plan: Plan,
  school: School,
  context: PlanContext,
  september: number,
): Edit {
  return { name: `September ${september}`, plan: edited(plan, school, context, { september }) };
}

/** Moves a share of the present pupils who no longer fit; null = new admissions only. */
export function setTransfers(
  plan: Plan,
  school: School,
  context: PlanContext,
  transferShare: Range | null,
): Edit {
  return {
    name: transferShare ? 'transfers of pupils' : 'new admissions only',
    plan: edited(plan, school, context, { transferShare: transferShare ?? undefined }),
  };
}

export function setReason(
  plan: Plan,
  school: School,
  context: PlanContext,
  words: Partial<Pick<SchoolChange, 'reason' | 'source'>>,
): Edit {
  return {
    name: words.source === undefined ? 'the reason' : 'the source',
    plan: edited(plan, school, context, words),
  };
}

/** A school as it is now, still ticked. */
export function putBack(plan: Plan, school: School): Edit {
  const { september } = changeOf(plan, school);
  return {
    name: `put back ${school.name}`,
    plan: withChange(plan, school.id, noChange(september)),
  };
}

export function setSupport(plan: Plan, support: Support | null): Edit {
  return {
    name: support ? 'school-to-school support' : 'no school-to-school support',
    plan: { ...plan, support },
  };
}

/** Names a plan; an empty name gives it the one it had at first. */
export function namePlan(plan: Plan, name: string): Edit {
  return { name: 'the name of the plan', plan: { ...plan, name: name.trim() || null } };
}
