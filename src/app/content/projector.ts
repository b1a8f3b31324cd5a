/** Words of the projector. */
import type { Provenance } from '../../results/views/view.ts';
import type { AreaFacts } from '../explore/areaFacts.ts';
import type { Lever } from '../explore/lever.ts';
import { shortHash } from '../state/provenance.ts';

export const SHOW_ON_PROJECTOR = 'Show on a projector';
export const KEYS_TITLE = 'Keys';
export const LEAVE = 'Leave';
export const PLAN_HIDDEN = 'Your plan is hidden: this is no change';
export const NO_PLAN_TO_HIDE = 'No change is what is shown: there is no plan to hide';
export const LEVERS_ELSEWHERE = 'Levers are on the page Explore';
export const CHOOSE_FIRST = 'Choose a lever first, with a key from 1 to 5';

/** Keys and what they do. */
export const KEY_WORDS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Left, Right', does: 'go to the page before or after; so do Page Up and Page Down' },
  { keys: '1 to 5', does: 'choose a lever, on Explore' },
  { keys: '+ and \u2212', does: 'move the lever chosen by one step' },
  { keys: 'B', does: 'hides the plan and shows no change; again brings it back' },
  { keys: 'I', does: 'swaps black and white' },
  { keys: '?', does: 'opens and closes this list' },
  { keys: 'Escape', does: 'closes this list, or leaves the projector' },
];

/** Remains for those whose speech or hand presses keys unasked. */
export function singleKeysWords(on: boolean): string {
  return on ? 'Turn letters, numbers and signs off' : 'Turn letters, numbers and signs on';
}

/** "Page 2 of 7" */
export function pageWords(at: number, of: number): string {
  return `Page ${at} of ${of}`;
}

/** "200 futures, seed 1 · No change 41d8 22fa · Testshire 7c1e 90b2 · model 0.1.0" */
export function projectedProvenance(from: Provenance): string {
  return [
    `${from.draws} futures, seed ${from.seed}`,
    `${from.scenarioLabel} ${shortHash(from.scenarioHash)}`,
    `${from.datasetName} ${shortHash(from.datasetHash)}`,
    `model ${from.modelVersion}`,
  ].join(' \u00b7 ');
}

/** "1 Local specialist places" and "240 more specialist places"; at today's value, what that is. */
export function leverWords(lever: Lever, at: number, value: number, facts: AreaFacts) {
  const today = lever.today(facts);
  const asToday =
    lever.kind === 'amount' ? lever.todayWords : `Today: ${lever.options[today].toLowerCase()}`;
  return { name: `${at + 1} ${lever.label}`, said: value === today ? asToday : lever.say(value) };
}
