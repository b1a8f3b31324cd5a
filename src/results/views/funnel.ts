import {
  ASSESSMENTS,
  FUNNEL_STAGES,
  IN_TIME,
  PLANS,
  REQUESTS,
} from '../../model/demand/funnel/funnel.ts';
import { completed } from '../../model/demand/funnel/yearRates.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { observedYears } from '../tables/lsrp.ts';
import type { FunnelView } from './demandTypes.ts';
import { fanOf } from './fan.ts';

/** From request to plan: what was published, and what the draws hold from the base year on. */
export function funnelView(ensemble: Released): FunnelView {
  const { model, dataset, provenance } = ensemble;
  const years = Array.from({ length: model.years }, (_, step) => model.area.baseYear + step);
  const { byDraw } = rollUp(model.shapes.funnel, cubesOf(ensemble, 'funnel'), ['step', 'stage']);
  const at = (draw: Float64Array, step: number, stage: number) =>
    draw[step * FUNNEL_STAGES.length + stage];
  const fan = (stage: number) =>
    fanOf(
      years,
      byDraw.map((draw) => years.map((_, step) => at(draw, step, stage))),
    );
  return {
    kind: 'funnel',
    provenance,
    observed: observedYears(dataset).map((row) => ({
      year: row.year,
      comparable: row.comparable !== false,
      requests: row.requests,
      refused: row.refused_assessment,
      assessments: completed(row),
      plans: row.assessments_with_plan,
      within20Weeks:
        row.plans_issued !== null && row.plans_issued > 0 && row.issued_within_20_weeks !== null
          ? row.issued_within_20_weeks / row.plans_issued
          : null,
    })),
    requests: fan(REQUESTS),
    assessments: fan(ASSESSMENTS),
    plans: fan(PLANS),
    within20Weeks: fanOf(
      years,
      byDraw.map((draw) =>
        years.map((_, step) => {
          const plans = at(draw, step, PLANS);
          return plans > 0 ? at(draw, step, IN_TIME) / plans : 0;
        }),
      ),
    ),
  };
}
