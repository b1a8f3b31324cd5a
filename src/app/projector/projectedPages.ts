/** Pages that can be shown on a projector, in the order in which the arrows go through them. */
import type { PageId } from '../state/route.ts';

export const PROJECTED_PAGES = [
  'overview',
  'explore',
  'compare',
  'demand',
  'places',
  'transport',
  'finance',
] as const satisfies readonly PageId[];
export type ProjectedPage = (typeof PROJECTED_PAGES)[number];

export function isProjected(page: PageId): page is ProjectedPage {
  return (PROJECTED_PAGES as readonly PageId[]).includes(page);
}

/** The page so many further on; the ends stay where they are. */
export function pageAfter(page: ProjectedPage, by: number): ProjectedPage {
  const to = PROJECTED_PAGES.indexOf(page) + by;
  return PROJECTED_PAGES[Math.min(PROJECTED_PAGES.length - 1, Math.max(0, to))];
}
