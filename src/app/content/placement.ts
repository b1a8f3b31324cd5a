/**
 * What the page of placement says. Sentences are checked against the figures first, and fall back to
 * naming measure, area and year where the figures do not bear them.
 */
import { range } from '../../charts/rounding.ts';
import { PHASES } from '../../domain/ages.ts';
import type { SettingRole } from '../../domain/settings.ts';
import type {
  PlacedType,
  PlacementCell,
  PlacementView,
} from '../../results/views/placementTypes.ts';
import type { Fan, Summary } from '../../results/views/view.ts';
import { capital, inSentence } from './demand.ts';
import { directionFrom } from './findings/trend.ts';
import { countsFrom, summaryAt } from './reading.ts';

/** A setting type in a sentence, with its article where it takes one. */
const ROLE_WORDS: Readonly<Record<SettingRole, string>> = {
  mainstream: 'mainstream',
  srp: 'an SRP or inclusion base',
  special: 'a state special school',
  independent: 'an independent or non-maintained school',
  ap: 'alternative provision',
  fe: 'further education',
  other: 'another arrangement',
};

const SHORT_WORDS: Readonly<Record<SettingRole, string>> = {
  mainstream: 'Mainstream',
  srp: 'SRP',
  special: 'Special',
  independent: 'Independent',
  ap: 'AP',
  fe: 'FE',
  other: 'Elsewhere',
};

/** A role that is split over several types has no words of its own: each type has its label. */
function ownWords(
  type: PlacedType,
  types: readonly PlacedType[],
  words: Readonly<Record<SettingRole, string>>,
): string | undefined {
  const alike = types.filter(({ role }) => role === type.role);
  return alike.length === 1 ? words[type.role] : undefined;
}

/** "a state special school", or the type's label where its role is split. */
export function typeInSentence(type: PlacedType, types: readonly PlacedType[]): string {
  return ownWords(type, types, ROLE_WORDS) ?? inSentence(type.label);
}

/** "Special", for where there is no room. */
export function shortType(type: PlacedType, types: readonly PlacedType[]): string {
  return ownWords(type, types, SHORT_WORDS) ?? type.label;
}

export const BASE_YEAR_NOTE = 'Settings as reported; needs are modelled.';

export const NEEDED_MEANING =
  'Needed is the type of place that suits each child’s needs, whether or not there was room. Children placed in another type include those who wait for the type they need.';

/** Who is looked at: "children with severe learning difficulty in secondary", or "children". */
export function childrenAsked({ query, needs }: Pick<PlacementView, 'query' | 'needs'>): string {
  const need = needs.find(({ code }) => code === query.need);
  const phase = query.phase === null ? '' : `${PHASES[query.phase]} `;
  return `${phase}children${need ? ` with ${inSentence(need.label)}` : ''}`;
}

/** From one type needed to another attended, with the most children. */
export interface Misplaced {
  readonly needed: PlacedType;
  readonly attended: PlacedType;
  readonly cell: PlacementCell;
}

/** The largest flow from a type needed to another; undefined where there is none. */
export function mostMisplaced({
  types,
  neededToAttended,
}: Pick<PlacementView, 'types' | 'neededToAttended'>): Misplaced | undefined {
  const flows = neededToAttended.flatMap((row, needed) =>
    row.map((cell, attended) => ({ needed: types[needed], attended: types[attended], cell })),
  );
  const apart = flows.filter(({ needed, attended }) => needed !== attended);
  const most = apart.reduce<Misplaced | undefined>(
    (best, one) => (one.cell.children.mean > (best?.cell.children.mean ?? 0) ? one : best),
    undefined,
  );
  return most && Math.round(most.cell.children.mean) > 0 ? most : undefined;
}

/**
 * "About 820 children needed a state special school and were placed in mainstream in January 2031: 8 in
 * 10 simulated futures fall between 640 and 1,010"
 */
