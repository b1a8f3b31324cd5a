/** Which runs stand behind the figures of a page. */
import type { Provenance } from '../../results/views/measures.ts';
import type { OtherPlan } from './provenance.ts';
import type { PageId } from './route.ts';
import type { SlotViews } from './slots.ts';

/** Which run made the figures that a page shows; null where it shows none. */
export function shownProvenance(page: PageId, views: SlotViews): Provenance | null {
  if (page === 'overview' || page === 'places') return views.overview?.provenance ?? null;
  if (page === 'demand') return views.demand?.provenance ?? null;
  if (page === 'placement') return views.placement?.provenance ?? null;
  if (page === 'transport') return views.transport?.provenance ?? null;
  if (page === 'finance') return views.finance?.provenance ?? null;
  if (page === 'equity') return views.equity?.provenance ?? null;
  if (page === 'inclusion') return views.inclusion?.provenance ?? null;
  if (page === 'provisions') return views.provisions?.provenance ?? null;
  if (page === 'assumptions') return views.sensitivity?.provenance ?? null;
  if (page === 'method') return views.checks?.provenance ?? null;
  if (page === 'compare') return views.comparePlans?.provenance ?? null;
  if (page === 'export') return views.tablePreview?.provenance ?? null;
  // Until a plan in the making has an answer, what is seen is the plan of no change.
  if (page === 'review') return views.provisions?.provenance ?? null;
  if (page === 'explore') return views.overview?.provenance ?? null;
  if (page === 'paper') return views.explored?.provenance ?? null;
  return null;
}

/** The other plans behind the differences of a page. */
export function againstOf(page: PageId, views: SlotViews): OtherPlan[] {
  if (page === 'compare') {
    const others = views.comparePlans?.plans.slice(1) ?? [];
    return others.map(({ label, scenarioHash }) => ({ scenarioLabel: label, scenarioHash }));
  }
  if (page === 'export') return [views.tablePreview?.unmitigated ?? []].flat();
  if (page === 'equity') return views.equity?.against ? [views.equity.against] : [];
  const baseline = page === 'review' ? views.provisions : views.overview;
  const isSetAgainst = page === 'review' || page === 'explore';
  return isSetAgainst && baseline ? [baseline.provenance] : [];
}
