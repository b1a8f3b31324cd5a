/** A plan in the making as a scenario, which is what is simulated, saved and shared. */
import type { Policy, PolicyOf, Scenario } from '../../domain/scenario.ts';
import { admissionsText, changeText, planDescription, SUPPORT_LABEL } from '../content/review.ts';
import { freeId, idFrom } from '../scenario/ids.ts';
import { openPlan } from './openPlan.ts';
import {
  admissionsDesignated,
  admissionsPlanned,
  changedSchools,
  type Plan,
  type PlanContext,
  type School,
  type SchoolChange,
  type Support,
} from './plan.ts';

/** Id by which the policy of school-to-school support is known again. */
const SUPPORT_ID = 'school-to-school-support';
const MOST_LABEL = 200;
const MOST_PROSE = 2000;

function admissionsPolicy(
  id: string,
  school: School,
  change: SchoolChange,
  context: PlanContext,
): PolicyOf<'change-admissions'> | null {
  const base = admissionsDesignated(school, change, context);
  const planned = admissionsPlanned(school, change, context);
  const needsAdded = planned.needs.filter((need) => !base.needs.includes(need));
  const needsRemoved = base.needs.filter((need) => !planned.needs.includes(need));
  const { bandLow, bandHigh, ageLow, ageHigh, priority } = change;
  const bounds = { bandLow, bandHigh, ageLow, ageHigh };
  const stated = Object.entries(bounds).filter(([, value]) => value !== undefined);
  const none = needsAdded.length + needsRemoved.length + stated.length === 0;
  if (none && priority === undefined) return null;
  return {
    kind: 'change-admissions',
    id,
    label: `${school.name}: ${admissionsText(base, planned)}`.slice(0, MOST_LABEL),
    september: change.september,
    rampYears: 0,
    provisions: [school.id],
    ...Object.fromEntries(stated),
    needsAdded,
    needsRemoved,
    limits: [],
    ...(priority === undefined ? {} : { priority: [...priority] }),
    catchment: [],
    catchmentOnly: false,
    rationale: change.reason,
    source: change.source,
  };
}

/**
 * The policies of one school: its designation, then what it admits beyond that. Transfers stand in
 * the last of them, so that they are counted once.
 */
function schoolPolicies(
  school: School,
  change: SchoolChange,
  context: PlanContext,
  taken: Set<string>,
): Policy[] {
  const policies: (PolicyOf<'redesignate'> | PolicyOf<'change-admissions'>)[] = [];
  if (change.designation !== undefined) {
    const { designation } = admissionsDesignated(school, change, context);
    policies.push({
      kind: 'redesignate',
      id: freeId(idFrom(`designation-${school.id}`), taken),
      label: `${school.name}: ${designation}`.slice(0, MOST_LABEL),
      september: change.september,
      rampYears: 0,
      provisions: [school.id],
      designation: change.designation,
      rationale: change.reason,
      source: change.source,
    });
  }
  const id = freeId(idFrom(`admissions-${school.id}`), taken);
  const admissions = admissionsPolicy(id, school, change, context);
  if (admissions) policies.push(admissions);
  const last = policies.pop();
  if (!last) return [];
  const { transferShare } = change;
  return [...policies, transferShare ? { ...last, transferShare: [...transferShare] } : last];
}

function supportPolicy(support: Support, taken: Set<string>): PolicyOf<'inclusion'> {
  const { september, poundsAYear, bandsMet, reason, source } = support;
  return {
    kind: 'inclusion',
    id: freeId(SUPPORT_ID, taken),
    label: SUPPORT_LABEL,
    september,
    rampYears: 0,
    annualCostPounds: [poundsAYear, poundsAYear, poundsAYear],
    districts: [],
    needs: [],
    ageLow: 0,
    ageHigh: 26,
    bandsMet: [...bandsMet],
    confidenceChange: [0, 0, 0],
    rationale: reason,
    source,
  };
}

/** The policies that a plan's own changes make, after those that it keeps. */
function policiesOf(plan: Plan, context: PlanContext): Policy[] {
  const taken = new Set(plan.others.map(({ id }) => id));
  const own = changedSchools(plan, context).flatMap(({ id, change }) => {
    const school = context.schools.get(id);
    return school ? schoolPolicies(school, change, context, taken) : [];
  });
  const support = plan.support ? [supportPolicy(plan.support, taken)] : [];
  return [...plan.others, ...own, ...support];
}

/** Whether a plan says what the scenario said that it was started from. */
export function isAsOpened(plan: Plan, context: PlanContext): boolean {
  const opened = openPlan(plan.from, context, plan.keptAs);
  return JSON.stringify(policiesOf(plan, context)) === JSON.stringify(policiesOf(opened, context));
}

/** Whether a plan was opened from the person's own plans. */
function isOwn({ from, keptAs }: Plan): boolean {
  return from.id === keptAs;
}

/** Name of a plan once it is kept: its own, or one made from what it was started from. */
function ownName(plan: Plan): string {
  if (plan.name !== null) return plan.name;
  if (isOwn(plan)) return plan.from.label;
  return plan.from.policies.length === 0 ? 'My plan' : `${plan.from.label}, changed`;
}

/** Name of a plan for people: its own, that of an unchanged file, or one made from it. */
export function planName(plan: Plan, context: PlanContext): string {
  return plan.name === null && isAsOpened(plan, context) ? plan.from.label : ownName(plan);
}

/**
 * What a plan says of itself. An own plan keeps what people wrote, and has the lines replaced that
 * said what it changed when it was opened.
 */
function descriptionOf(plan: Plan, context: PlanContext): string {
  const lines = changeText(plan, context);
  if (!isOwn(plan)) return planDescription(plan.from, lines);
  const { description } = plan.from;
  const before = changeText(openPlan(plan.from, context, plan.keptAs), context).join(' ');
  if (!description.endsWith(before)) return description;
  const start = description.slice(0, description.length - before.length);
  return `${start}${lines.join(' ')}`.slice(0, MOST_PROSE);
}

/** The scenario of a plan. Unchanged, it is the very scenario that it was started from. */
export function scenarioOf(plan: Plan, context: PlanContext): Scenario {
  return plan.name === null && isAsOpened(plan, context) ? plan.from : keptScenario(plan, context);
}

/** The scenario of a plan as it is kept among the person's own, changed or not. */
export function keptScenario(plan: Plan, context: PlanContext): Scenario {
  return {
    ...plan.from,
    id: plan.keptAs ?? plan.from.id,
    label: ownName(plan).slice(0, MOST_LABEL),
    description: descriptionOf(plan, context),
    policies: policiesOf(plan, context),
  };
}
