/** Words of the page where a plan is built. */
import type { Policy, Scenario } from '../../../domain/scenario.ts';
import { KIND_WORDS } from './kinds.ts';
import { counted } from './say.ts';

export const COPY_TO_CHANGE = 'Make a copy to change it';
export const READ_ONLY =
  'This plan comes with the simulator. You can look; make a copy to change it.';
export const COPY_OF_NO_CHANGE = 'My plan';
export const ADD_A_CHANGE = 'Add a change';
export const BEGIN =
  'A copy is a plan of your own, with nothing in it yet. To start from more, choose another plan above and see what it changes.';
export const NO_CHANGES_YET = 'No changes yet. Add one to begin.';
export const NO_REASON = 'No reason given yet.';
export const NO_SOURCE = 'No source given yet.';
export const RANGE_HELP =
  'A size that nobody knows is a range: 1 in 10 that it is below the low figure, 1 in 10 that it is above the high one. A size that is certain is the same figure three times.';
export const BEFORE_SHARING = 'Before you share this plan, give a reason and a source for';
export const CHOOSE_KIND = 'What should change?';
export const AS_A_FILE = 'The plan as a file, for experts';
export const TERMS_TITLE = 'What the plan says of itself';
export const NO_SUCH_CHANGE = 'This plan has no such change any more.';

/** Names of the parts of a form. */
export const FORM_PARTS = {
  own: 'What changes',
  reach: 'Whom it reaches',
  when: 'When',
  costAndWhy: 'Cost, reason and source',
} as const;

/** What the plan in view is, in one sentence that can be read aloud. */
export function headline(plan: Scenario, isNoChange: boolean): string {
  const { label, policies } = plan;
  if (isNoChange && policies.length === 0) {
    return `“${label}” changes nothing: places as they are and as agreed, and no new policy`;
  }
  if (policies.length === 0) return `“${label}” adds no change, and rests on other assumptions`;
  const first = Math.min(...policies.map(({ september }) => september));
  const from = policies.length === 1 ? 'from' : 'the first from';
  return `“${label}” makes ${counted(policies.length, 'change')}, ${from} September ${first}`;
}

/** What differs beside the changes, in sentences. */
export function termsText({ committed, population, targets = [] }: Scenario): string[] {
  return [
    committed ? '' : 'Places that are agreed and not open yet are left out.',
    population === 'principal'
      ? ''
      : `Residents follow the ${population} variant of the population projection.`,
    targets.length === 0
      ? ''
      : `It states ${counted(targets.length, 'target')}, rated on the inclusion dashboard.`,
  ].filter(Boolean);
}

export const done = {
  added: (label: string) => `Added: ${label}.`,
  changed: (label: string) => `Changed: ${label}.`,
  removed: (label: string) => `Removed: ${label}.`,
  terms: 'Saved what the plan says of itself.',
} as const;

/** "77 changes that are alike: open a school or base, from September 2027" */
export function alikeTitle(count: number, { kind, september }: Policy): string {
  const { name } = KIND_WORDS[kind];
  return `${count} changes that are alike: ${name.charAt(0).toLowerCase()}${name.slice(1)}, from September ${september}`;
}
