/** What the demand page looks at, in words, and its measures as series. */
import { type Outcome, outcomesOf } from '../../charts/backTest/record.ts';
import { PHASES } from '../../domain/ages.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { DemandQuery, DemandView } from '../../results/views/demandTypes.ts';

/** A history shorter than this leans on the reference area's. */
const FULL_HISTORY_YEARS = 5;

/** A label inside a sentence: "Severe learning difficulty" loses its capital, "SEN support" does not. */
export function inSentence(label: string): string {
  const [first, second = ''] = label;
  const word = second === second.toLowerCase();
  return word ? first.toLowerCase() + label.slice(1) : label;
}

export function capital(words: string): string {
  return words[0].toUpperCase() + words.slice(1);
}

/** The plans that a query keeps: "Primary plans for severe learning difficulty in Ashby". */
export function plansAsked(query: DemandQuery, { needs, districts }: Manifest): string {
  const need = needs.find(({ code }) => code === query.need);
  const district = districts.find(({ code }) => code === query.district);
  const phase = query.phase === null ? '' : `${PHASES[query.phase]} `;
  return capital(
    [
      `${phase}plans`,
      need ? ` for ${inSentence(need.label)}` : '',
      district ? ` in ${district.name}` : '',
    ].join(''),
  );
}

/** Nothing is filtered, so that the counted past is of the same children. */
export function asksForAll({ district, need, phase }: DemandQuery): boolean {
  return district === null && need === null && phase === null;
}

/** Said where the area has few years of its own; undefined where it has enough. */
export function shortHistoryWords(
  { history }: Pick<DemandView, 'history'>,
  referenceName: string,
): string | undefined {
  const years = history.length;
  if (years >= FULL_HISTORY_YEARS) return undefined;
  return `Fewer than ${FULL_HISTORY_YEARS} years of history: the forecast leans on the trend of ${referenceName}.`;
}

/** Why only the whole area has a past on this page. */
export const NO_PAST_OF_PARTS =
  'Past years are counted for the whole area only: none are published by need and district, so their growth comes from the simulated flows and not from a history of their own.';

const METHOD_WORDS: Readonly<Record<string, string>> = {
  persistence: 'Last value (persistence)',
  drift: 'Average yearly step (drift)',
  growth: 'Latest growth rate (growth)',
  'damped trend': 'Trend that fades (damped)',
  'log-linear': 'Recent growth line (log-linear)',
  logistic: 'Growth towards a ceiling (logistic)',
  'Theil-Sen': 'Middle of recent growth (Theil–Sen)',
  'pooled growth': 'Growth of all areas in the data (pooled growth)',
  'pooled increase': 'Yearly step of all areas in the data (pooled increase)',
};

/** The simplest methods, which every other has to beat: always shown first. */
export const NAIVE_METHODS: readonly string[] = ['persistence', 'drift', 'growth'];

/**
 * Outcomes that the forecast of the whole area is judged by. What was said at the first January rests
 * on one count and judges nothing.
 */
export function judgedOutcomes({ forecast }: Pick<DemandView, 'forecast'>): Outcome[] {
  const first = Math.min(...forecast.past.map(({ origin }) => origin));
  return outcomesOf(forecast.past.filter(({ origin }) => origin > first));
}

/** A method in plain words with the field's name; its own name where there are none. */
export function methodWords(method: string): string {
  return METHOD_WORDS[method] ?? capital(method);
}
