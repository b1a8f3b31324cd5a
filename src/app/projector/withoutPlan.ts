/** What the page Explore showed before any lever was moved, from the same answer. */
import type { ExploreView } from '../../results/views/exploreTypes.ts';

/** The same view with no change in place of the plan. */
export function withoutPlan(view: ExploreView): ExploreView {
  const { before } = view.overTime;
  const value = before.summary[before.years.indexOf(view.year)];
  return {
    ...view,
    provenance: { ...view.provenance, draws: view.baselineDraws },
    same: true,
    estimated: false,
    withoutPlace: { ...view.withoutPlace, value },
  };
}
