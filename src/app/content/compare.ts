/** What plans side by side come to, said in sentences that are checked against the figures first. */
import { change, children, range } from '../../charts/rounding.ts';
import { dotsFor, isClear, type ShareWords, shareWords } from '../../charts/words.ts';
import { financialYear } from '../../domain/years.ts';
import { MEASURE_GROUPS, type MeasureGroup } from '../../results/compare/comparedTypes.ts';
import type {
  ComparePlansView,
  PlanDifference,
  PlansMeasure,
} from '../../results/compare/plansTypes.ts';
import { type Sayings, sayings, UNIT_DIRECTIONS } from '../components/comparedRows.ts';
import { paybackWords } from './budgets.ts';
import { listed } from './reading.ts';

export const ADD_A_PLAN = 'Add a plan to compare';
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export const SAME_FUTURES =
  'Every plan meets the same children and the same luck, so each difference is of one plan alone. The mark is the average, the line 8 in 10 futures; better is to the left on every row, and each row has its own scale. Dots: in how many of ten futures a plan is better than A. Best of all: in how many of ten futures each plan is the best; plans that are equally good share a future.';
export const SIMULATION_ERROR =
  '± is how far an average may be off because futures are few (its standard error), shown where it is not lost in the rounding. More futures make it smaller.';

/** Money and capital apart, and children last but for capital. */
export const GROUP_ORDER: readonly MeasureGroup[] = [
  ...MEASURE_GROUPS.filter((group) => group !== 'capital'),
  'capital',
];

/** Rows that are shown until a reader asks for all. */
export const FIRST_MEASURES: readonly string[] = [
  'high-needs-balance',
  'high-needs-cumulative',
  'transport',
  'without-place',
  'independent-placements',
  'over-ride-guide',
  'capital',
];

type Named = Pick<PlansMeasure, 'label' | 'unit' | 'group' | 'id'>;
type Times = Pick<ComparePlansView, 'year' | 'financialYear'>;

/** "2030-31", "March 2031", "January 2031" */
export function measureTime({ unit, group, id }: Named, { year, financialYear: start }: Times) {
  if (id === 'high-needs-cumulative') return `March ${start + 1}`;
  if (group === 'capital') return `to March ${start + 1}`;
  return unit === 'pounds' ? financialYear(start) : `January ${year}`;
}

/** "High needs in-year balance, 2030-31" */
export function measureName(measure: Named, times: Times): string {
  return `${measure.label}, ${measureTime(measure, times)}`;
}

/** The plan that makes the high needs gap smallest on average, and how often a plan closes it. */
export function compareHeadline(view: ComparePlansView): string {
  const neutral = neutralHeadline(view);
  const gap = view.measures.find(({ id }) => id === 'high-needs-balance');
  if (gap === undefined || view.plans.length < 2 || gap.level.mean >= 0) return neutral;
  const gains = gap.others.map(({ difference }) => difference.mean);
  const most = Math.max(...gains);
  const best = gains.indexOf(most);
  const year = financialYear(view.financialYear);
  const share = most / -gap.level.mean;
  if (gap.others.every(({ betterShare }) => betterShare === 0.5)) {
    return `No plan changes the ${year} high needs gap in any future`;
  }
  const { dots, direction } = shareWords(gap.others[best].betterShare ?? 0.5);
  const closing = closingWords(view.balancedShares.slice(1));
  if (share <= 0) return `On average no plan makes the ${year} high needs gap smaller; ${closing}`;
  if (direction === 'unclear') {
    return `No plan clearly changes the ${year} high needs gap: the best of them on average makes it smaller in ${dots} of 10 futures`;
  }
  return `On average plan ${LETTERS[best + 1]} closes ${partWords(share)} of the ${year} high needs gap; ${closing}`;
}

function neutralHeadline({ plans, year }: Pick<ComparePlansView, 'plans' | 'year'>): string {
  if (plans.length < 2) return ADD_A_PLAN;
  return `What ${plans.length - 1 === 1 ? 'a plan changes' : `${plans.length - 1} plans change`} against “${plans[0].label}” by January ${year}`;
}

/** From here on a plan is said to close the gap. */
const SURE = 0.8;

/** "no plan closes it in as many as 3 of 10 futures", "plan C closes it in 9 of 10 futures" */
function closingWords(shares: readonly number[]): string {
  const most = Math.max(...shares);
  if (most >= SURE) {
    const { dots } = shareWords(most);
    const letters = shares.flatMap((share, at) =>
      dotsFor(share) === dots ? [LETTERS[at + 1]] : [],
    );
    const which =
      letters.length === 1 ? `plan ${letters[0]} closes` : `plans ${listed(letters)} close`;
    return dots === 10
      ? `${which} it in almost every future`
      : `${which} it in ${dots} of 10 futures`;
  }
  return `no plan closes it in as many as ${dotsFor(most) + 1} of 10 futures`;
}

