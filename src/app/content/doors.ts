/** Words of the three doors beneath the overview. */
import type { PageId } from '../state/route.ts';

export interface Door {
  readonly page: PageId;
  readonly title: string;
  readonly text: string;
}

export const DOORS: readonly Door[] = [
  {
    page: 'explore',
    title: 'Explore',
    text: 'Change up to five things and see what happens, also in your district.',
  },
  {
    page: 'review',
    title: 'Test a review',
    text: 'Let schools admit differently and see who gains, who loses and what it costs.',
  },
  {
    page: 'export',
    title: 'Export tables',
    text: 'See what each return will contain and what it lacks, then export.',
  },
];
