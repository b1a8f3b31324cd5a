/** Names of pages and how the navigation groups them. */
import { PRODUCT_NAME } from '../../domain/version.ts';
import type { PageId } from '../state/route.ts';

/** Which brackets of the state sentence a page takes note of. */
export type SentencePart = 'plans' | 'scenario' | 'area' | 'need' | 'phase' | 'year';

export interface PageWords {
  /** In the navigation and the title of the window. */
  readonly name: string;
  readonly sentence: readonly SentencePart[];
}

export const PAGE_WORDS: Readonly<Record<PageId, PageWords>> = {
  overview: { name: 'Overview', sentence: ['scenario', 'area', 'year'] },
  explore: { name: 'Explore', sentence: ['year'] },
  review: { name: 'Test a review', sentence: ['scenario', 'area', 'year'] },
  scenario: { name: 'Build a plan', sentence: ['scenario'] },
  compare: { name: 'Compare', sentence: ['plans', 'year'] },
  demand: { name: 'Demand', sentence: ['scenario', 'area', 'need', 'phase', 'year'] },
  places: { name: 'Places', sentence: ['scenario', 'area', 'year'] },
  placement: { name: 'Placement', sentence: ['scenario', 'area', 'need', 'phase', 'year'] },
  transport: { name: 'Transport', sentence: ['scenario', 'area', 'year'] },
  provisions: { name: 'Provisions', sentence: ['scenario', 'area', 'year'] },
  finance: { name: 'Finance', sentence: ['scenario', 'year'] },
  equity: { name: 'Who is affected', sentence: ['scenario', 'year'] },
  inclusion: { name: 'Inclusion dashboard', sentence: ['scenario', 'area', 'year'] },
  assumptions: { name: 'Assumptions', sentence: ['scenario'] },
  method: { name: 'Method', sentence: ['scenario'] },
  export: { name: 'Export', sentence: ['scenario'] },
  paper: { name: 'Committee paper', sentence: ['scenario', 'year'] },
  plans: { name: 'My plans', sentence: [] },
  data: { name: 'Data and sources', sentence: [] },
  import: { name: 'Your own data', sentence: [] },
  accessibility: { name: 'Accessibility statement', sentence: [] },
};

/** Groups of the navigation, with a line between them. */
export const NAVIGATION: readonly (readonly PageId[])[] = [
  ['overview', 'explore', 'review', 'scenario', 'compare'],
  ['demand', 'places', 'placement', 'transport', 'provisions', 'finance'],
  ['equity', 'inclusion', 'assumptions', 'method', 'export'],
];

export const FOOTER_PAGES: readonly PageId[] = ['plans', 'data', 'import', 'accessibility'];

/** Title of the window: most particular first, since tabs cut the end off. */
export function windowTitle(page: PageId, areaName: string | null, january: number | null): string {
  const { name, sentence } = PAGE_WORDS[page];
  const parts = [name];
  if (areaName && sentence.includes('area')) parts.push(areaName);
  if (january && sentence.includes('year')) parts.push(`January ${january}`);
  return `${parts.join(', ')} - ${PRODUCT_NAME}`;
}
