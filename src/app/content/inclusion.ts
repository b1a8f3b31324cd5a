/** The inclusion dashboard in words: units, comparisons, targets and how they are rated. */
import { children, percent, pounds, range, rate } from '../../charts/rounding.ts';
import { dotsFor } from '../../charts/words.ts';
import type { INDICATOR_GROUPS, IndicatorWords } from '../../domain/indicators.ts';
import { financialYear } from '../../domain/years.ts';
import {
  type InclusionFigure,
  type InclusionIndicator,
  type InclusionView,
  type PublishedFigure,
  RATING_RULE,
  type RatedTarget,
  type Rating,
} from '../../results/views/inclusionTypes.ts';
import type { Summary } from '../../results/views/measures.ts';

export const GROUP_TITLES: Readonly<Record<(typeof INDICATOR_GROUPS)[number], string>> = {
  identification: 'Identification of need',
  experience: 'Experience of families',
  rates: 'Where they are educated: for each 1,000 residents aged 2 to 18',
  shares: 'Where they are educated: share of children with plans',
  needs: 'Main need: share of children with plans',
  money: 'Value for money',
};

export const BETTER_WORDS: Readonly<Record<IndicatorWords['better'], string>> = {
  lower: 'lower',
  higher: 'higher',
  neither: 'neither',
};

export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
};

export const RULE_WORDS = `A target is green where it is met in at least ${RATING_RULE.green} of ${RATING_RULE.of} simulated futures, red where it is missed in at least ${RATING_RULE.red} of ${RATING_RULE.of}, and amber between. Meeting it exactly is meeting it. The rule is the same for every indicator and place. A target of the plan goes before one of the data for the same indicator, place and January. Without a target there is no rating: a figure of another area is a comparison, not a target.`;

export const NO_TARGETS =
  'Neither this plan nor these data state a target, so nothing is rated. Figures of other areas stand beside the indicators as a reference. A plan can state its own, at the top of this page;';

export const ADD_TARGETS = 'targets of the area come with your own data';

/** Whose a target is. */
export const SET_BY: Readonly<Record<RatedTarget['setBy'], string>> = {
  plan: 'set by this plan',
  area: 'set in the data',
};

/** What such a dashboard has that no simulator of places can give. */
export const NOT_SIMULATED: readonly string[] = [
  'Attainment and progress, absence, suspensions and exclusions, and what follows after school: they are not simulated.',
  'The views of children, families and schools, and the quality of plans and of provision.',
  'SEN support without a plan: only children with plans are simulated.',
  'Tribunal decisions of other kinds: appeals here are those about the place, counted in the simulated rounds, so they cannot be set beside the published appeal rate.',
  'The share of spending outside the area: spending is booked by type of setting, so the share of children placed outside the area stands in its place.',
];

/** How a value of an indicator is said. */
export function sayIndicator({ unit }: Pick<IndicatorWords, 'unit'>): (value: number) => string {
  if (unit === 'share') return (value) => percent(value);
  if (unit === 'per 1,000') return rate;
  // A head costs pounds, a budget millions.
  if (unit === 'pounds') return (value) => pounds(value, Math.abs(value) < 1e5 ? 'pounds' : 'm');
  return children;
}

/** "In mainstream: 36.1%"; the label of a setting type alone says too little in a menu. */
export function indicatorName({ label, group }: Pick<IndicatorWords, 'label' | 'group'>): string {
  if (group === 'rates') return `${label}, for each 1,000 residents aged 2 to 18`;
  if (group === 'shares' || group === 'needs') return `${label}, share of children with plans`;
  return label;
}

/** "New plans issued within 20 weeks, 2030": what is of a January goes without, since the page is. */
export function datedLabel(indicator: IndicatorWords, view: InclusionView): string {
  const { label, when } = indicator;
  return when === 'january' ? label : `${label}, ${indicatorTime(indicator, view)}`;
}

/** "January 2031", "2030", "2030-31" */
export function indicatorTime({ when }: Pick<IndicatorWords, 'when'>, view: InclusionView): string {
  if (when === 'january') return `January ${view.year}`;
  if (when === 'year') return String(view.year - 1);
  return view.financialYear === null ? '' : financialYear(view.financialYear);
}

export function rangeWords(value: Summary, say: (value: number) => string): string {
  const { p10, p90 } = value;
  return say(p10) === say(p90) ? '' : range(p10, p90, say);
}

/** "England 44.0% (2025)" */
export function publishedWords(
  { area, period, value }: PublishedFigure,
  say: (value: number) => string,
): string {
  return `${area} ${say(value)} (${period})`;
}

/** "at most 12.0% from January 2028" */
export function targetWords(
  { met_when, target, from_january }: RatedTarget,
  say: (value: number) => string,
): string {
  return `${met_when} ${say(target)} from January ${from_january}`;
}

/** "met in 9 of 10 futures" */
export function meetsWords({ meets }: RatedTarget): string {
  const tenths = dotsFor(meets);
  return tenths === 10 ? 'met in almost every future' : `met in ${tenths} of 10 futures`;
}

/** The figure of the place that the reader has chosen; null where the indicator has none for it. */
export function figureFor(
  { whole, districts }: InclusionIndicator,
  district: string | null,
): InclusionFigure | null {
  if (district === null) return whole;
  return districts.find(({ code }) => code === district)?.figure ?? null;
}

/** Counts are shown where the area has set a target for them: elsewhere a share says the same. */
export function isShown({ unit }: IndicatorWords, figure: InclusionFigure | null): boolean {
  return figure !== null && (unit !== 'children' || figure.target !== null);
}

/** How many targets are met, or, where none is set, what the two figures most asked for come to. */
export function inclusionHeadline(
  view: InclusionView,
  district: string | null,
  areaName: string,
  mainstream: string | undefined,
): string {
  const rated = view.indicators.flatMap((one) => figureFor(one, district)?.target ?? []);
  const count = (rating: Rating) => rated.filter((one) => one.rating === rating).length;
  if (rated.length > 0) {
    return `${areaName}, January ${view.year}: of ${rated.length} ${rated.length === 1 ? 'target' : 'targets'} ${count('green')} green, ${count('amber')} amber and ${count('red')} red`;
  }
  const find = (id: string) => {
    const one = view.indicators.find((indicator) => indicator.id === id);
    return one && figureFor(one, district)?.value;
  };
  const waiting = find('share of plans waiting');
  const placed = mainstream === undefined ? null : find(`share of plans in ${mainstream}`);
  if (!waiting || !placed) return `Inclusion indicators, ${areaName}, January ${view.year}`;
  return `In January ${view.year} about ${percent(placed.mean)} of children with plans in ${areaName} are in mainstream schools, and ${percent(waiting.mean)} are waiting for the type of place that they need`;
}

/** A target of the plan stands on the page with its reason and source. */
function sourceInData(figure: InclusionFigure | null): string[] {
  return figure?.target?.setBy === 'area' ? [figure.target.source] : [];
}

/** Every source that a comparison or target of the data is from, once. */
export function inclusionSources(view: InclusionView, district: string | null): string[] {
  const all = view.indicators.flatMap((one) => [
    ...one.published.map(({ source }) => source),
    ...sourceInData(figureFor(one, district)),
  ]);
  return [...new Set(all)].filter((source) => source !== '');
}

/** What sources count where it is not quite the same: said once for each indicator. */
export function definitionsApart(view: InclusionView): string[] {
  const all = view.indicators.flatMap((one) =>
    one.published.flatMap(({ counts }) =>
      counts === null ? [] : [`${indicatorName(one)}: “${counts}”`],
    ),
  );
  return [...new Set(all)];
}
