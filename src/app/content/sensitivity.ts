/** How the effects of assumptions are said: the finding, each assumption's ends, and what they leave. */
import { children, percent, pounds, poundsUnit } from '../../charts/rounding.ts';
import type { TornadoRow } from '../../charts/tornado/tornado.ts';
import { financialYear } from '../../domain/years.ts';
import type {
  FactorEffect,
  SensitivityOutcome,
  SensitivityView,
} from '../../results/sensitivity/sensitivityTypes.ts';
import { registerNumber } from './register.ts';

type Told = NonNullable<SensitivityView['effects']>;

/** "the high needs deficit of March 2031" */
export function outcomeWords({ query, year }: Pick<SensitivityView, 'query' | 'year'>): string {
  switch (query.outcome) {
    case 'deficit':
      return `the high needs deficit of March ${year}`;
    case 'placesShort':
      return `specialist places short in January ${year}`;
    case 'transport':
      return `the cost of transport in ${financialYear(year - 1)}`;
  }
}

/** What an outcome is called at the head of a column. */
export const OUTCOME_NAMES: Readonly<Record<SensitivityOutcome, string>> = {
  deficit: 'High needs deficit',
  placesShort: 'Specialist places short',
  transport: 'Cost of transport',
};

/** How an outcome is said: pounds in the unit of its average, children as whole numbers. */
export function outcomeFormat({
  outcome,
  query,
}: Pick<SensitivityView, 'outcome' | 'query'>): (value: number) => string {
  if (query.outcome === 'placesShort') return children;
  const unit = poundsUnit(Math.max(Math.abs(outcome.p10), Math.abs(outcome.p90)));
  return (value) => pounds(value, unit);
}

export function effectOf({ atLow, atHigh }: FactorEffect): number {
  return atHigh - atLow;
}

const COUNTS = ['One assumption moves', 'Two assumptions move', 'Three assumptions move'] as const;

/**
 * "Three assumptions move the answer most: a, b, c", of as many as three. Null where that is not
 * known: each has to be told apart from chance, and from the next by more than the standard error of
 * the difference.
 */
export function sensitivityFinding(effects: Told | null, answer = 'the answer'): string | null {
  if (effects === null) return null;
  const { each } = effects;
  for (let count = COUNTS.length; count > 0; count--) {
    const last = each[count - 1];
    const next = each[count];
    if (last?.told !== true || (next !== undefined && !isLarger(last, next))) continue;
    const names = each.slice(0, count).map(({ label }) => lowerFirst(label));
    const apart = names.some((name) => name.includes(',')) ? '; ' : ', ';
    return `${COUNTS[count - 1]} ${answer} most: ${names.join(apart)}`;
  }
  return null;
}

function isLarger(one: FactorEffect, next: FactorEffect): boolean {
  const square = one.standardError * one.standardError + next.standardError * next.standardError;
  return Math.abs(effectOf(one)) - Math.abs(effectOf(next)) > Math.sqrt(square);
}

/** Capitals stay in abbreviations: "FE colleges". */
function lowerFirst(label: string): string {
  const second = label.charAt(1);
  return second === second.toLowerCase() ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** The end of a range beside a bar: "£18,900", "2.5%", "0.73 ×", else the number alone. */
export function valueWords(value: number, unit: string): string {
  if (unit.startsWith('times')) return `${short.format(value)} ×`;
  if (unit.startsWith('pounds')) return `£${registerNumber(value)}`.replace('£\u2212', '\u2212£');
  if (unit.startsWith('share')) return `${registerNumber(value * 100)}%`;
  return registerNumber(value);
}

/** Source, or that there is none. */
export function groundsOf({ quality, source }: Pick<FactorEffect, 'quality' | 'source'>): string {
  return quality === 'assumed'
    ? `assumption; ${source.replace(/^None found/, 'no source found')}`
    : source;
}

export function tornadoRows(each: readonly FactorEffect[]): TornadoRow[] {
  return each.map((one) => ({
    id: one.id,
    label: one.label,
    unit: one.unit,
    low: valueWords(one.low, one.unit),
    high: valueWords(one.high, one.unit),
    atLow: one.atLow,
    atHigh: one.atHigh,
    standardError: one.standardError,
    share: one.told ? one.share : null,
    source: groundsOf(one),
  }));
}

/** "21 of 145 are told apart from chance and explain 92.2% of the spread of 200 futures: …" */
export function explainedWords({ each, explained }: Told, draws: number): string {
  const told = each.filter((one) => one.told);
  if (told.length === 0) {
    return `None of ${each.length} assumptions is told apart from chance by ${draws} futures.`;
  }
  const ofForecast = told
    .filter(({ kind }) => kind === 'forecast')
    .reduce((sum, { share }) => sum + share, 0);
  const are = told.length === 1 ? 'is' : 'are';
  const explain = told.length === 1 ? 'explains' : 'explain';
  const growth =
    ofForecast > 0
      ? `, of which ${percent(ofForecast)} is how plans turn out against the forecast`
      : '';
  return `${told.length} of ${each.length} ${are} told apart from chance by ${draws} futures and ${explain} ${percent(explained)} of their spread${growth}. The rest is chance, and what is too small to tell.`;
}

/** What the effect of an assumption is, wherever one is shown. */
export const EFFECT_MEANING =
  'An effect is the average of futures with the assumption at its high end less that with it at its low end, while everything else varies; 8 in 10 sampled values lie between the ends. Effects only just told apart are on average overstated.';
