import { describe, expect, it } from 'vitest';
import { compareResults, medianInterval } from './suite/compareResults.ts';
import { fitGrowth, growthVerdict } from './suite/growthFit.ts';
import { type Measurement, quantile, repeat, shownValue } from './suite/measurement.ts';
import { targetTable } from './suite/print.ts';

const measured = (id: string, values: readonly number[]): Measurement => ({
  id,
  label: id,
  unit: 'ms',
  values,
});

describe('what stands for some runs', () => {
  it('is the median, or the percentile that a target names', () => {
    const values = Array.from({ length: 20 }, (_, i) => 20 - i);
    expect(shownValue(measured('a', values))).toBe(10.5);
    expect(shownValue({ ...measured('a', values), shown: '95th percentile' })).toBeCloseTo(19.05);
    expect(shownValue({ ...measured('a', values), shown: 'most' })).toBe(20);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('comes from as many runs as there is time for, and no fewer than the least', async () => {
    const turns = (least: number, seconds: number) =>
      repeat({ least, most: 5, seconds }, (turn) => turn);
    expect(await turns(2, 0)).toEqual([0, 1]);
    expect(await turns(2, 60)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the fit of growth', () => {
  const runs = (seconds: (size: number) => number, sizes = [5, 10, 20, 40]) =>
    sizes.flatMap((size) => [0.98, 1.02].map((luck) => ({ size, seconds: luck * seconds(size) })));

  it('finds power 1 under a fixed cost that makes the whole look slower than that', () => {
    const fit = fitGrowth(runs((size) => 3 + 0.5 * size));
    const { power, powerError, fixed, lineR2 } = fit;
    expect(growthVerdict(fit)).toBe('no faster than in proportion');
    expect(Math.abs(power - 1)).toBeLessThan(2 * powerError);
    expect(powerError).toBeLessThan(0.2);
    expect(Math.abs(fixed - 3)).toBeLessThan(0.6);
    expect(lineR2).toBeGreaterThan(0.98);
  });

  it('finds growth that is faster than in proportion beyond its error', () => {
    const fit = fitGrowth(runs((size) => 3 + 0.05 * size ** 1.5));
    expect(growthVerdict(fit)).toBe('FASTER THAN IN PROPORTION');
  });

  it('takes no cost below nothing for fixed', () => {
    const { fixed, power } = fitGrowth(runs((size) => 0.2 * size ** 1.2));
    expect(fixed).toBeGreaterThanOrEqual(0);
    expect(power).toBeCloseTo(1.2, 1);
  });

  it('says so where runs vary too much to tell', () => {
    const wild = [3, 9, 2, 7, 4, 8, 3, 6].map((seconds, i) => ({ size: 1 + (i % 4), seconds }));
    expect(growthVerdict(fitGrowth(wild))).toBe('too noisy to tell');
    expect(fitGrowth(wild).each).toBeGreaterThanOrEqual(0);
  });

  it('refuses runs that any line would fit', () => {
    expect(() => fitGrowth(runs((size) => size, [1, 2]))).toThrow('found 4 of 2');
  });
});

describe('the comparison of two files', () => {
  const before = [1, 2, 4, 8, 16, 32, 64, 128];

  it('pairs runs in their order, so that what each has to do falls out', () => {
    const after = before.map((value, i) => value * (i % 2 === 0 ? 0.49 : 0.51));
    const [found] = compareResults([measured('draw', before)], [measured('draw', after)]);
    expect(found.ratio).toBeCloseTo(0.5, 9);
    expect(found.verdict).toBe('less');
  });

  it('does not take chance for a difference', () => {
    const after = before.map((value, i) => value * [0.8, 1.3, 0.9, 1.1][i % 4]);
    const [found] = compareResults([measured('draw', before)], [measured('draw', after)]);
    expect(found.verdict).toBe('within noise');
  });

  it('judges nothing from fewer than six runs, and leaves out what one file lacks', () => {
    const found = compareResults(
      [measured('a', [1, 1, 1, 1, 1])],
      [measured('a', [9, 9, 9, 9, 9]), measured('b', [1])],
    );
    expect(found).toMatchObject([{ id: 'a', ratio: 9, interval: null, verdict: 'too few runs' }]);
  });

  it('has the interval of a median that tables of the sign test give', () => {
    const oneTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
    expect(medianInterval(oneTo(5))).toBeNull();
    expect(medianInterval(oneTo(6))).toEqual([1, 6]);
    expect(medianInterval(oneTo(10))).toEqual([2, 9]);
    expect(medianInterval(oneTo(20))).toEqual([6, 15]);
  });
});

describe('the table of targets', () => {
  const seen = (value: number, target: object) =>
    targetTable(
      [{ work: 'work', measurement: 'a', unit: 'ms', ...target }],
      [measured('a', [value])],
    )[1];

  it('says which bound is met, and of a speed-up the other way round', () => {
    const bounds = { accept: 50, aim: 10 };
    expect(seen(9, bounds)).toMatch(/aim$/);
    expect(seen(11, bounds)).toMatch(/accept$/);
    expect(seen(51, bounds)).toMatch(/missed$/);
    expect(seen(1.9, { unit: '×', accept: 1.7 })).toMatch(/accept$/);
    expect(seen(1.6, { unit: '×', accept: 1.7 })).toMatch(/missed$/);
    expect(seen(1, { measurement: 'b' })).toMatch(/not run$/);
  });
});
