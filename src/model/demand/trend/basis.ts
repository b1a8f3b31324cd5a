import type { PastErrors } from './pastErrors.ts';
import type { Pool, Series } from './pool.ts';
import { ASSUMED_SPREAD } from './spread.ts';

/** Says what a forecast rests on, in sentences for the reader. */
export function basisOf(pool: Pool, series: Series, errors: PastErrors): string[] {
  const { start, end, leftOut, filled, group } = series;
  const year = (time: number) => pool.firstYear + time;
  const others = pool.groups[group].length - 1;
  const sentences: string[] = [];
  if (leftOut > 0) sentences.push(`Left out: ${countOf(leftOut, 'leading year')} of zero.`);
  if (filled.length > 0) {
    sentences.push(
      `No count for ${filled.join(', ')}: filled in at a steady rate for fitting, and never used to judge.`,
    );
  }
  sentences.push(
    start === end
      ? `One year of history (${year(start)}): the last value is carried on (persistence).`
      : `History from ${year(start)} to ${year(end)}.`,
    others > 0
      ? `Growth and errors are pooled with ${countOf(others, 'other area')}.`
      : 'No other area counts the same: its own history stands alone.',
  );
  const years = errors[group][0].filter(({ time }) => time <= end).length;
  const anywhere = errors.some((one) => one[0].some(({ time }) => time <= end));
  sentences.push(
    years > 0
      ? `Interval: errors that this same forecast made in ${countOf(years, 'earlier year')}, split into what all areas shared and what was the area's own.`
      : anywhere
        ? "Interval: errors of the file's other series; this one has none to learn from yet."
        : `Interval: assumed, ${100 * ASSUMED_SPREAD}% for each year ahead, as there are no past errors to learn from.`,
  );
  return sentences;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
