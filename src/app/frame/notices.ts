/** What is said above a page of the link that led to it and of the plans kept on the device. */
import { PAGE_WORDS } from '../content/pages.ts';
import { changedElsewhere, notKept } from '../content/plans.ts';
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

/** What the reader is to know of the link and of the plans kept on the device. */
export function noticesOf(
  { shared, plans, review }: Session,
  page: PageId,
  choices: Choices,
): string[] {
  const elsewhere = plans.changedElsewhere.value;
  const shown = page === 'review' ? review.history.value?.plan.keptAs : choices.scenarioId;
  const trouble = page === 'plans' ? null : plans.trouble.value;
  return [
    ...(shared.value?.notices ?? []),
    ...choices.notices,
    ...(elsewhere && elsewhere.id === shown ? [changedElsewhere(elsewhere.scenario.label)] : []),
    ...(trouble === null ? [] : [notKept(trouble)]),
  ];
}
