import { describe, expect, it } from 'vitest';
import { byScale } from '../../src/app/components/demand/parts.ts';
import {
  judgedOutcomes,
  methodWords,
  plansAsked,
  shortHistoryWords,
} from '../../src/app/content/demand.ts';
import { pastEffectTitle, projectedEffectTitle } from '../../src/app/content/findings/causes.ts';
import {
  demandFanTitle,
  demandHeadline,
  growthTitle,
  recordTitle,
  recordWarning,
} from '../../src/app/content/findings/demand.ts';
import { funnelTitle, timelinessTitle } from '../../src/app/content/findings/funnel.ts';
import { closestMethod, methodsTitle } from '../../src/app/content/findings/methods.ts';
import { outcomesOf, type PastForecast } from '../../src/charts/backTest/record.ts';
import type { DemandView } from '../../src/results/views/demandTypes.ts';
import { around, manifest } from './support/views.ts';

const ALL = { kind: 'demand', district: null, need: null, phase: null } as const;

describe('the plans that are looked at', () => {
  it('are named by phase, need and district, as far as they are chosen', () => {
    expect(plansAsked(ALL, manifest)).toBe('Plans');
    expect(plansAsked({ ...ALL, phase: 4 }, manifest)).toBe('Post-19 plans');
    expect(plansAsked({ ...ALL, district: 'E01', need: 'SLD', phase: 1 }, manifest)).toBe(
      'Primary plans for severe learning difficulty in Ashby',
    );
  });

  it('keep the capitals of an abbreviation inside a sentence', () => {
    const needs = [{ code: 'X', label: 'SEN support only', group: 'g' }];
    expect(plansAsked({ ...ALL, need: 'X' }, { ...manifest, needs })).toBe(
      'Plans for SEN support only',
    );
  });
});

describe('the headline of demand', () => {
  const parts = {
    plans: 'Plans',
    areaName: 'Testshire',
    recordOf: null,
    january: 2031,
    base: around(1000, 0),
    summary: around(1400, 200),
    record: { held: 29, all: 36 },
    draws: 200,
  };

  it('gives the range and what the method held before', () => {
    expect(demandHeadline(parts)).toBe(
      'Plans are likely to reach between 1,200 and 1,600 by January 2031; this method held 81 in 100 past outcomes',
    );
  });

  it('says "may", and why, where the record does not bear "likely"', () => {
    const poor = { held: 24, all: 36 };
    expect(demandHeadline({ ...parts, record: poor })).toMatch(/^Plans may reach between/);
    expect(recordWarning(poor)).toContain('too narrow');
    expect(recordWarning({ held: 36, all: 36 })).toContain('wider than need be');
    expect(recordWarning({ held: 26, all: 36 })).toBeUndefined();
    expect(recordWarning({ held: 1, all: 5 })).toBeUndefined();
  });

  it('says whose record it is where part of the area is shown', () => {
    expect(demandHeadline({ ...parts, recordOf: 'Testshire' })).toContain(
      '; for all of Testshire this method held',
    );
  });

  it('reaches nothing where plans fall, or may go either way', () => {
    expect(demandHeadline({ ...parts, summary: around(800, 100) })).toContain(
      'to fall to between 700 and 900',
    );
    expect(demandHeadline({ ...parts, summary: around(1010, 100) })).toContain(
      'likely to number between 910 and 1,110',
    );
  });

  it('counts few outcomes one by one, and is silent where there are none', () => {
    expect(demandHeadline({ ...parts, record: { held: 4, all: 5 } })).toMatch(
      /this method held 4 of 5 past outcomes$/,
    );
    expect(demandHeadline({ ...parts, record: { held: 0, all: 0 } })).toMatch(/January 2031$/);
  });

  it('names the measure at the base January and where there is no figure', () => {
    const neutral = 'Plans, Testshire, January 2031';
    expect(demandHeadline({ ...parts, summary: around(1000, 0) })).toBe(neutral);
    expect(demandHeadline({ ...parts, summary: undefined })).toBe(neutral);
    expect(demandHeadline({ ...parts, summary: around(Number.NaN, 0) })).toBe(neutral);
  });

  it('speaks in tens after a first look', () => {
    expect(demandHeadline({ ...parts, summary: around(1403, 202), draws: 8 })).toContain(
      'between 1,200 and 1,610',
    );
  });
});

