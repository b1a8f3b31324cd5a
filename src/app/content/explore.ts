/** Words of the page Explore. Every sentence is checked against the figures that it is made from. */
import { children, pounds, poundsUnit, range, rate, tens } from '../../charts/rounding.ts';
import { type DirectionWords, type ShareWords, shareWords } from '../../charts/words.ts';
import { financialYear } from '../../domain/years.ts';
import type { ExploredMeasure, ExploreView } from '../../results/views/exploreTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { PAIRS_FOR_RANGES } from '../state/quickLook.ts';
import { budgetWords } from './findings/review.ts';
import { isFirstLook, poundsRange } from './reading.ts';

const THINGS = 'children without the place they need';
export const CHANGE_THINGS = 'Change up to five things';
/** A difference that is none is said, and not written as nought. */
export const NO_CHANGE = 'no change';
export const RANGES_LATER = `Range from ${PAIRS_FOR_RANGES} futures on`;
export const MOST_ALLOWED = 'most this page allows';
export const STILL_BEFORE = 'The figures are those before your last change.';
export const HOW_FEW_ARE_READ =
  'While few futures are in, a level is that of no change over all of its futures, moved by the average difference of the few; the same luck is on both sides.';
export const LEAVES_OUT = [
  'changes of national law or funding beyond those the levers name',
  'new schools not yet agreed, and where land and staff would come from',
  'how well a place suits one child',
  'what early help costs',
];

/** Words for less and more of each unit; less is better in all that this page shows. */
const LESS_AND_MORE: Readonly<Record<ExploredMeasure['unit'], DirectionWords>> = {
  children: { better: 'fewer', worse: 'more' },
  pounds: { better: 'less', worse: 'more' },
  minutes: { better: 'shorter', worse: 'longer' },
  'per cent': { better: 'lower', worse: 'higher' },
};

type Say = (value: number) => string;

/** How amounts of a measure are said, without a sign, and the least that can be told apart. */
interface Saying {
  readonly say: Say;
  readonly rounding: number;
}

function sayingOf({ unit, difference, simulationError }: ExploredMeasure, pairs: number): Saying {
  if (unit === 'children') {
    return isFirstLook(pairs)
      ? { say: (count) => children(tens(count)), rounding: 10 }
      : { say: children, rounding: 1 };
  }
  if (unit === 'pounds') {
    const { mean, p10, p90 } = difference;
    const shown = poundsUnit(Math.max(...[mean, p10, p90, simulationError ?? 0].map(Math.abs)));
    const steps = { m: 100_000, k: 1000, pounds: 1 };
    return { say: (amount) => pounds(amount, shown), rounding: steps[shown] };
  }
  return { say: (size) => `${rate(size)}${unit === 'minutes' ? ' min' : ''}`, rounding: 0.1 };
}

/** A paired difference in words. */
export interface SaidDifference {
  /** "340"; null where no difference can be told. */
  readonly number: string | null;
  /** "fewer"; or why there is no number: "No clear difference". */
  readonly word: string;
  /** "8 in 10: 71 to 9 fewer"; null while too few futures are in. */
  readonly range: string | null;
  /** "± 30 from simulation"; null where it is below the rounding. */
  readonly error: string | null;
  /** Share of futures and its words; null while too few futures are in, or where nothing differs. */
  readonly share: { readonly of: number; readonly words: ShareWords } | null;
  readonly directions: DirectionWords;
}

/** "71 to 9 fewer", "£18.8m less to £1.1m more": from the better end to the worse. */
function rangeWords({ p10, p90 }: Summary, { say }: Saying, words: DirectionWords): string {
  const size = (value: number) => say(Math.abs(value));
  const isNone = (value: number) => size(value) === say(0);
  if (!isNone(p10) && !isNone(p90) && p10 < 0 === p90 < 0) {
    return `${size(p10)} to ${size(p90)} ${p10 < 0 ? words.better : words.worse}`;
  }
  const end = (value: number) =>
    isNone(value) ? 'no change' : `${size(value)} ${value < 0 ? words.better : words.worse}`;
  return range(p10, p90, end);
}

