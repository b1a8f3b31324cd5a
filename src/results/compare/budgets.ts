import { fanOf } from '../views/fan.ts';
import type { BudgetsQuery, BudgetsView, DifferenceFan, PairedFans } from './budgetsTypes.ts';
import { compared } from './comparedMeasure.ts';
import { type ComparedMeasure, isNothing } from './comparedTypes.ts';
import { compareMeasure, type MeasuredPair, wordsOf } from './compareMeasure.ts';
import { financialJanuary, frameOf, type MeasuredDraw } from './measuredRun.ts';
import { type MeasureId, measuresOf } from './measures.ts';
import { pairedPayback } from './pairedPayback.ts';
import type { PairedRuns } from './pairedRuns.ts';
import { readOnce } from './readOnce.ts';

/** Money of a financial year that is added up over the run, and drawn by year. */
const YEARLY: readonly MeasureId[] = [
  'high-needs-spend',
  'independent-spend',
  'high-needs-income',
  'deficit-grants',
  'high-needs-balance',
  'transport',
  'general-fund-net',
];
/** Shown where there is anything of it, with the plan or without. */
const WHERE_ANY: MeasureId = 'deficit-grants';

/** What the view reads, in the order in which it is shown. */
export const BUDGET_MEASURES: readonly MeasureId[] = [
  'high-needs-spend',
  'independent-spend',
  'high-needs-income',
  'deficit-grants',
  'high-needs-balance',
  'high-needs-cumulative',
  'transport',
  'general-fund-net',
  'capital',
  'without-place',
  'waiting',
  'independent-placements',
  'first-preference',
  'mean-minutes',
];

/** Everything that the comparison of both budgets says in figures. */
export type BudgetFigures = Pick<
  BudgetsView,
  'measures' | 'overRun' | 'differences' | 'inYear' | 'cumulative' | 'payback'
>;

/** What a plan does to both budgets, to capital and to children, paired draw by draw. */
export function budgetsView(runs: PairedRuns, { against, year }: BudgetsQuery): BudgetsView {
  const { before, after } = runs;
  const frame = frameOf(after.model);
  const january = financialJanuary(frame, year);
  const measures = measuresOf(BUDGET_MEASURES);
  return {
    kind: 'budgets',
    provenance: after.provenance,
    baseline: { id: against, label: before.scenario.label },
    same: after.scenario.id === against,
    year,
    financialYear: frame.baseYear + january - 1,
    ...budgetFigures(
      {
        frame,
        measures,
        before: readOnce(before, measures),
        after: readOnce(after, measures),
      },
      january,
    ),
  };
}

/**
 * The figures of {@link budgetsView} from what was read off two runs.
 *
 * @param pair with every one of {@link BUDGET_MEASURES}; what else it holds is not looked at.
 * @param january from 1: the January that the financial year read lies in.
 */
export function budgetFigures(pair: MeasuredPair, january: number): BudgetFigures {
  const { baseYear, years } = pair.frame;
  const starts = Array.from({ length: years }, (_, step) => baseYear + step);
  const yearly = (id: MeasureId) => {
    const at = pair.measures.findIndex((measure) => measure.id === id);
    const rows = (side: readonly MeasuredDraw[]) => side.map((draw) => draw[at].of.subarray(1));
    const [before, after] = [rows(pair.before), rows(pair.after)];
    return { words: wordsOf(pair.measures[at]), before, after, gap: gaps(before, after) };
  };
  const pairedFans = (id: MeasureId): PairedFans => {
    const { before, after, gap } = yearly(id);
    const [without, plan, difference] = [before, after, gap].map((draws) => fanOf(starts, draws));
    return { before: without, after: plan, difference };
  };
  return {
    measures: BUDGET_MEASURES.flatMap((id): ComparedMeasure[] => {
      const at = pair.measures.findIndex((measure) => measure.id === id);
      const one = compareMeasure(pair, at, january, null);
      return one === null || (id === WHERE_ANY && isNothing(one)) ? [] : [one];
    }),
    overRun: [
      ...YEARLY.map((id) => {
        const { words, before, after } = yearly(id);
        return compared(words, before.map(sum), after.map(sum));
      }),
      lastOf(yearly('capital')),
    ],
    differences: YEARLY.map((id): DifferenceFan => {
      const { words, gap } = yearly(id);
      return { ...words, difference: fanOf(starts, gap) };
    }),
    inYear: pairedFans('high-needs-balance'),
    cumulative: pairedFans('high-needs-cumulative'),
    payback: pairedPayback(pair),
  };
}

interface Yearly {
  readonly words: ReturnType<typeof wordsOf>;
  readonly before: readonly Float64Array[];
  readonly after: readonly Float64Array[];
}

/** What a running measure has come to by the end of the run. */
function lastOf({ words, before, after }: Yearly): ComparedMeasure {
  const last = (side: readonly Float64Array[]) => side.map((draw) => draw[draw.length - 1]);
  return compared(words, last(before), last(after));
}

/** With the plan less without it, draw by draw and year by year. */
function gaps(before: readonly Float64Array[], after: readonly Float64Array[]): Float64Array[] {
  return after.map((draw, d) => draw.map((value, at) => value - before[d][at]));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
