import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balanceRange,
  balanceWords,
  metShareHeadline,
  shortfallHeadline,
} from '../../src/app/content/findings/level.ts';
import { districtTrendTitle, plansTitle } from '../../src/app/content/findings/trend.ts';
import { largestShares, widestGapTitle } from '../../src/app/content/findings/where.ts';
import { financialYearAt, listed, negated, poundsRange } from '../../src/app/content/reading.ts';
import { around, district, fan } from './support/views.ts';

describe('the headline of the overview', () => {
  const say = (mean: number, spread: number) =>
    metShareHeadline('Testshire', 2031, around(mean, spread));

  it('says one tenth where the whole range rounds to it, else both ends', () => {
    expect(say(0.8, 0.03)).toBe(
      'Testshire has places for about 8 in 10 of the children who will need one in January 2031',
    );
    expect(say(0.8, 0.1)).toContain('between 7 and 9 in 10');
  });

  it('never claims a place for all or for none', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (mean) => {
        expect(say(mean, 0)).not.toMatch(/\b(0|10) in 10/);
      }),
    );
    expect(say(0.998, 0.001)).toContain('almost all');
    expect(say(0.01, 0.01)).toContain('fewer than 1 in 10');
  });

  it('names the measure where nobody needs a place or the share is not one', () => {
    const neutral = 'Children with EHC plans and specialist places, Testshire, January 2031';
    expect(metShareHeadline('Testshire', 2031, undefined)).toBe(neutral);
    expect(say(Number.NaN, 0)).toBe(neutral);
    expect(say(1, 0.1)).toBe(neutral);
  });
});

describe('the headline of places', () => {
  it('gives the range that 8 in 10 futures fall in', () => {
    expect(shortfallHeadline('Testshire', 2031, 2025, around(1820, 450, 470), 200)).toBe(
      'By January 2031, 8 in 10 simulated futures leave Testshire between 1,370 and 2,290 specialist places short',
    );
  });

  it('speaks in tens after a first look', () => {
    expect(shortfallHeadline('Testshire', 2031, 2025, around(1817, 446, 471), 20)).toContain(
      'between 1,370 and 2,290 ',
    );
  });

  it('says one number where both ends are the same, and no shortfall where there is none', () => {
    expect(shortfallHeadline('Ashby', 2025, 2025, around(12, 0), 200)).toBe(
      'In January 2025, 8 in 10 simulated futures leave Ashby about 12 specialist places short',
    );
    expect(shortfallHeadline('Ashby', 2031, 2025, around(0, 0), 200)).toContain(
      'at least 9 in 10 simulated futures leave Ashby with no shortfall',
    );
  });
});

describe('money', () => {
  it('says which side of zero each end is on', () => {
    expect(balanceWords(-84_000_000)).toBe('£84.0m deficit');
    expect(balanceRange(around(-84_000_000, 34_000_000, 33_000_000))).toBe('£51m to £118m deficit');
    expect(balanceRange(around(1_000_000, 5_000_000, 1_100_000))).toBe(
      '£4.0m deficit to £2.1m surplus',
    );
    expect(balanceRange(around(5_000_000, 1_000_000))).toBe('£4.0m to £6.0m surplus');
  });

  it('keeps both ends of a range in one unit', () => {
    expect(poundsRange(900_000, 1_500_000)).toBe('£0.9m to £1.5m');
  });

  it('reads a January in the financial year that it falls in, within the years there are', () => {
    const cost = fan(1, 1, 1);
    expect(financialYearAt(cost, 2031)).toBe(2030);
    expect(financialYearAt(cost, 2025)).toBe(2025);
  });

  it('turns a balance into a deficit without losing its range', () => {
    const turned = negated(fan(-10, -5, 2));
    expect(turned.summary[1]).toEqual({ mean: 15, p10: 13, p50: 15, p90: 17 });
  });
});

describe('titles that state a direction', () => {
  const upTo = (last: number, spread: number) => [around(100, 0), around(last, spread)];

  it('state growth only where nine futures in ten grow', () => {
    expect(plansTitle('Testshire', [90, 95], upTo(150, 40), 2035)).toBe(
      'Plans are very likely to keep growing to January 2035',
    );
    expect(plansTitle('Testshire', [90, 95], upTo(150, 60), 2035)).toBe(
      'Children with EHC plans, Testshire, each January to 2035',
    );
  });

  it('say "keep" only where the past went the same way', () => {
    expect(plansTitle('Testshire', [120], upTo(150, 40), 2035)).toBe(
      'Plans are very likely to grow by January 2035',
    );
    expect(plansTitle('Testshire', [120], upTo(50, 40), 2035)).toBe(
      'Plans are very likely to keep falling to January 2035',
    );
  });

  it('count the districts in which the shortfall surely moves', () => {
    const districts = (...lasts: number[]) => lasts.map((last) => ({ shortfall: upTo(last, 10) }));
    expect(districtTrendTitle(districts(150, 120), 2035)).toContain('grow in every district');
    expect(districtTrendTitle(districts(150, 105, 50), 2035)).toContain(
      'grow in 1 of 3 districts by January 2035, and to fall in 1',
    );
    expect(districtTrendTitle(districts(105, 95), 2035)).toBe(
      'Shortfall of specialist places by district, each January to 2035',
    );
  });
});

describe('sentences about where', () => {
  const rates = (spread: number, ...values: number[]) =>
    values.map((value, at) => district(`D${at + 1}`, value, spread));

  it('name the districts that stand clear of the middle', () => {
    expect(widestGapTitle(rates(1, 10, 9, 8, 4, 3, 2, 1), 0, 'Testshire', 2031)).toBe(
      'The gap is widest in D1, D2 and D3',
    );
  });

  it('name fewer where the third cannot be told from the fourth', () => {
    expect(widestGapTitle(rates(1, 10, 9, 6, 6.01, 2, 1, 1, 1, 1), 0, 'Testshire', 2031)).toBe(
      'The gap is widest in D1 and D2',
    );
  });

  it('name the measure where ranges swallow the differences', () => {
    expect(widestGapTitle(rates(7, 10, 9, 8, 4, 3, 2, 1), 0, 'Testshire', 2031)).toMatch(
      /^Shortfall of specialist places by district/,
    );
  });

  it('share an average out among districts', () => {
    const districts = [40, 30, 20, 4, 3, 3].map((mean, at) => ({ name: `D${at + 1}`, mean }));
    expect(largestShares(districts)).toBe('D1, D2 and D3 account for about 9 in 10 of it');
    expect(largestShares(districts.map(({ name }) => ({ name, mean: 0 })))).toBeUndefined();
    expect(listed(['A'])).toBe('A');
  });
});
