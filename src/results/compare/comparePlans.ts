import type { Released } from '../disclosure/release.ts';
import { bestShares } from './bestShares.ts';
import { compareMeasure, firstRow, totalsOf, wordsOf } from './compareMeasure.ts';
import { meanDifferenceError } from './meanError.ts';
import { financialJanuary, frameOf, type MeasuredDraw } from './measuredRun.ts';
import { type MeasureId, measuresOf } from './measures.ts';
import { PAYBACK_MEASURES, pairedPayback } from './pairedPayback.ts';
import { alignedRuns } from './pairedRuns.ts';
import type {
  ComparePlansQuery,
  ComparePlansView,
  PlanDifference,
  PlansMeasure,
} from './plansTypes.ts';
import { readOnce } from './readOnce.ts';

/** What plans are compared by, in the order in which it is shown. */
const COMPARED: readonly MeasureId[] = [
  'high-needs-balance',
  'high-needs-cumulative',
  'high-needs-spend',
  'independent-spend',
  'high-needs-income',
  'transport',
  'general-fund-net',
  'without-place',
  'waiting',
  'waiting-a-year',
  'independent-placements',
  'out-of-area',
  'first-preference',
  'special-below',
  'mainstream-above',
  'mean-minutes',
  'over-ride-guide',
  'capital',
];
const BALANCE: MeasureId = 'high-needs-balance';

/**
 * Plans against the first of them, draw by draw, over the draws that all have.
 *
 * @param runs in the order of the query.
 * @throws RangeError where they were not drawn from the same data with the same luck, or the January
 * is not simulated.
 */
export function comparePlansView(
  runs: readonly Released[],
  { year }: ComparePlansQuery,
): ComparePlansView {
  const plans = alignedRuns(runs);
  const [first] = plans;
  const measures = measuresOf([...new Set([...COMPARED, ...PAYBACK_MEASURES])]);
  const frame = frameOf(first.model);
  const january = financialJanuary(frame, year);
  const read = plans.map((run) => readOnce(run, measures));

  const rows = measures.slice(0, COMPARED.length).flatMap((measure, at): PlansMeasure[] => {
    // A census is of the January itself, money and what is counted over a year of the first year on.
    const row = measure.when === 'january' ? year - frame.baseYear : january;
    if (row < firstRow(measure)) return [];
    const totals = read.map((draws) =>
      totalsOf(draws, { measure, at, january: row, place: null, frame }),
    );
    const against = (after: readonly MeasuredDraw[]) =>
      compareMeasure({ frame, measures, before: read[0], after }, at, row, null);
    const level = against(read[0])?.before;
    const others = read.slice(1).flatMap((draws, other): PlanDifference[] => {
      const one = against(draws);
      if (one === null) return [];
      const { value, difference, betterShare } = one;
      const error = meanDifferenceError(totals[0], totals[other + 1]);
      return [{ value, difference, error, betterShare }];
    });
    if (level === undefined || others.length < plans.length - 1) return [];
    const best = measure.better === 'neither' ? null : bestShares(totals, measure.better);
    return [{ ...wordsOf(measure), level, others, bestShares: best }];
  });
  const balance = COMPARED.indexOf(BALANCE);
  return {
    kind: 'comparePlans',
    provenance: first.provenance,
    plans: plans.map(({ scenario, provenance }) => ({
      id: scenario.id,
      label: scenario.label,
      scenarioHash: provenance.scenarioHash,
      counterfactual: scenario.counterfactual,
      notice: scenario.notice ?? null,
    })),
    year,
    financialYear: frame.baseYear + january - 1,
    measures: rows,
    paybacks: read
      .slice(1)
      .map((after) => pairedPayback({ frame, measures, before: read[0], after })),
    balancedShares: read.map(
      (draws) => draws.filter((draw) => draw[balance].of[january] >= 0).length / draws.length,
    ),
  };
}
