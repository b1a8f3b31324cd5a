/** Words of the page that tests a review: what is wrong, what changes, how it is done. */
import type { Scenario } from '../../domain/scenario.ts';
import type { AdmissionCriterion } from '../../domain/settings.ts';
import type { ReviewDimension } from '../../results/views/reviewTypes.ts';
import {
  type Admissions,
  admissionsNow,
  admissionsPlanned,
  changedSchools,
  type Plan,
  type PlanContext,
  type SchoolChange,
} from '../review/plan.ts';
import { listed } from './reading.ts';

export const NOTHING_CHANGED = 'Nothing has changed yet. This is the plan as it stands.';
export const THIS_PLAN = 'This plan';
export const CHOOSE_TO_BEGIN = 'Choose a school to begin.';
export const ADD_ANOTHER = 'Add another change to this plan: places, support, money, demand';
export const SUPPORT_LABEL = 'School-to-school support';
export const SUPPORT_IS_ASSUMED =
  'What the support achieves is your assumption: no source says. Enter the bands of complexity by which mainstream schools and bases would meet more, from 0 to 3: low, central and high.';
export const FIGURES_TO_COME =
  'The first figures appear as soon as a few futures have been simulated.';
export const SHOWN_AFTER =
  'The figures are those of the plan as it was last applied. Apply brings them up to date.';
export const SAME_LUCK =
  'The same children and the same luck are placed twice, with and without the change.';

/** Names of the three steps. */
export const STEPS = ['Choose schools', 'Change what they admit', 'See who gains and who loses'];

export const CRITERION_WORDS: Readonly<Record<AdmissionCriterion, string>> = {
  'looked-after': 'Looked-after children',
  sibling: 'Brothers and sisters of pupils',
  catchment: 'Children of the catchment',
  'most-complex': 'Most complex',
  'longest-waiting': 'Longest waiting',
  nearest: 'Nearest',
};

/** Fields of a school's form. */
export type FieldWords =
  | 'designation'
  | 'needs'
  | 'bandLow'
  | 'bandHigh'
  | 'ageLow'
  | 'ageHigh'
  | 'priority'
  | 'september'
  | 'transfer'
  | 'reason'
  | 'source';

/** What is wrong and what to do. */
export const checkWords = {
  bandsCrossed: 'Enter a highest complexity that is the same as or above the lowest',
  noNeed: (school: string) => `Tick at least one need that ${school} serves`,
  ages: 'Enter ages in whole years from 0 to 26',
  agesCrossed: 'Enter a highest age above the lowest',
  agesOutside: (school: string, low: number, high: number) =>
    `${school} serves ages ${low} to ${high}. Choose ages inside that range, or change the ages first`,
  tooEarly: (first: number) =>
    `Enter September ${first} or later: that is the first admissions round that can change`,
  notASeptember: (first: number, last: number) =>
    `Enter the year of a September from ${first} to ${last}`,
  shares: 'Enter shares from 0 to 100 in 100',
  rising: 'Enter the low figure first, then the central, then the high one',
  pounds: 'Enter pounds a year from 0 to 100 million',
  effect: 'Enter bands from 0 to 3',
  noReason: (school: string) =>
    `Give a reason for the change at ${school} before you share the plan`,
  noSupportReason: 'Give a reason for the school-to-school support before you share the plan',
};

/** Codes that one list has and the other has not. */
function beyond(codes: readonly string[], others: readonly string[]): string[] {
  return codes.filter((code) => !others.includes(code));
}

/** "adds MLD and SLD; complexity 1 to 5, before 1 to 4; nearest first" */
export function admissionsText(before: Admissions, after: Admissions): string {
  const added = beyond(after.needs, before.needs);
  const removed = beyond(before.needs, after.needs);
  const bands = `${after.bandLow} to ${after.bandHigh}`;
  const bandsBefore = `${before.bandLow} to ${before.bandHigh}`;
  const ages = `${after.ageLow} to ${after.ageHigh}`;
  const agesBefore = `${before.ageLow} to ${before.ageHigh}`;
  const first = after.priority.map((one) => CRITERION_WORDS[one].toLowerCase());
  const reordered = after.priority.join() !== before.priority.join();
  const parts = [
    after.designation === before.designation ? '' : `designation ${after.designation}`,
    added.length > 0 ? `adds ${listed(added)}` : '',
    removed.length > 0 ? `no longer serves ${listed(removed)}` : '',
    bands === bandsBefore ? '' : `complexity ${bands}, before ${bandsBefore}`,
    ages === agesBefore ? '' : `ages ${ages}, before ${agesBefore}`,
    reordered ? `when full, takes first: ${first.join(', then ')}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function inHundred(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

/** "new admissions only", or how many of the present pupils who no longer fit move on. */
function transferText({ transferShare }: SchoolChange): string {
  if (!transferShare) return 'new admissions only';
  const [low, central, high] = transferShare;
  return `${inHundred(central)} in 100 present pupils who no longer fit move on (${inHundred(low)} to ${inHundred(high)})`;
}

/** The plan in words, a line for each change that it makes. */
export function changeText(plan: Plan, context: PlanContext): string[] {
  const atSchools = changedSchools(plan, context).flatMap(({ id, change }) => {
    const school = context.schools.get(id);
    if (!school) return [];
    const planned = admissionsPlanned(school, change, context);
    const said = admissionsText(admissionsNow(school), planned);
    return [
      `${school.name}, from September ${change.september}: ${said}; ${transferText(change)}.`,
    ];
  });
  return [...atSchools, ...supportText(plan), ...plan.others.map(otherText)];
}

function supportText({ support }: Plan): string[] {
  if (!support) return [];
  const { september, poundsAYear, bandsMet } = support;
  const [low, central, high] = bandsMet;
  return [
    `${SUPPORT_LABEL}, from September ${september}: £${poundsAYear.toLocaleString('en-GB')} a year, assumed to let mainstream meet ${central} bands more complexity (${low} to ${high}).`,
  ];
}

/** A policy that the editor keeps as it is. */
export function otherText({ label, september }: Plan['others'][number]): string {
  return `${label}, from September ${september}.`;
}

const MOST_PROSE = 2000;

/** What a saved plan says of itself. */
export function planDescription(from: Scenario, lines: readonly string[]): string {
  const start = from.policies.length > 0 ? `Started from “${from.label}”. ` : '';
  return `${start}${lines.join(' ')}`.slice(0, MOST_PROSE);
}

/** What the gains and losses are split by. */
export const DIMENSION_LABELS: Readonly<Record<ReviewDimension, string>> = {
  band: 'Complexity',
  need: 'Need',
  phase: 'Phase',
  district: 'Home district',
};

/** Words for the two sides: on the roll of schools, or in the place that a child needs. */
export const SIDE_WORDS = {
  roll: { lost: 'no longer admitted', gained: 'admitted instead', gainedShort: 'admitted' },
  met: { lost: 'no longer met', gained: 'met instead', gainedShort: 'met' },
} as const;
