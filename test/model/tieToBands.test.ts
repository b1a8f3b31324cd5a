import { describe, expect, test } from 'vitest';
import { sharedShocks, type WidthYear } from '../../src/model/demand/sharedShocks.ts';
import { bandOfAge, tieBands } from '../../src/model/demand/tieBands.ts';
import { type BandYear, tieYear } from '../../src/model/demand/tieYear.ts';

const LABELS = ['Under 5', 'Age 5 to 10', 'Age 11 to 15', 'Age 16 to 19', 'Age 20 to 25'];

describe('bands of an area', () => {
  test('are tied by new plans up to school-leaving age and by endings after it', () => {
    const bands = tieBands([...LABELS].reverse());
    expect(bands.map(({ label }) => label)).toEqual(LABELS);
    expect(bands.map(({ lever }) => lever)).toEqual([
      'new plans',
      'new plans',
      'new plans',
      'endings',
      'endings',
    ]);
    expect(bandOfAge(bands)[4]).toBe(0);
    expect(bandOfAge(bands)[25]).toBe(4);
  });

  test.each([
    ['an age is in none', LABELS.slice(1)],
    ['an age is in two', [...LABELS, 'Age 10 to 11']],
    ['a name gives no ages', ['Young', 'Old']],
    ['none is published', []],
  ])('are one band of all ages where %s', (_, labels) => {
    expect(tieBands(labels)).toHaveLength(1);
    expect(bandOfAge(tieBands(labels)).every((band) => band === 0)).toBe(true);
  });
});

describe('one January', () => {
  const bands = tieBands(LABELS);
  const years: BandYear[] = [
    { held: 600, ending: 10, entering: 150, residual: 2 },
    { held: 6000, ending: 100, entering: 1200, residual: 20 },
    { held: 7500, ending: 150, entering: 900, residual: 30 },
    { held: 5000, ending: 600, entering: 100, residual: 10 },
    { held: 1200, ending: 500, entering: 10, residual: 5 },
  ];
  const byBand = [750, 7200, 8400, 4500, 700];
  const plansOf = (tie: ReturnType<typeof tieYear>) =>
    years.map(
      (one, b) =>
        one.held - tie.endings[b] * one.ending + tie.level[b] * one.entering + one.residual,
    );

  test('gives every band its forecast, scaled to the total, where no limit is met', () => {
    const total = 21_000;
    const plans = plansOf(tieYear(bands, years, total, byBand, 1));
    const scale = total / byBand.reduce((sum, one) => sum + one, 0);
    plans.forEach((one, b) => {
      expect(one).toBeCloseTo(scale * byBand[b], 6);
    });
  });

  test('gives the total its forecast where endings cannot reach a band', () => {
    const far = [750, 7200, 8400, 3000, 700];
    const total = 20_500;
    const tie = tieYear(bands, years, total, far, 1);
    expect(tie.endings[3]).toBe(1.5);
    expect(plansOf(tie).reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 6);
  });

  test('moves new plans of all ages together by what it moves those of bands on average', () => {
    const tie = tieYear(bands, years, 21_000, byBand, 1);
    const moved = [0, 1, 2].reduce((sum, b) => sum + tie.level[b] * years[b].entering, 0);
    expect(tie.overall).toBeCloseTo(moved / (150 + 1200 + 900), 12);
    // New plans are no lever of the older bands: they go with the year before.
    expect(tie.level[4]).toBe(1);
  });
});

describe('shared shocks', () => {
  const bands = tieBands(['Age 0 to 10', 'Age 11 to 25']);
  const spread = (shared: number, own: readonly number[], started: number, ended: number) => {
    const halves = [0.6 * started, 0.4 * started];
    const known = 40;
    const variance = (b: number) => known + (shared ** 2 + own[b] ** 2) * halves[b] ** 2;
    const year = (one: Partial<WidthYear>): WidthYear => ({
      wanted: 0,
      known,
      started,
      ended,
      ...one,
    });
    return [
      ...halves.map((one, b) => year({ wanted: Math.sqrt(variance(b)), started: one })),
      year({
        wanted: Math.sqrt(
          2 * known +
            shared ** 2 * started ** 2 +
            own.reduce((sum, sd, b) => sum + sd ** 2 * halves[b] ** 2, 0),
        ),
        known: 2 * known,
      }),
    ];
  };

  test('are found again where the widths were made with them', () => {
    const years = [1000, 2200, 3500].map((started) => spread(0.2, [0.1, 0.3], started, 500));
    const found = sharedShocks(bands, years);
    expect(found.newPlans).toBeCloseTo(0.2, 6);
    expect(found.byBand[0]).toBeCloseTo(0.1, 6);
    expect(found.byBand[1]).toBeCloseTo(0.3, 6);
  });

  test('are nought where chance alone is as wide as the forecast', () => {
    const found = sharedShocks(bands, [spread(0, [0, 0], 1000, 500)]);
    expect(found.newPlans).toBeLessThan(1e-6);
    expect(Math.max(...found.byBand)).toBeLessThan(1e-6);
  });
});
