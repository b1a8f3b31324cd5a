/** Plans side by side as a CSV file: every measure at full precision, and which runs made it. */
import type { ComparePlansView } from '../../results/compare/plansTypes.ts';
import { downloadCsv } from '../components/download.ts';
import { measureName } from '../content/compare.ts';
import { csvOf } from '../state/csv.ts';
import { provenanceLine, shortHash } from '../state/provenance.ts';

export function downloadPlansTable(view: ComparePlansView): void {
  const ids = view.plans.map(({ id }) => id).join('-');
  downloadCsv(`compare-${view.provenance.datasetId}-${ids}-${view.year}.csv`, plansCsv(view));
}

/** A row a measure and plan; of the first plan the level alone. */
export function plansCsv(view: ComparePlansView): string {
  const line = provenanceLine(view.provenance);
  return csvOf(
    view.measures.flatMap((measure) =>
      view.plans.map(({ id, scenarioHash }, plan) => {
        const other = plan === 0 ? null : measure.others[plan - 1];
        const value = other?.value ?? measure.level;
        const { mean = null, p10 = null, p50 = null, p90 = null } = other?.difference ?? {};
        return {
          measure: measureName(measure, view),
          unit: measure.unit,
          better: measure.better,
          plan: id,
          plan_hash: shortHash(scenarioHash),
          against: plan === 0 ? null : view.plans[0].id,
          value_mean: value.mean,
          value_p10: value.p10,
          value_p50: value.p50,
          value_p90: value.p90,
          difference_mean: mean,
          difference_p10: p10,
          difference_p50: p50,
          difference_p90: p90,
          difference_error: other?.error ?? null,
          better_share: other?.betterShare ?? null,
          best_share: measure.bestShares?.[plan] ?? null,
          provenance: line,
        };
      }),
    ),
  );
}