const PARTS: readonly (readonly [number, string])[] = [
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [1 / 2, 'half'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
];
/** A share is called by the name of a part that is as near as this. */
const NEAR = 0.02;

function partWords(share: number): string {
  if (share >= 0.995) return 'all';
  const part = PARTS.find(([size]) => Math.abs(size - share) <= NEAR);
  if (part) return `about ${part[1]}`;
  return share < 0.01 ? 'less than 1%' : `about ${Math.round(share * 100)}%`;
}

/** What a cell of a plan other than A shows. */
export interface DifferenceWords {
  /** "−£26.9m", or "no change". */
  readonly said: string;
  /** "−£41m to −£12m"; empty where nothing changes. */
  readonly range: string;
  /** Standard error from simulation, "± £0.4m"; empty where the rounding hides it. */
  readonly error: string;
  /** Null where neither way is better, or nothing changes. */
  readonly share: ShareWords | null;
  readonly clear: boolean;
}

export function sayingsOf({ unit, level, others }: PlansMeasure): Sayings {
  const values = others.map(({ value }) => value);
  return sayings(
    unit,
    [level, ...values],
    others.map(({ difference }) => difference),
  );
}

export function differenceWords(
  { difference, betterShare, error }: PlanDifference,
  { unit, better }: PlansMeasure,
  { step }: Sayings,
): DifferenceWords {
  const signed = (size: number) => change(size, step);
  const { mean, p10, p90 } = difference;
  const none = [mean, p10, p90].every((size) => step(size) === step(0));
  const judged = !none && betterShare !== null && better !== 'neither';
  return {
    said: signed(mean),
    range: none ? '' : range(p10, p90, signed),
    error: error === null || step(error) === step(0) ? '' : `± ${step(error)}`,
    share: judged ? shareWords(betterShare, UNIT_DIRECTIONS[unit][better]) : null,
    clear: judged && isClear(betterShare),
  };
}

/** "£84.0m" and "£51.0m to £118m"; no range where it says no more than the average. */
export function levelWords({ level }: PlansMeasure, say: Sayings['level']) {
  const ends = say(level.p10) === say(level.p90) ? '' : range(level.p10, level.p90, say);
  return { said: say(level.mean), range: ends };
}

/** "Plan C, SRPs first. High needs spending, 2030-31: on average −£26.9m against A …" as one sentence. */
export function cellSentence(view: ComparePlansView, measure: PlansMeasure, plan: number): string {
  const say = sayingsOf(measure);
  const name = measureName(measure, view);
  const { label } = view.plans[plan];
  const { said: level, range: ends } = levelWords(measure, say.level);
  const spread = ends === '' ? '' : `, 8 in 10 futures ${ends}`;
  if (plan === 0) return `${name}, with A, ${label}: average ${level}${spread}`;
  const words = differenceWords(measure.others[plan - 1], measure, say);
  const head = `${name}, ${LETTERS[plan]}, ${label}, against A`;
  if (words.range === '') return `${head}: no change`;
  const error = words.error === '' ? '' : ` (${words.error} from simulation)`;
  const likely = words.share === null ? 'neither way is better' : words.share.sentence;
  return `${head}: average ${words.said}${error}, 8 in 10 futures ${words.range}; ${likely}`;
}

/** "C 6, B 3" of ten, most first; plans that are never in a tenth are left out. Empty where all tie. */
export function bestWords({ bestShares, others }: PlansMeasure): string {
  if (bestShares === null || others.every(({ betterShare }) => betterShare === 0.5)) return '';
  return tenths(bestShares)
    .map((tenth, plan) => ({ tenth, plan }))
    .filter(({ tenth }) => tenth > 0)
    .sort((one, other) => other.tenth - one.tenth || one.plan - other.plan)
    .map(({ tenth, plan }) => `${LETTERS[plan]} ${tenth}`)
    .join(', ');
}

export function bestSentence(view: ComparePlansView, measure: PlansMeasure): string {
  const name = measureName(measure, view);
  const words = bestWords(measure);
  if (measure.bestShares === null) return `${name}: neither way is better`;
  return words === ''
    ? `${name}: the plans are equally good`
    : `${name}, best of all in how many of ten futures: ${words}`;
}

/** A row of its own under capital, where any plan spends more of it than A. */
export const PAYBACK_ROW = 'Paid back from what both budgets save';
export const NO_MORE_CAPITAL = 'no more capital than A';

/** "Within 6 years; 8 in 10 futures 4 to 9"; null where the plan spends no more capital than A. */
export function paidBackWords({ paybacks }: ComparePlansView, plan: number): string | null {
  const payback = paybacks[plan - 1];
  return payback ? paybackWords(payback.bothBudgets, payback.yearsSimulated) : null;
}

export function paidBackSentence(view: ComparePlansView, plan: number): string {
  const head = `${PAYBACK_ROW}, ${LETTERS[plan]}, ${view.plans[plan].label}`;
  if (plan === 0) return `${PAYBACK_ROW}: said of the other plans, for capital beyond A`;
  return `${head}: ${paidBackWords(view, plan) ?? NO_MORE_CAPITAL}`;
}

/** Whole tenths that add up to ten: the largest remainders are rounded up (Hamilton's method). */
export function tenths(shares: readonly number[]): number[] {
  const whole = shares.map((share) => Math.floor(share * 10 + 1e-9));
  const left = 10 - whole.reduce((sum, one) => sum + one, 0);
  const order = shares
    .map((share, at) => ({ at, rest: share * 10 - whole[at] }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of order.slice(0, Math.max(0, left))) whole[at]++;
  return whole;
}

/** "200 futures of each plan" */
export function futuresWords({ provenance, plans }: ComparePlansView): string {
  return `${children(provenance.draws)} futures of ${plans.length === 1 ? 'the plan' : 'each plan'}`;
}
