/** Of each page its headline and its one figure, both as they stand on the page. */
import type { VNode } from 'preact';
import type { Provenance } from '../../results/views/view.ts';
import { DemandFan } from '../components/demand/DemandFan.tsx';
import { GapMap } from '../components/GapMap.tsx';
import { PlansFan } from '../components/PlansFan.tsx';
import { ExploreFan } from '../explore/ExploreFan.tsx';
import { PLAN_LABEL } from '../explore/explorePlan.ts';
import { comparedBudgets } from '../finance/Balances.tsx';
import { CumulativeFan } from '../finance/CumulativeFan.tsx';
import { Head as CompareHead, comparedPlans } from '../pages/Compare.tsx';
import { Head as DemandHead } from '../pages/Demand.tsx';
import { Head as ExploreHead } from '../pages/Explore.tsx';
import { Head as FinanceHead } from '../pages/Finance.tsx';
import { Head as OverviewHead } from '../pages/Overview.tsx';
import { Head as PlacesHead } from '../pages/Places.tsx';
import type { PageProps } from '../pages/pageProps.ts';
import { Head as TransportHead } from '../pages/Transport.tsx';
import { Cost } from '../transport/Cost.tsx';
import { ComparedPlans } from './ComparedPlans.tsx';
import type { ProjectedPage } from './projectedPages.ts';
import { withoutPlan } from './withoutPlan.ts';

export interface Projected {
  readonly head: VNode;
  readonly figure: VNode;
  readonly provenance: Provenance;
}

const nothing = () => {};

function explored({ explore, views }: PageProps, planHidden: boolean): Projected | null {
  const answer = explore.look.answer.value;
  const facts = explore.facts.value;
  if (!answer || !facts) return null;
  const view = planHidden ? withoutPlan(answer.view) : answer.view;
  const { areaName, baseYear } = facts;
  const plan = { label: PLAN_LABEL, words: 'your plan' };
  return {
    head: <ExploreHead view={view} changes={answer.question.changes} baseYear={baseYear} />,
    figure: <ExploreFan view={view} areaName={areaName} baseYear={baseYear} plan={plan} />,
    provenance: (planHidden && views.overview?.provenance) || view.provenance,
  };
}

function compared(props: PageProps): Projected | null {
  const view = comparedPlans(props);
  if (!view) return null;
  return {
    head: <CompareHead view={view} />,
    figure: <ComparedPlans view={view} />,
    provenance: view.provenance,
  };
}

/** Null until the first figures of the page are there. */
export function projectedOf(
  page: ProjectedPage,
  props: PageProps,
  planHidden: boolean,
): Projected | null {
  const { views, choices, dataset, go, hashOf } = props;
  const { overview, demand, transport, finance } = views;
  if (page === 'explore') return explored(props, planHidden);
  if (page === 'compare') return compared(props);
  if (page === 'demand') {
    if (!demand) return null;
    const part = { demand, manifest: dataset.manifest, choices };
    return {
      head: <DemandHead {...part} />,
      figure: <DemandFan {...part} />,
      provenance: demand.provenance,
    };
  }
  if (page === 'transport') {
    if (!transport) return null;
    const part = { transport, choices };
    return {
      head: <TransportHead {...part} financeAddress={hashOf({ page: 'finance' })} />,
      figure: <Cost {...part} />,
      provenance: transport.provenance,
    };
  }
  if (page === 'finance') {
    if (!finance) return null;
    const compared = comparedBudgets({ finance, views });
    return {
      head: <FinanceHead finance={finance} />,
      figure: <CumulativeFan finance={finance} choices={choices} compared={compared} />,
      provenance: finance.provenance,
    };
  }
  if (!overview) return null;
  const { provenance } = overview;
  const part = { overview, choices };
  if (page === 'overview') {
    return { head: <OverviewHead {...part} />, figure: <PlansFan {...part} />, provenance };
  }
  const map = { shapes: dataset.shapes, pointed: null, onPoint: nothing };
  return {
    head: <PlacesHead {...part} />,
    figure: <GapMap {...part} {...map} onSelect={(area) => go({ area })} />,
    provenance,
  };
}