export function placementHeadline(view: PlacementView, areaName: string, draws: number): string {
  const { year } = view.query;
  const most = mostMisplaced(view);
  const who = childrenAsked(view);
  if (!most) return `Where ${who} needed to go and where they went, ${areaName}, January ${year}`;
  const say = countsFrom(draws);
  const { mean, p10, p90 } = most.cell.children;
  const needed = typeInSentence(most.needed, view.types);
  const attended = typeInSentence(most.attended, view.types);
  const where = view.query.district === null ? '' : ` from ${areaName}`;
  const level = `About ${say(mean)} ${who}${where} needed ${needed} and were placed in ${attended} in January ${year}`;
  return say(p10) === say(p90)
    ? level
    : `${level}: 8\u00a0in\u00a010 simulated futures fall between ${say(p10)} and ${say(p90)}`;
}

/** Share of children who attend the type of place that they need; null where there are none. */
export function metShare({ neededToAttended, children }: PlacementView): number | null {
  const met = neededToAttended.reduce((sum, row, type) => sum + row[type].children.mean, 0);
  return children.children.mean > 0 ? met / children.children.mean : null;
}

/**
 * Title of the matrix and of the flow picture: "About 62 in 100 of those who needed a state special school
 * were placed there". Said of the type with the most children placed in one other.
 */
export function placementTitle(view: PlacementView, areaName: string): string {
  const neutral = `${capital(childrenAsked(view))} by type needed and type attended, ${areaName}, January ${view.query.year}`;
  const most = mostMisplaced(view);
  if (!most) return neutral;
  const row = view.types.indexOf(most.needed);
  const all = view.neededToAttended[row].reduce((sum, cell) => sum + cell.children.mean, 0);
  const met = Math.round((100 * view.neededToAttended[row][row].children.mean) / all);
  if (met < 1 || met > 99) return neutral;
  return `About ${met} in 100 of those who needed ${typeInSentence(most.needed, view.types)} were placed there`;
}

/** Title of a measure over time: "{Subject} are very likely to grow by January 2035", or neutral. */
export function trendTitle(subject: string, verb: 'is' | 'are', fan: Fan, neutral: string): string {
  const [first] = fan.summary;
  const last = fan.summary[fan.summary.length - 1];
  if (!first || fan.summary.length < 2) return neutral;
  const direction = directionFrom(first.mean, last);
  if (direction === 'unclear') return neutral;
  return `${subject} ${verb} very likely to ${direction} by January ${fan.years[fan.years.length - 1]}`;
}

/** "Less than a year", "1 year", …, "5 years or more" */
export function waitWords(years: number, longest: number): string {
  if (years === 0) return 'Less than a year';
  const words = `${years} ${years === 1 ? 'year' : 'years'}`;
  return years === longest ? `${words} or more` : words;
}

/** Title of the bars by length: "About 6 in 10 of those waiting had waited less than a year". */
export function waitingTitle(byYears: readonly Summary[], areaName: string, year: number): string {
  const neutral = `Children waiting for the type they need, by length, ${areaName}, January ${year}`;
  const all = byYears.reduce((sum, { mean }) => sum + mean, 0);
  if (all < 1) return neutral;
  const tenths = Math.round((10 * byYears[0].mean) / all);
  if (tenths < 1 || tenths > 9) return neutral;
  return `About ${tenths} in 10 of those waiting had waited less than a year in January ${year}`;
}

/** Title of preferences: "About 71 in 100 got their first preference in the round before January 2031". */
export function preferenceTitle(rate: Fan, areaName: string, year: number): string {
  const summary = summaryAt(rate, year);
  const neutral = `First preferences met in each September round, ${areaName}`;
  if (!summary) return neutral;
  const low = Math.round(100 * summary.p10);
  const high = Math.round(100 * summary.p90);
  const said =
    low === high ? `about ${low}` : `between ${range(low, high, String).replace(' to ', ' and ')}`;
  return `${capital(said)} in 100 got their first preference in the round before January ${year}`;
}
