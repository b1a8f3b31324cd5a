/** Words about plans of the person's own: kept, shared, copied. */

import { longDate } from '../../domain/days.ts';
import type { PlanOrigin } from '../plans/ownPlan.ts';

export const MY_PLANS = 'My plans';
export const LIBRARY = 'Plans of the library';
export const SHARED_WITH_YOU = 'Shared with you';
export const NO_PLANS = 'No plans yet. Start from no change.';
export const START = 'Start from no change';
export const SHARED_BAND = 'Someone shared this plan. You can look; make a copy to change it.';
export const MAKE_A_COPY = 'Make a copy';
export const COPY_LINK = 'Copy a link to this plan';
export const LINK_COPIED =
  'Link copied. It holds the plan with its reasons, no data and no results.';
export const LINK_TO_COPY =
  'Copy this link. It holds the plan with its reasons, no data and no results.';
export const GIVE_REASONS = 'First give each change a reason, on the page “Build a plan”.';
export const LINK_TOO_LONG =
  'This plan is too long for a link. Export it and send the file instead.';
export const OTHER_DATA_HEADLINE = 'This plan was made on other data';
export const LOOK_AT_NO_CHANGE = 'Look at this page’s data without the plan';

export const KEPT_HERE =
  'Plans are saved on this device as you edit them. They are not sent anywhere: share a link or a file to give one to somebody else.';

const ORIGIN_WORDS: Readonly<Record<PlanOrigin, string>> = {
  made: 'made here',
  file: 'opened from a file',
  link: 'copied from a shared link',
};

/** "22 November 2026, made here" */
export function savedWords(saved: string, origin: PlanOrigin): string {
  return `${longDate(saved.slice(0, 10))}, ${ORIGIN_WORDS[origin]}`;
}

/** "3 changes", or the sentence that nothing has changed. */
export function changesWords(policies: number, nothing: boolean): string {
  if (nothing) return 'No change';
  if (policies === 0) return 'Other assumptions alone';
  return policies === 1 ? '1 change' : `${policies} changes`;
}

/** @param onDevice false where the browser keeps plans for the visit alone. */
export function savedAs(name: string, onDevice: boolean): string {
  return onDevice
    ? `Saved on this device as “${name}”.`
    : `Kept until you close this tab as “${name}”. Export it as a file to keep it longer.`;
}
