/** What is wrong with a field of a change, and what to do about it. */
import type { Bounds } from '../../scenario/schemaParts.ts';

/** From here on a highest figure says nothing to people, nor does a lowest as far below nought. */
const NO_LIMIT = 1e7;

/** " from 0 to 5,000", " of 0 or more" */
function within({ min, max }: Bounds, times: number, before = ''): string {
  const say = (value: number) => {
    const figure = Math.round(value * times * 1000) / 1000;
    const sign = figure < 0 ? '\u2212' : '';
    return `${sign}${before}${Math.abs(figure).toLocaleString('en-GB')}`;
  };
  if (max >= NO_LIMIT && min <= -NO_LIMIT) return '';
  if (max >= NO_LIMIT) return ` of ${say(min)} or more`;
  return ` from ${say(min)} to ${say(max)}`;
}

export const RANGE_PARTS = ['Low', 'Usual', 'High'] as const;

export const messages = {
  missing: (noun: string) => `Enter ${noun}`,
  choose: (noun: string) => `Choose ${noun}`,
  chooseSome: (noun: string) => `Choose ${noun}, at least one`,
  number: (noun: string, bounds: Bounds, times: number, before?: string) =>
    `Enter ${noun}${within(bounds, times, before)}${bounds.whole ? ', in whole numbers' : ''}`,
  year: (noun: string, { min, max }: Bounds) => `Enter ${noun} from ${min} to ${max}`,
  part: (label: string, noun: string, bounds: Bounds, times: number, before?: string) =>
    `Enter the ${label.toLowerCase()} figure of ${noun}${within(bounds, times, before)}`,
  rising: (noun: string) =>
    `Put the low figure of ${noun} first, then the usual, then the high one`,
  together: (noun: string) => `Enter all figures of ${noun}, or none`,
  oneDistrict: (noun: string) => `Enter ${noun} for one district or more`,
  list: (noun: string, { min, max }: Bounds) =>
    `Enter ${noun} from ${min} to ${max}, in whole numbers with commas between`,
  coordinates: 'Choose the site, or enter its latitude and longitude in degrees',
  tooLong: (noun: string, most: number) =>
    `Shorten ${noun} to ${most.toLocaleString('en-GB')} characters or fewer`,
  rows: (noun: string) => `Add ${noun}`,
  tooMany: (noun: string, most: number) => `Choose ${noun}, ${most} at most`,
  changesNothing: 'Say what changes: enter one of the figures below, or leave the change out',
  expected: (label: string, expected: string) => `${label}: enter ${expected}`,
  other: (label: string) => `Check ${label.toLowerCase()}`,
} as const;
