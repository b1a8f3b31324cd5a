/** What a review finds, said in sentences that are checked against its figures first. */
import { children } from '../../../charts/rounding.ts';
import { shareWords } from '../../../charts/words.ts';
import type { ComparedMeasure } from '../../../results/compare/comparedTypes.ts';
import type {
  GainsAndLosses,
  GroupChange,
  ReviewDimension,
  ReviewedProvision,
  ReviewView,
} from '../../../results/views/reviewTypes.ts';
import { listed } from '../reading.ts';

/** A school holds this share of its places or more: full, give or take a child in forty. */
const FULL_SHARE = 0.975;
/** The sides are alike where they differ by less than a tenth, or by less than one child. */
const ALIKE_SHARE = 0.1;
/** Below this a count shows as none. */
const SHOWN = 0.5;

type Numbers = Pick<ReviewView, 'atProvisions' | 'provisions' | 'measures' | 'year'>;

/** Whether as many gain as lose, so that every gain is matched by a loss. */
function isZeroSum({ atProvisions, provisions }: Numbers): boolean {
  const { gained, lost } = atProvisions;
  const allowed = Math.max(1, ALIKE_SHARE * Math.max(gained.mean, lost.mean));
  const samePlaces = provisions.every(({ placesBefore, places }) => placesBefore === places);
  return samePlaces && Math.abs(gained.mean - lost.mean) <= allowed;
}

function staysFull({ provisions }: Numbers): boolean {
  return provisions.every(
    ({ placesBefore, places, onRollBefore, onRoll }) =>
      placesBefore !== null &&
      places !== null &&
      places > 0 &&
      onRollBefore.mean >= FULL_SHARE * placesBefore &&
      onRoll.mean >= FULL_SHARE * places,
  );
}

/** "Stone Bay School", "Stone Bay School and Laleham Gap School", "These 9 schools" */
function reviewedNames({ provisions }: Pick<Numbers, 'provisions'>): string {
  const names = provisions.map(({ name }) => name);
  return names.length > 2 ? `These ${names.length} schools` : listed(names);
}

/** The headline, in order of what can be said: who gets in, then who is left without a place. */
export function reviewHeadline(review: Numbers): string {
  const { atProvisions, provisions, year } = review;
  const { gained, lost } = atProvisions;
  const one = provisions.length === 1;
  const names = reviewedNames(review);
  const someGain = gained.mean >= SHOWN;
  const someLose = lost.mean >= SHOWN;
  const samePlaces = provisions.every(({ placesBefore, places }) => placesBefore === places);
  if (samePlaces && someGain && someLose) {
    const counts = `by January ${year} about ${children(gained.mean)} get in and ${children(lost.mean)} do not`;
    if (isZeroSum(review) && staysFull(review)) {
      return `${names} ${one ? 'stays' : 'stay'} full but ${one ? 'takes' : 'take'} different children: ${counts}`;
    }
    return `${names} ${one ? 'takes' : 'take'} different children: ${counts}`;
  }
  const short = review.measures.find(({ id }) => id === PLACES_SHORT);
  if (!samePlaces || provisions.length === 0) {
    return short ? shortHeadline(short, year) : `Places and children, January ${year}`;
  }
  const at = one ? names : `at ${names.charAt(0).toLowerCase()}${names.slice(1)}`;
  if (someGain) {
    return `By January ${year} about ${children(gained.mean)} more children get in ${one ? `at ${names}` : at}`;
  }
  if (someLose) {
    return `By January ${year} about ${children(lost.mean)} fewer children get in ${one ? `at ${names}` : at}`;
  }
  return `These changes make no difference to who is on roll in January ${year}`;
}

/** Measure of children without the specialist place that they need. */
const PLACES_SHORT = 'without-place';

