/**
 * The plan in the making: what each school under review admits with the plan, and what the plan
 * holds beside. Values in and out; nothing here is changed in place.
 */
import type { Policy, Scenario } from '../../domain/scenario.ts';
import type { AdmissionCriterion } from '../../domain/settings.ts';
import type { DesignationRow, ProvisionRow } from '../../results/views/view.ts';
import { isOfNoSize } from '../plans/changesNothing.ts';

/** A provision that can be reviewed, with what it admits with no change. */
export type School = ProvisionRow;
/** An uncertain size: low, central, high. */
export type Range = readonly [number, number, number];

/** What a school admits. */
export interface Admissions {
  /** Label of the designation; empty where it has none. */
  readonly designation: string;
  /** Codes of the needs served, in the order of the dataset. */
  readonly needs: readonly string[];
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly ageLow: number;
  readonly ageHigh: number;
  /** Who comes first when full: each settles the ties of those before. */
  readonly priority: readonly AdmissionCriterion[];
}

/** What changes at a school. What is absent stays as it is now, or follows the designation given. */
export interface SchoolChange {
  /** Calendar year of the September from which it holds. */
  readonly september: number;
  /** Id of the designation given. */
  readonly designation?: string;
  readonly needs?: readonly string[];
  readonly bandLow?: number;
  readonly bandHigh?: number;
  readonly ageLow?: number;
  readonly ageHigh?: number;
  /** True: the ages may go beyond those that the school serves now. */
  readonly agesChange?: boolean;
  readonly priority?: readonly AdmissionCriterion[];
  /** Share of present pupils outside the new criteria who move on; absent = new admissions only. */
  readonly transferShare?: Range;
  readonly reason: string;
  readonly source: string;
}

/** Help from special to mainstream schools: a budget and what it is assumed to do. */
export interface Support {
  readonly september: number;
  readonly poundsAYear: number;
  /** Bands of complexity by which mainstream schools and bases meet more. An assumption. */
  readonly bandsMet: Range;
  readonly reason: string;
  readonly source: string;
}

export interface Plan {
  /** The scenario that the plan was started from, whole. */
  readonly from: Scenario;
  /** Id under which it is kept among the person's own plans; null = of somebody else, to be looked at. */
  readonly keptAs: string | null;
  /** Policies of it that are kept as they are: the editor does not show their parts. */
  readonly others: readonly Policy[];
  /** Null: as in the scenario that it was started from, or "My plan". */
  readonly name: string | null;
  /** Schools under review, in the order in which they were chosen. */
  readonly schools: readonly { readonly id: string; readonly change: SchoolChange }[];
  readonly support: Support | null;
}

/** What the plan is set against: schools as they are with no change, designations, first dates. */
export interface PlanContext {
  readonly schools: ReadonlyMap<string, School>;
  readonly designations: readonly DesignationRow[];
  /** Codes of all needs, in the order of the dataset. */
  readonly needs: readonly string[];
  /** First September whose admissions round can change. */
  readonly firstSeptember: number;
  /** September that a change is given at first. */
  readonly usualSeptember: number;
}

export function admissionsNow(school: School): Admissions {
  const { designation, needCodes, bandLow, bandHigh, ageLow, ageHigh, priority } = school;
  return { designation, needs: needCodes, bandLow, bandHigh, ageLow, ageHigh, priority };
}

/** What a school would admit if the plan gave it its designation and nothing else. */
export function admissionsDesignated(
  school: School,
  change: SchoolChange,
  { designations }: PlanContext,
): Admissions {
  const now = admissionsNow(school);
  const given = designations.find(({ id }) => id === change.designation);
  if (!given) return now;
  const { label, needCodes, bandLow, bandHigh } = given;
  return { ...now, designation: label, needs: needCodes, bandLow, bandHigh };
}

/** What a school admits with the plan. */
export function admissionsPlanned(
  school: School,
  change: SchoolChange,
  context: PlanContext,
): Admissions {
  const base = admissionsDesignated(school, change, context);
  return {
    ...base,
    needs: change.needs ?? base.needs,
    bandLow: change.bandLow ?? base.bandLow,
    bandHigh: change.bandHigh ?? base.bandHigh,
    ageLow: change.ageLow ?? base.ageLow,
    ageHigh: change.ageHigh ?? base.ageHigh,
    priority: change.priority ?? base.priority,
  };
}

/** Whether a school admits anything else with the plan than now. */
export function isChanged(school: School, change: SchoolChange, context: PlanContext): boolean {
  const planned = admissionsPlanned(school, change, context);
  return JSON.stringify(planned) !== JSON.stringify(admissionsNow(school));
}

/** A change that changes nothing yet. */
export function noChange(september: number): SchoolChange {
  return { september, reason: '', source: '' };
}

/** The schools of a plan that admit something else than now. */
export function changedSchools(plan: Plan, context: PlanContext): Plan['schools'] {
  return plan.schools.filter(({ id, change }) => {
    const school = context.schools.get(id);
    return school !== undefined && isChanged(school, change, context);
  });
}

/** Whether a plan does anything at all. */
export function isEmpty(plan: Plan, context: PlanContext): boolean {
  return (
    plan.others.every(isOfNoSize) &&
    plan.support === null &&
    Object.keys(plan.from.parameters).length === 0 &&
    plan.from.committed &&
    plan.from.population === 'principal' &&
    changedSchools(plan, context).length === 0
  );
}