/** @param pairs futures behind the difference. */
export function saidDifference(measure: ExploredMeasure, pairs: number): SaidDifference {
  const { difference, betterShare, simulationError, unit } = measure;
  const directions = LESS_AND_MORE[unit];
  const saying = sayingOf(measure, pairs);
  const { say, rounding } = saying;
  const few = pairs < PAIRS_FOR_RANGES;
  const none = { number: null, range: null, error: null, share: null, directions };
  const sizes = [difference.mean, difference.p10, difference.p90];
  if (sizes.every((value) => value === 0)) return { ...none, word: NO_CHANGE };
  if (sizes.every((value) => say(value) === say(0)) && (simulationError ?? 0) < rounding) {
    const word = unit === 'children' ? `under ${rounding} either way` : NO_CHANGE;
    return { ...none, word: few ? word : NO_CHANGE };
  }
  const error =
    simulationError !== null && simulationError >= rounding
      ? `± ${say(simulationError)} from simulation`
      : null;
  const words = shareWords(betterShare ?? 0.5, directions);
  // A few extreme futures can pull the average to the other side: then neither is said.
  const unclear = few
    ? simulationError === null || Math.abs(difference.mean) <= simulationError
    : words.direction === 'unclear' || difference.mean < 0 !== (words.direction === 'better');
  const size = say(Math.abs(difference.mean));
  const told = !unclear && size !== say(0);
  return {
    number: told ? size : null,
    word: told
      ? difference.mean < 0
        ? directions.better
        : directions.worse
      : `No clear difference${few ? ' yet' : ''}`,
    range: few ? null : `8 in 10: ${rangeWords(difference, saying, directions)}`,
    error,
    share: few ? null : { of: betterShare ?? 0.5, words },
    directions,
  };
}

/** "340 fewer", "no clear difference yet", "no change": for the dock and for one line. */
export function shortDifference(said: SaidDifference): string {
  return said.number === null ? said.word : `${said.number} ${said.word}`;
}

/** A level: its average, and its range in words. */
export function levelWords({ unit, value }: ExploredMeasure, draws: number) {
  const { mean, p10, p90 } = value;
  if (unit === 'pounds') return { number: pounds(mean), range: poundsRange(p10, p90) };
  const few = isFirstLook(draws);
  const say: Say =
    unit === 'children'
      ? (count) => children(few ? tens(count) : count)
      : (size) => `${rate(size)}${unit === 'minutes' ? ' min' : ''}`;
  return { number: say(mean), range: range(p10, p90, say) };
}

/** "High needs deficit, March 2031", "Home to school transport, 2030-31" */
export function measureName({ id, label }: ExploredMeasure, { financialYear: start }: ExploreView) {
  if (id === 'high-needs-cumulative') return `${label}, March ${start + 1}`;
  if (id === 'transport') return `${label}, ${financialYear(start)}`;
  return id === 'mean-minutes' ? 'Average journey to school' : label;
}

/** Futures that a level rests on: those of no change while the plan has fewer. */
export function levelDraws({ estimated, baselineDraws, provenance }: ExploreView): number {
  return estimated ? baselineDraws : provenance.draws;
}

/** "By January 2031, 8 in 10 simulated futures fall between 1,060 and 1,930 children without …" */
export function levelHeadline(view: ExploreView, baseYear: number): string {
  const { p10, p90 } = view.withoutPlace.value;
  const few = isFirstLook(Math.min(view.provenance.draws, levelDraws(view)));
  const say: Say = (count) => children(Math.max(0, few ? tens(count) : count));
  const when = view.year > baseYear ? `By January ${view.year}` : `In January ${view.year}`;
  if (say(p10) === say(p90)) return `${when}, about ${say(p10)} ${THINGS}`;
  return `${when}, 8 in 10 simulated futures fall between ${say(p10)} and ${say(p90)} ${THINGS}`;
}

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** Parts of the lead: with these changes the average, and what it differs by. */
export function leadWords(view: ExploreView, changes: number) {
  const { draws } = view.provenance;
  const said = saidDifference(view.withoutPlace, draws);
  const average = levelWords(view.withoutPlace, Math.min(draws, levelDraws(view))).number;
  const start = `With ${changes === 1 ? 'this one change' : `these ${COUNTS[changes]} changes`} the average is`;
  const sure = said.share === null ? '' : `: ${said.share.words.sentence}`;
  const more = draws < PAIRS_FOR_RANGES ? '' : ` ${moneyWords(view)}`;
  return { start, average, said, sure, more };
}

