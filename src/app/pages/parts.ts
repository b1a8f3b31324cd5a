/**
 * Which part stands on a page. The first page comes with the frame; the others in files of their own,
 * when they are gone to, or all together once there is time, so that no visit waits for all of them.
 */
import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { PageId } from '../state/route.ts';
import type { Failure } from '../state/stagedRun.ts';
import { OverviewPage } from './Overview.tsx';
import type { PageProps } from './pageProps.ts';

type Part = FunctionComponent<PageProps>;
/** A page, or the projector, which shows one figure of any. */
type PartId = PageId | 'projector';
type LaterPage = Exclude<PartId, 'overview'>;

const FILES: Readonly<Record<LaterPage, () => Promise<Part>>> = {
  explore: () => import('./Explore.tsx').then((file) => file.ExplorePage),
  review: () => import('./Review.tsx').then((file) => file.ReviewPage),
  scenario: () => import('./Scenario.tsx').then((file) => file.ScenarioPage),
  compare: () => import('./Compare.tsx').then((file) => file.ComparePage),
  demand: () => import('./Demand.tsx').then((file) => file.DemandPage),
  places: () => import('./Places.tsx').then((file) => file.PlacesPage),
  placement: () => import('./Placement.tsx').then((file) => file.PlacementPage),
  transport: () => import('./Transport.tsx').then((file) => file.TransportPage),
  provisions: () => import('./Provisions.tsx').then((file) => file.ProvisionsPage),
  finance: () => import('./Finance.tsx').then((file) => file.FinancePage),
  assumptions: () => import('./Assumptions.tsx').then((file) => file.AssumptionsPage),
  export: () => import('./Export.tsx').then((file) => file.ExportPage),
  paper: () => import('./Paper.tsx').then((file) => file.PaperPage),
  plans: () => import('./Plans.tsx').then((file) => file.PlansPage),
  data: () => import('./DataSources.tsx').then((file) => file.DataPage),
  import: () => import('./Import.tsx').then((file) => file.ImportPage),
  accessibility: () => import('./Accessibility.tsx').then((file) => file.AccessibilityPage),
  projector: () => import('../projector/Projector.tsx').then((file) => file.Projector),
};

const parts = signal<Partial<Record<PartId, Part>>>({ overview: OverviewPage });
const failures = signal<Partial<Record<PartId, Failure>>>({});
const loading = new Set<PartId>();

/** The part of a page; null until its file is there, which it is then asked for. */
export function partOf(page: PartId): Part | null {
  const part = parts.value[page];
  if (part === undefined && partFailure(page) === null) void loadPart(page);
  return part ?? null;
}

/** Why a page is not there; null where it is, or is on its way. */
export function partFailure(page: PartId): Failure | null {
  return failures.value[page] ?? null;
}

/** Asks for the files of all pages, so that going to one needs no waiting and no network. */
export function loadParts(): void {
  for (const page of Object.keys(FILES) as LaterPage[]) void loadPart(page);
}

/** Asks for the file of a page, also again where it failed. */
export async function loadPart(page: PartId): Promise<void> {
  if (page === 'overview' || parts.peek()[page] || loading.has(page)) return;
  loading.add(page);
  failures.value = { ...failures.peek(), [page]: undefined };
  try {
    const part = await FILES[page]();
    parts.value = { ...parts.peek(), [page]: part };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `This page could not be loaded: ${why}. Check the connection, then reload the page.`;
    failures.value = { ...failures.peek(), [page]: { message, problems: [] } };
  } finally {
    loading.delete(page);
  }
}