describe('the title of a back-test', () => {
  it('sets what was held beside what should be', () => {
    expect(recordTitle({ held: 29, all: 36 }, 'Testshire')).toBe(
      'The range held 81 in 100 past outcomes; it should hold 80',
    );
    expect(recordTitle({ held: 4, all: 5 }, 'Testshire')).toBe(
      'The range held 4 of 5 past outcomes; it should hold 8 in 10',
    );
    expect(recordTitle({ held: 0, all: 0 }, 'Testshire')).toContain('too few years');
  });
});

describe('a title on growth', () => {
  const neutral = 'Plans by need';
  const parts = (...growths: number[]) =>
    growths.map((by, at) => ({ name: `n${at + 1}`, from: 100, to: 100 + by }));
  const title = (spread: number, ...growths: number[]) => {
    const all = growths.reduce((sum, by) => sum + by, 0);
    const total = { from: 1000, summary: around(1000 + all, spread) };
    return growthTitle(parts(...growths), total, 2031, neutral);
  };

  it('names the fewest parts that make up half of it', () => {
    expect(title(10, 70, 10, 10, 10)).toBe(
      'N1 makes up about 7 in 10 of the growth to January 2031',
    );
    expect(title(10, 70, 10, 10, -4)).toContain('N1 makes up');
    expect(title(10, 40, 30, 20, 10)).toBe(
      'N1 and n2 make up about 7 in 10 of the growth to January 2031',
    );
  });

  it('names nobody where it is not clear, is spread out, ties or hides a fall', () => {
    expect(title(200, 70, 10, 10, 10)).toBe(neutral);
    expect(title(10, 10, 9, 8, 7, 7, 7, 6, 6)).toBe(neutral);
    expect(title(10, 30, 30, 30, 30)).toBe(neutral);
    expect(title(10, 70, 10, 10, -5)).toBe(neutral);
  });

  it('of one part says "very likely" only where nine futures in ten grow', () => {
    const to = (spread: number) => [around(100, 0), around(150, spread)];
    expect(demandFanTitle('Primary plans', 'Testshire', to(40), 2035)).toBe(
      'Primary plans are very likely to grow by January 2035',
    );
    expect(demandFanTitle('Primary plans', 'Testshire', to(60), 2035)).toBe(
      'Primary plans, Testshire, each January to 2035',
    );
  });
});

describe('the words on methods', () => {
  const misses = (...percents: (number | null)[]) =>
    percents.map((medianPercent, at) => ({ ahead: at + 1, medianPercent, count: 12 - at }));
  const forecast = (combined: number[], naive: number[]) =>
    ({
      misses: misses(...combined),
      candidates: ['persistence', 'drift', 'growth'].map((method) => ({
        method,
        misses: misses(...naive),
      })),
    }) as unknown as DemandView['forecast'];

  it('claim less error than the simplest only where it is less at every number of years', () => {
    expect(methodsTitle(forecast([2.1, 4, 6.4], [3, 5, 7]), 'Testshire')).toBe(
      'Combined, the methods have typically been out by 2.1% a year ahead and 6.4% 3 years ahead, less than each of the simplest methods',
    );
    expect(methodsTitle(forecast([2.1, 5.04, 6.4], [3, 5, 7]), 'Testshire')).not.toContain('less');
    expect(methodsTitle(forecast([2.1, 4.96, 6.4], [3, 5, 7]), 'Testshire')).not.toContain('less');
  });

  it('claim nothing where no error is known', () => {
    const unknown = forecast([], []);
    expect(methodsTitle(unknown, 'Testshire')).toMatch(/^What each way of forecasting says/);
    expect(closestMethod(unknown, 1)).toBeUndefined();
  });

  it('name the closest, whichever it is', () => {
    const one = forecast([2.1, 5.5, 6.4], [3, 5, 7]);
    expect(closestMethod(one, 1)).toBe('Combined');
    expect(closestMethod(one, 2)).toBe(methodWords('persistence'));
  });
});

