/**
 * Which part stands on a page. The first page comes with the frame; the others in files of their own,
 * when they are gone to, or all together once there is time, so that no visit waits for all of them.
 */
import { type Signal, signal } from '@preact/signals';
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
  equity: () => import('./Equity.tsx').then((file) => file.EquityPage),
  inclusion: () => import('./Inclusion.tsx').then((file) => file.InclusionPage),
  assumptions: () => import('./Assumptions.tsx').then((file) => file.AssumptionsPage),
  method: () => import('./Method.tsx').then((file) => file.MethodPage),
  export: () => import('./Export.tsx').then((file) => file.ExportPage),
  paper: () => import('./Paper.tsx').then((file) => file.PaperPage),
  plans: () => import('./Plans.tsx').then((file) => file.PlansPage),
  data: () => import('./DataSources.tsx').then((file) => file.DataPage),
  import: () => import('./Import.tsx').then((file) => file.ImportPage),
  accessibility: () => import('./Accessibility.tsx').then((file) => file.AccessibilityPage),
  projector: () => import('../projector/Projector.tsx').then((file) => file.Projector),
};

/** What is there of a page, each by itself: whoever shows one hears nothing of the others. */
interface Loaded {
  readonly part: Signal<Part | null>;
  readonly failure: Signal<Failure | null>;
}

const loaded = new Map<PartId, Loaded>();
const loading = new Set<PartId>();
let isLoadingAll = false;

function loadedOf(page: PartId): Loaded {
  const known = loaded.get(page);
  if (known !== undefined) return known;
  const part = signal<Part | null>(page === 'overview' ? OverviewPage : null);
  const first = { part, failure: signal<Failure | null>(null) };
  loaded.set(page, first);
  return first;
}

/** The part of a page; null until its file is there, which it is then asked for. */
export function partOf(page: PartId): Part | null {
  const part = loadedOf(page).part.value;
  if (part === null && partFailure(page) === null) void loadPart(page);
  return part;
}

/** Why a page is not there; null where it is, or is on its way. */
export function partFailure(page: PartId): Failure | null {
  return loadedOf(page).failure.value;
}

/**
 * Asks for the files of all pages, so that going to one needs no waiting and no network: one after
 * another, since reading them all in one go would hold up the keys.
 */
export async function loadParts(): Promise<void> {
  if (isLoadingAll) return;
  isLoadingAll = true;
  for (const page of Object.keys(FILES) as LaterPage[]) await loadPart(page);
  isLoadingAll = false;
}

/** Asks for the file of a page, also again where it failed. */
export async function loadPart(page: PartId): Promise<void> {
  const { part, failure } = loadedOf(page);
  if (page === 'overview' || part.peek() || loading.has(page)) return;
  loading.add(page);
  failure.value = null;
  try {
    part.value = await FILES[page]();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `This page could not be loaded: ${why}. Check the connection, then reload the page.`;
    failure.value = { message, problems: [] };
  } finally {
    loading.delete(page);
  }
}