function shortHeadline({ difference, betterShare }: ComparedMeasure, year: number): string {
  const said = shareWords(betterShare ?? 0.5, { better: 'fewer', worse: 'more' });
  if (said.direction === 'unclear' || Math.abs(difference.mean) < SHOWN) {
    return `No clear difference in children without the place they need in January ${year}`;
  }
  const size = children(Math.abs(difference.mean));
  const word = difference.mean < 0 ? 'fewer' : 'more';
  const sure = said.phrase.includes('every') ? said.phrase : `${said.phrase} futures`;
  return `By January ${year} about ${size} ${word} children are without the place they need than with no change: ${sure}`;
}

/** "very likely to save high needs money" */
export function budgetWords(measure: ComparedMeasure, budget: string): string {
  const { strength, direction } = shareWords(measure.betterShare ?? 0.5);
  // A few extreme futures can pull the average to the other side: then neither is said.
  const saves =
    measure.better === 'lower' ? measure.difference.mean < 0 : measure.difference.mean > 0;
  if (direction === 'unclear' || saves !== (direction === 'better'))
    return `no clear difference in ${budget}`;
  const does = direction === 'better' ? `to save ${budget}` : `to cost more in ${budget}`;
  return strength === 'almost every' ? `almost certain ${does}` : `${strength} ${does}`;
}

/** Title of the consequences: both budgets in one sentence. */
export function consequencesTitle({ measures }: Numbers): string {
  const words = [
    [measures.find(({ group }) => group === 'high needs'), 'high needs money'] as const,
    [measures.find(({ group }) => group === 'general fund'), 'transport'] as const,
  ].flatMap(([measure, budget]) => (measure ? [budgetWords(measure, budget)] : []));
  if (words.length === 0) return 'What it does to children and to both budgets';
  const said = words.join('; ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Why the two sides are equal, or by how much they are not. */
export function sidesNote(review: Numbers): string {
  const { gained, lost } = review.atProvisions;
  const more = gained.mean - lost.mean;
  if (isZeroSum(review) && Math.abs(more) < SHOWN) {
    return 'Places do not change: every gain is matched by a loss.';
  }
  const sum = (of: (one: ReviewedProvision) => number) =>
    children(review.provisions.reduce((all, one) => all + of(one), 0));
  const [placesBefore, places] = [
    sum((one) => one.placesBefore ?? 0),
    sum((one) => one.places ?? 0),
  ];
  const rolls = `the roll goes from ${sum((one) => one.onRollBefore.mean)} to ${sum((one) => one.onRoll.mean)}`;
  const because =
    places === placesBefore
      ? `Places do not change; ${rolls}`
      : `Places go from ${placesBefore} to ${places}, and ${rolls}`;
  return `${because}, so the two sides differ by ${children(Math.abs(more))}.`;
}

const BANDS_MORE_COMPLEX = 4;

/** Title of the butterfly: what those who gain have more of, where the figures say so. */
export function groupTitle(
  { by, gained, lost }: GainsAndLosses,
  dimension: ReviewDimension,
  atProvisions: boolean,
  year: number,
): string {
  const neutral = atProvisions
    ? `Children admitted and no longer admitted, January ${year}`
    : `Children in the place they need and no longer, January ${year}`;
  if (gained.mean < SHOWN || lost.mean < SHOWN) return neutral;
  const who = atProvisions ? 'admitted' : 'met';
  if (dimension === 'band') {
    const complex = (side: 'gained' | 'lost') =>
      by.band
        .filter(({ code }) => Number(code) >= BANDS_MORE_COMPLEX)
        .reduce((sum, group) => sum + group[side].mean, 0) /
      (side === 'gained' ? gained.mean : lost.mean);
    const more = complex('gained') - complex('lost');
    if (Math.abs(more) < 0.1) return neutral;
    return `Those ${who} have ${more > 0 ? 'more' : 'less'} complex needs than those no longer ${who}`;
  }
  const net = (group: GroupChange) => group.gained.mean - group.lost.mean;
  const sorted = [...by[dimension]].sort((a, b) => net(b) - net(a));
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (net(first) < SHOWN || net(last) > -SHOWN) return neutral;
  const name = ({ code, label }: GroupChange) => (dimension === 'need' ? code : label);
  return `Most gained: ${name(first)}; most lost: ${name(last)}`;
}
