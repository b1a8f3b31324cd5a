/** What a plan is set against, from the provisions with no change. */
import type { Manifest } from '../../domain/dataset.ts';
import type { ProvisionsView } from '../../results/views/view.ts';
import type { PlanContext } from './plan.ts';

/** Rounds between the base January and the September that a change is given at first. */
const USUAL_YEARS_AHEAD = 2;

export function planContext(provisions: ProvisionsView, manifest: Manifest): PlanContext {
  return {
    schools: new Map(provisions.rows.map((row) => [row.id, row])),
    designations: provisions.designations,
    needs: manifest.needs.map(({ code }) => code),
    firstSeptember: manifest.baseYear,
    usualSeptember: manifest.baseYear + USUAL_YEARS_AHEAD,
  };
}
