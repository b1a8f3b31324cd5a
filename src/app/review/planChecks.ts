/** What is wrong with a plan as it stands, in words that say what to do, field by field. */
import { checkWords, type FieldWords } from '../content/review.ts';
import {
  admissionsPlanned,
  isChanged,
  type Plan,
  type PlanContext,
  type Range,
  type School,
  type SchoolChange,
} from './plan.ts';

export interface PlanProblem {
  /** Element that holds the field. */
  readonly field: string;
  /** The school whose tab shows it; null = the plan as a whole. */
  readonly schoolId: string | null;
  readonly message: string;
}

/** Id of a field of a school's form. */
export function fieldId(schoolId: string, field: FieldWords): string {
  return `review-${schoolId}-${field}`;
}

/** Id of a field of the plan as a whole. */
export function planFieldId(field: 'pounds' | 'effect' | 'september' | 'reason'): string {
  return `review-support-${field}`;
}

const MOST_POUNDS = 1e8;
/** After this September nothing shows within the years that are simulated. */
const YEARS_SHOWN = 9;

function rises([low, central, high]: Range): boolean {
  return low <= central && central <= high;
}

function septemberProblem(september: number, context: PlanContext): string | null {
  const first = context.firstSeptember;
  const last = first + YEARS_SHOWN;
  if (Number.isInteger(september) && september >= first && september <= last) return null;
  return september < first ? checkWords.tooEarly(first) : checkWords.notASeptember(first, last);
}

function schoolProblems(
  school: School,
  change: SchoolChange,
  context: PlanContext,
): [FieldWords, string][] {
  const problems: [FieldWords, string][] = [];
  const planned = admissionsPlanned(school, change, context);
  const { bandLow, bandHigh, ageLow, ageHigh } = planned;
  if (planned.needs.length === 0) problems.push(['needs', checkWords.noNeed(school.name)]);
  if (bandHigh < bandLow) problems.push(['bandHigh', checkWords.bandsCrossed]);
  const wholeAges = Number.isInteger(ageLow) && Number.isInteger(ageHigh);
  if (!wholeAges || ageLow < 0 || ageHigh > 26) problems.push(['ageLow', checkWords.ages]);
  else if (ageLow >= ageHigh) problems.push(['ageHigh', checkWords.agesCrossed]);
  else if (!change.agesChange && (ageLow < school.ageLow || ageHigh > school.ageHigh)) {
    const field = ageLow < school.ageLow ? 'ageLow' : 'ageHigh';
    problems.push([field, checkWords.agesOutside(school.name, school.ageLow, school.ageHigh)]);
  }
  const dated = septemberProblem(change.september, context);
  if (dated) problems.push(['september', dated]);
  const { transferShare } = change;
  if (transferShare) {
    const within = transferShare.every((share) => share >= 0 && share <= 1);
    if (!within) problems.push(['transfer', checkWords.shares]);
    else if (!rises(transferShare)) problems.push(['transfer', checkWords.rising]);
  }
  return problems;
}

function supportProblems(plan: Plan, context: PlanContext): PlanProblem[] {
  const { support } = plan;
  if (!support) return [];
  const problems: PlanProblem[] = [];
  const add = (field: 'pounds' | 'effect' | 'september', message: string) =>
    problems.push({ field: planFieldId(field), schoolId: null, message });
  const { poundsAYear, bandsMet, september } = support;
  if (!(poundsAYear >= 0 && poundsAYear <= MOST_POUNDS)) add('pounds', checkWords.pounds);
  if (!bandsMet.every((bands) => bands >= 0 && bands <= 3)) add('effect', checkWords.effect);
  else if (!rises(bandsMet)) add('effect', checkWords.rising);
  const dated = septemberProblem(september, context);
  if (dated) add('september', dated);
  return problems;
}

/** Everything that keeps a plan from being simulated. */
export function planProblems(plan: Plan, context: PlanContext): PlanProblem[] {
  const atSchools = plan.schools.flatMap(({ id, change }) => {
    const school = context.schools.get(id);
    if (!school) return [];
    return schoolProblems(school, change, context).map(([field, message]) => ({
      field: fieldId(id, field),
      schoolId: id,
      message,
    }));
  });
  return [...atSchools, ...supportProblems(plan, context)];
}

/** What a plan still needs before others are asked to judge it: why, for each thing that changes. */
export function sharingProblems(plan: Plan, context: PlanContext): PlanProblem[] {
  const atSchools = plan.schools.flatMap(({ id, change }) => {
    const school = context.schools.get(id);
    const told = change.reason.trim() !== '';
    if (!school || told || !isChanged(school, change, context)) return [];
    return [
      { field: fieldId(id, 'reason'), schoolId: id, message: checkWords.noReason(school.name) },
    ];
  });
  const { support } = plan;
  if (support?.reason.trim() !== '') return atSchools;
  const field = planFieldId('reason');
  return [...atSchools, { field, schoolId: null, message: checkWords.noSupportReason }];
}
