import { pairedRuns } from '../compare/pairedRuns.ts';
import type { Released } from '../disclosure/release.ts';
import {
  type AgainstBaseline,
  CAUSES,
  type CausesQuery,
  type CausesView,
  type Waterfalls,
} from './causesTypes.ts';
import { forMeasures, measureOf } from './moneyLines.ts';
import { isSomething, waterfallOf } from './waterfall.ts';
import { yearCauses } from './yearCauses.ts';
import { type YearState, yearStates } from './yearState.ts';

/**
 * Why money changes: since the first financial year of the run and, with a baseline, from it to this
 * plan in the year shown.
 *
 * @throws RangeError where the January is not simulated, or the runs are not of the same luck.
 */
export function causesView(
  run: Released,
  { year }: Pick<CausesQuery, 'year'>,
  baseline?: Released,
): CausesView {
  const { baseYear } = run.model.area;
  const step = stepOf(run, year);
  return {
    kind: 'causes',
    provenance: run.provenance,
    financialYear: baseYear + step,
    firstFinancialYear: baseYear,
    since: step === 0 ? null : causesSinceFirst(run, step),
    against: baseline === undefined ? null : causesAgainst(baseline, run, step),
  };
}

/**
 * Financial years since the first of the run that holds a January; the base January, which belongs to
 * a year before the run, has the first.
 *
 * @throws RangeError where the January is not simulated.
 */
export function stepOf({ model }: Released, january: number): number {
  const { baseYear } = model.area;
  const lastYear = baseYear + model.years;
  if (january < baseYear || january > lastYear) {
    throw new RangeError(
      `January ${january} is not simulated. Choose one from ${baseYear} to ${lastYear}.`,
    );
  }
  return Math.max(0, january - 1 - baseYear);
}

/** From the first financial year of a run to another of the same run. */
export function causesSinceFirst(run: Released, step: number): Waterfalls {
  const state = yearStates(run, [0, step]);
  return waterfallsOf(
    run.draws.map((_, draw) => state(draw, 0)),
    run.draws.map((_, draw) => state(draw, step)),
  );
}

function causesAgainst(baseline: Released, plan: Released, step: number): AgainstBaseline {
  const { before, after } = pairedRuns(baseline, plan);
  const [without, withPlan] = [yearStates(before, [step]), yearStates(after, [step])];
  return {
    label: before.scenario.label,
    draws: after.draws.length,
    waterfalls: waterfallsOf(
      before.draws.map((_, draw) => without(draw, step)),
      after.draws.map((_, draw) => withPlan(draw, step)),
    ),
  };
}

/** Waterfalls from one state of each draw to another, in the same order. */
function waterfallsOf(before: readonly YearState[], after: readonly YearState[]): Waterfalls {
  const caused = before.map((state, draw) => yearCauses(state, after[draw]));
  return forMeasures((measure) => {
    const level = ({ lines }: YearState) => measureOf(measure, lines);
    const parts = CAUSES.map((id) => ({
      id,
      byDraw: caused.map((one) => one[measure][id] ?? 0),
    }));
    return waterfallOf(before.map(level), parts.filter(isSomething), after.map(level));
  });
}
