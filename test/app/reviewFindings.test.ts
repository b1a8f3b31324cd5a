/** The sentences of a review, checked against figures that do and do not bear them out. */
import { describe, expect, it } from 'vitest';
import {
  consequencesTitle,
  groupTitle,
  reviewHeadline,
  sidesNote,
} from '../../src/app/content/findings/review.ts';
import type { ReviewedProvision } from '../../src/results/views/reviewTypes.ts';
import { gains, measure, review } from './support/reviews.ts';
import { around } from './support/views.ts';

const equal = gains([0, 2, 3, 10, 12], [11, 10, 6, 0, 0]);
const provision = (over: Partial<ReviewedProvision>) => ({
  ...review(equal).provisions[0],
  ...over,
});

describe('the headline of a review', () => {
  it('says that a school stays full and takes different children', () => {
    expect(reviewHeadline(review(equal))).toBe(
      'Oak School stays full but takes different children: by January 2031 about 27 get in and 27 do not',
    );
  });

  it('does not say full of a school with room', () => {
    const roomy = {
      provisions: [provision({ onRoll: around(80, 2), onRollBefore: around(80, 2) })],
    };
    expect(reviewHeadline(review(equal, roomy))).toBe(
      'Oak School takes different children: by January 2031 about 27 get in and 27 do not',
    );
  });

  it('counts two schools by name and more by number', () => {
    const many = (count: number) => ({
      provisions: Array.from({ length: count }, (_, at) => provision({ name: `School ${at}` })),
    });
    expect(reviewHeadline(review(equal, many(2)))).toMatch(/^School 0 and School 1 stay full/);
    expect(reviewHeadline(review(equal, many(9)))).toMatch(/^These 9 schools stay full/);
  });

  it('speaks of places short, with how surely, where places change', () => {
    const more = { provisions: [provision({ places: 120 })] };
    expect(reviewHeadline(review(equal, more))).toBe(
      'By January 2031 about 10 fewer children are without the place they need than with no change: fewer in 9 of 10 futures',
    );
    const unclear = { ...more, measures: [measure({ betterShare: 0.5 })] };
    expect(reviewHeadline(review(equal, unclear))).toMatch(/^No clear difference/);
  });

  it('is neutral where nobody gains or loses', () => {
    expect(reviewHeadline(review(gains([0], [0])))).toMatch(/no difference/);
    expect(reviewHeadline(review(gains([9], [0])))).toBe(
      'By January 2031 about 9 more children get in at Oak School',
    );
  });
});

describe('titles of a review', () => {
  it('name both budgets, each with how surely', () => {
    const measures = [
      measure({ id: 'a', group: 'high needs', betterShare: 0.93 }),
      measure({ id: 'b', group: 'general fund', betterShare: 0.2, difference: around(8, 4) }),
    ];
    expect(consequencesTitle(review(equal, { measures }))).toBe(
      'Very likely to save high needs money; likely to cost more in transport',
    );
  });

  it('do not say that a plan costs more where its average is to save, or the reverse', () => {
    const measures = [
      measure({ group: 'high needs', betterShare: 0.2, difference: around(-8, 40) }),
    ];
    expect(consequencesTitle(review(equal, { measures }))).toBe(
      'No clear difference in high needs money',
    );
  });

  it('say more complex needs only where the figures do', () => {
    expect(groupTitle(equal, 'band', true, 2031)).toContain('more complex');
    expect(groupTitle(gains([12, 10, 6, 0, 0], [0, 2, 3, 10, 13]), 'band', true, 2031)).toContain(
      'less complex',
    );
    expect(groupTitle(gains([1, 1, 1, 1, 1], [1, 1, 1, 1, 1]), 'band', true, 2031)).toBe(
      'Children admitted and no longer admitted, January 2031',
    );
  });

  it('explain sides that differ by the roll', () => {
    expect(sidesNote(review(equal))).toBe('Places do not change: every gain is matched by a loss.');
    const more = { provisions: [provision({ onRoll: around(103, 2) })] };
    expect(sidesNote(review(gains([10], [7]), more))).toBe(
      'Places do not change; the roll goes from 100 to 103, so the two sides differ by 3.',
    );
  });
});
