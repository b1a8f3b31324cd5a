/** What is said above a page of the link that led to it, and which plan it is about. */
import { PAGE_WORDS } from '../content/pages.ts';
import type { Choices } from '../state/choices.ts';
import type { PageId } from '../state/route.ts';
import type { Session } from '../state/session.ts';

/** Whether the plan that somebody shared is on the page. */
export function showsShared({ shared, opened, choices, review }: Session, page: PageId): boolean {
  const offered = opened.value?.scenarios.find(({ whose }) => whose === 'shared');
  const id = shared.value?.scenario?.id;
  if (!offered || offered.id !== id || !choices.value) return false;
  if (page === 'review') return review.history.value?.plan.from.id === id;
  if (page === 'compare') return choices.value.plans.includes(id);
  return PAGE_WORDS[page].sentence.includes('scenario') && choices.value.scenarioId === id;
}

/** What the reader is to know of the link. */
export function noticesOf({ shared }: Session, choices: Choices): string[] {
  return [...(shared.value?.notices ?? []), ...choices.notices];
}

/** Id of the person's own plan that a page shows or edits; null = none. */
export function ownPlanShown({ review, choices }: Session, page: PageId): string | null {
  if (page === 'review') return review.history.value?.plan.keptAs ?? null;
  return choices.value?.scenarioId ?? null;
}
