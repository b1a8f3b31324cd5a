/** What the card of a school says. */
import type { School, SchoolTerms } from '../../results/views/schoolTypes.ts';
import { countsFrom, listed, summaryAt } from './reading.ts';

/** At this many refusals a year or more the headline counts them. */
const WORTH_SAYING = 1;

/** What a school admits at a January. */
export function termsAt({ terms }: School, year: number): SchoolTerms {
  return terms.find((one) => one.year === year) ?? terms[0];
}

/** "All needs", or their codes in a row. */
export function needsWords({ needs }: SchoolTerms, allNeeds: number): string {
  if (needs.length === allNeeds) return 'All needs';
  return needs.length === 0 ? 'No needs named' : listed(needs);
}

/** Whether a school is there at a January, in words; undefined while it is simply open. */
export function openWords({ terms }: School, year: number): string | undefined {
  const at = terms.findIndex((one) => one.year === year);
  if (at < 0 || terms[at].open) return undefined;
  const opens = terms.slice(at).find(({ open }) => open);
  if (opens) return `Not yet open: its first January is ${opens.year}.`;
  return terms.slice(0, at).some(({ open }) => open)
    ? 'Closed by then.'
    : 'Not open in any year simulated.';
}

/**
 * "{School} is likely to refuse about 34 children a year for want of a place by 2031". Where it refuses
 * almost nobody, or in the base year, the sentence says what the school is.
 */
export function schoolHeadline(school: School, year: number, draws: number): string {
  const refused = summaryAt(school.refused, year);
  const roll = summaryAt(school.onRoll, year);
  const say = countsFrom(draws);
  if (refused && refused.p10 >= WORTH_SAYING) {
    return `${school.name} is likely to refuse between ${say(refused.p10)} and ${say(refused.p90)} children a year for want of a place by ${year}`;
  }
  if (refused && refused.mean >= WORTH_SAYING) {
    return `${school.name} may refuse up to ${say(refused.p90)} children a year for want of a place by ${year}`;
  }
  if (roll && roll.mean > 0) {
    return `${school.name} has about ${say(roll.mean)} children with plans in January ${year}`;
  }
  return `${school.name}, January ${year}`;
}