describe('what judges a forecast', () => {
  const past: PastForecast[] = [2019, 2020, 2021].map((origin) => ({
    origin,
    years: [origin + 1],
    mean: [100],
    p10: [90],
    p90: [110],
    actual: [origin === 2021 ? null : 105],
  }));

  it('leaves out what was said from a single count', () => {
    const demand = { forecast: { past } } as unknown as DemandView;
    expect(judgedOutcomes(demand).map(({ origin }) => origin)).toEqual([2020]);
    expect(outcomesOf(past)).toHaveLength(2);
  });

  it('is said to lean on others where the area has few years', () => {
    const years = (count: number) => ({
      history: Array.from({ length: count }, (_, at) => ({ year: 2020 + at, children: 1 })),
    });
    expect(shortHistoryWords(years(4), 'England')).toBe(
      'Fewer than 5 years of history: the forecast leans on the trend of England.',
    );
    expect(shortHistoryWords(years(5), 'England')).toBeUndefined();
  });
});

describe('causes of a change', () => {
  /** Two changes that together make the parts given. */
  const since = (population: number, rate: number) =>
    [2022, 2023].map((from) => ({
      from,
      to: from + 1,
      basis: 'single age' as const,
      total: (population + rate) / 2,
      population: population / 2,
      rate: rate / 2,
    }));

  it('are given the growth only where one has most of it', () => {
    expect(pastEffectTitle(since(100, 900), 'Testshire')).toBe(
      'From January 2022 to January 2024 about 9 in 10 of the growth in plans came from more plans per child, not from more children',
    );
    expect(pastEffectTitle(since(900, 100), 'Testshire')).toContain('came from more children, not');
    expect(pastEffectTitle(since(-100, 900), 'Testshire')).toBe(
      'From January 2022 to January 2024 all growth in plans came from more plans per child',
    );
    for (const unclear of [since(450, 550), since(100, -300)]) {
      expect(pastEffectTitle(unclear, 'Testshire')).toBe(
        'Change in plans by cause, Testshire, January 2022 to January 2024',
      );
    }
    expect(pastEffectTitle([], 'Testshire')).not.toMatch(/January/);
  });

  it('are said of the future only as far as their directions are clear', () => {
    const effect = (population: number, spread: number, rateSpread = 100) => ({
      year: 2031,
      total: around(900, 100),
      population: around(population, spread),
      rate: around(1000, rateSpread),
    });
    expect(projectedEffectTitle(effect(-100, 50), 'Testshire', 2031, 200)).toBe(
      'By January 2031 the rate of plans per child adds about 1,000 plans; the number of children takes off about 100',
    );
    expect(projectedEffectTitle(effect(-100, 150), 'Testshire', 2031, 200)).toMatch(
      /adds about 1,000 plans; whether the number of children adds or takes off is not clear$/,
    );
    expect(projectedEffectTitle(effect(-100, 50, 1100), 'Testshire', 2031, 200)).toMatch(
      /^Change in plans by cause/,
    );
  });
});

describe('the funnel in words', () => {
  it('gives the range of requests, or the measure alone', () => {
    expect(funnelTitle(around(4000, 500), 2030, 'Testshire', 200)).toBe(
      'Requests are likely to number between 3,500 and 4,500 in 2030',
    );
    expect(funnelTitle(undefined, 2030, 'Testshire', 200)).toMatch(/^Requests, assessments/);
  });

  it('gives the last share in time that is known', () => {
    const year = (at: number, within20Weeks: number | null) => ({ year: at, within20Weeks });
    expect(timelinessTitle([year(2023, 0.5), year(2024, 0.324), year(2025, null)], 'T')).toBe(
      'About 32 in 100 plans were issued within 20 weeks in 2024',
    );
    expect(timelinessTitle([year(2024, null)], 'T')).toBe('Plans issued within 20 weeks, T');
  });
});

describe('small fans', () => {
  it('of small parts stand on a scale of their own, and none is lost', () => {
    const row = (label: string, peak: number) => ({
      code: label,
      label,
      children: [around(peak, 0)],
    });
    const rows = [row('a', 800), row('b', 110), row('c', 99), row('d', 1), row('e', 1)];
    expect(byScale(rows).map((group) => group.map(({ label }) => label))).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
    expect(byScale(rows.slice(0, 4))).toEqual([rows.slice(0, 4)]);
  });
});
