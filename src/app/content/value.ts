/** Which assumptions decide between two plans, in plain words. */
import { children, pounds, poundsUnit, rate } from '../../charts/rounding.ts';
import { shareWords } from '../../charts/words.ts';
import type { WorthRow } from '../../charts/worth/worth.ts';
import type { FactorWorth, ValuedMeasure, ValueView } from '../../results/value/valueTypes.ts';
import { measureName } from './compare.ts';
import { groundsOf, valueWords } from './sensitivity.ts';

export const NEUTRAL_VALUE_TITLE = 'Which assumptions decide between two plans';

/** What a choice can be judged by, as it stands in a menu. */
export const VALUED_LABELS: Readonly<Record<ValuedMeasure, string>> = {
  'high-needs-cumulative': 'High needs cumulative balance',
  'high-needs-balance': 'High needs in-year balance',
  'general-fund-net': 'General fund, net of charges',
  transport: 'Home to school transport',
  'without-place': 'Children without the place they need',
  waiting: 'Children waiting for a place',
  'independent-placements': 'Children in independent and non-maintained special schools',
};

export const WORTH_MEANING =
  'The worth of knowing something is how much better the plan chosen would be on average if it were known before choosing, by this measure alone. It is read off the futures that there are: nothing is simulated anew. What comes through chance, child by child, no inquiry could tell. Worths do not add up, and those only just told from nothing are on average overstated.';

/** How a worth is said: pounds in one unit, children to one decimal. */
export function worthFormat({ everything, measure }: ValueView): (value: number) => string {
  if (measure.unit !== 'pounds') return (value) => `${rate(value)} children`;
  const unit = poundsUnit(everything.value);
  return (value) => (value === 0 ? pounds(0) : pounds(value, unit));
}

/** "in 3 of 10 futures"; a share that rounds to none is "in fewer than 1 of 10 futures". */
function changedWords(share: number): string {
  if (share === 0) return 'in no future';
  const tenth = Math.round(share * 10);
  return tenth === 0 ? 'in fewer than 1 of 10 futures' : `in ${tenth} of 10 futures`;
}

/** "If we knew x, the better plan would change in 3 of 10 futures; worth about £2.1m." */
export function knowingWords(one: FactorWorth, view: ValueView): string {
  return `If we knew “${one.label}”, the better plan would change ${changedWords(one.changed)}; worth about ${worthFormat(view)(one.value)}.`;
}

/** What is found, checked against the figures: the assumption that decides, or that none is found to. */
export function valueTitle(view: ValueView): string {
  const [one, other] = view.plans.map(({ label }) => `“${label}”`);
  const { chosen, everything, assumptions } = view;
  if (chosen === null) return `${one} and ${other} are equally good by this measure`;
  if (everything.changed === 0) {
    return `${chosen === 0 ? one : other} is at least as good in every future: no assumption decides`;
  }
  const told = assumptions?.each.filter((each) => each.told) ?? [];
  if (assumptions === null) return NEUTRAL_VALUE_TITLE;
  if (told.length === 0)
    return `No single assumption is found to decide between ${one} and ${other}`;
  const [first] = told;
  const many = told.length === 1 ? 'One assumption is' : `${children(told.length)} assumptions are`;
  return `${many} found to decide between ${one} and ${other}${told.length === 1 ? '' : ', most of all'}: ${first.label}`;
}

/** Which plan is better on average, how surely, and what knowing everything would be worth. */
export function choiceWords(view: ValueView): string {
  const { chosen, betterShare, everything, plans } = view;
  if (chosen === null) return '';
  const share = chosen === 1 ? betterShare : 1 - betterShare;
  const format = worthFormat(view);
  const mean = Math.abs(view.difference.mean);
  const size = view.measure.unit === 'pounds' ? pounds(mean) : format(mean);
  const all =
    everything.changed === 0
      ? 'Nothing that could be known would change that.'
      : `If everything were known, chance too, the better plan would change ${changedWords(everything.changed)}; worth about ${format(everything.value)} (± ${format(everything.error)} from simulation). No single piece of knowledge is worth more.`;
  return `On average “${plans[chosen].label}” is better by ${size}: ${shareWords(share).sentence}. ${all}`;
}

export function worthCaption(view: ValueView): string {
  const { measure, plans, provenance } = view;
  return `${measureName(measure, view)}: what knowing each assumption would be worth before choosing between “${plans[0].label}” and “${plans[1].label}”, from ${provenance.draws} pairs of futures`;
}

/** What is told and what is not, beside the line on the drawing. */
export function toldWords({ assumptions, provenance }: ValueView, format: (v: number) => string) {
  if (assumptions === null) return '';
  const told = assumptions.each.filter((one) => one.told).length;
  return `${told === 0 ? 'None' : told} of ${assumptions.each.length} assumptions ${told === 1 ? 'is' : 'are'} told from nothing by ${provenance.draws} futures. Among as many that decide nothing, the best would be found worth up to ${format(assumptions.floor)} in 19 of 20 shuffles of the same futures.`;
}

export function worthRows(each: readonly FactorWorth[]): WorthRow[] {
  return each.map((one) => ({
    id: one.id,
    label: one.label,
    unit: one.unit,
    low: valueWords(one.low, one.unit),
    high: valueWords(one.high, one.unit),
    value: one.value,
    error: one.error,
    changed: changedWords(one.changed),
    told: one.told,
    source: groundsOf(one),
  }));
}