/** "High needs: likely to save money; transport: no clear difference." */
export function moneyWords({ others }: ExploreView): string {
  const find = (wanted: string) => others.find(({ id }) => id === wanted);
  const parts = [
    [find('high-needs-cumulative'), 'high needs money'] as const,
    [find('transport'), 'transport money'] as const,
  ].flatMap(([measure, budget]) => (measure ? [budgetWords(measure, budget)] : []));
  const sentence = parts.join('; ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** One sentence for a screen reader, once the answer is in full. */
export function announced(view: ExploreView): string {
  const { draws } = view.provenance;
  if (view.same) return `No change: figures are up to date, from ${draws} futures`;
  const said = saidDifference(view.withoutPlace, draws);
  const sure = said.share ? `, ${said.share.words.sentence}` : '';
  return `${shortDifference(said)} ${said.number === null ? 'in ' : ''}${THINGS}${sure}. From ${draws} futures`;
}

/**
 * Title of the fan: what the plan does to the growth of unmet need, where the figures bear it.
 *
 * @param plan what the plan is called in a sentence: "your plan".
 */
export function fanTitle(view: ExploreView, areaName: string, plan = 'your plan'): string {
  const neutral = `Children without the place they need, ${areaName}`;
  const { before, after } = view.overTime;
  const last = before.summary.length - 1;
  const growth = before.summary[last].mean - before.summary[0].mean;
  if (view.same) {
    return before.summary[last].p10 > before.summary[0].mean
      ? `With no change, unmet need is likely to grow to ${before.years[last]}`
      : neutral;
  }
  const said = saidDifference(view.withoutPlace, view.provenance.draws);
  const lastGap = after.summary[last].mean - before.summary[last].mean;
  if (said.number === null || growth <= 0) return neutral;
  if (view.withoutPlace.difference.mean < 0 && lastGap < 0) {
    return growth + lastGap > 0
      ? `${plan.charAt(0).toUpperCase()}${plan.slice(1)} slows the growth in unmet need but does not end it`
      : `On average ${plan} ends the growth in unmet need`;
  }
  return view.withoutPlace.difference.mean > 0 && lastGap > 0
    ? `With ${plan} unmet need grows faster than with no change`
    : neutral;
}

/** "In Ashby, about 197 children, 71 fewer than with no change (8 in 10: …), fewer in 9 of 10 futures." */
export function districtSentence(
  name: string,
  measure: ExploredMeasure,
  view: ExploreView,
): string {
  const { draws } = view.provenance;
  const level = `In ${name}, about ${levelWords(measure, Math.min(draws, levelDraws(view))).number} ${THINGS}`;
  if (view.same) return `${level} in January ${view.year}.`;
  const said = saidDifference(measure, draws);
  if (said.word === NO_CHANGE) return `${level}: ${NO_CHANGE}.`;
  const detail = [said.range, said.error].filter(Boolean).join('; ');
  const bracket = detail === '' ? '' : ` (${detail})`;
  const share = said.share?.words.sentence ?? '';
  const sure = share === '' ? '' : `. ${share.charAt(0).toUpperCase()}${share.slice(1)}`;
  const difference =
    said.number === null
      ? said.word.toLowerCase()
      : `${said.number} ${said.word} than with no change`;
  return `${level}, ${difference}${bracket}${sure}.`;
}
