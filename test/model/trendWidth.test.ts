import { describe, expect, it } from 'vitest';
import {
  type ExpectedSpread,
  expectedSpread,
  spreads,
  withLocalSpread,
} from '../../src/model/demand/trend/width.ts';

const expected: ExpectedSpread = { oneYearAhead: 0.05, worth: 4, power: 0.5 };
/** Median absolute error of a normal distribution with this standard deviation. */
const median = (sd: number) => 0.674489750196 * sd;

describe('spread of a forecast by years ahead', () => {
  it('is the expected one where no errors are known, growing by its power', () => {
    const sd = spreads([[], [], []], 9, expected);
    [0, 3, 8].forEach((i) => {
      expect(sd[i]).toBeCloseTo(0.05 * Math.sqrt(i + 1), 9);
    });
  });

  it('pools the middle of the errors with the expected spread, whatever one of them is', () => {
    const errors = [median(0.1), -median(0.1), median(0.1), 7];
    const [sd] = spreads([errors, [], []], 1, expected);
    expect(sd).toBeCloseTo(Math.sqrt((4 * 0.1 ** 2 + 4 * 0.05 ** 2) / 8), 9);
  });

  it('counts errors of two years ahead half, because they overlap', () => {
    const one = Array(4).fill(median(0.05));
    const two = Array(4).fill(median(0.3));
    const [, sd] = spreads([one, two, []], 2, expected);
    // One year ahead 0.05, so two are expected to have variance 2 × 0.05².
    expect(sd).toBeCloseTo(Math.sqrt((2 * 0.3 ** 2 + 4 * 2 * 0.05 ** 2) / 6), 9);
  });

  it('never falls, even where later years were foreseen better', () => {
    const sd = spreads(
      [Array(20).fill(0.2), Array(20).fill(0.001), Array(20).fill(0.001)],
      6,
      expected,
    );
    expect(sd[0]).toBeGreaterThan(0.2);
    expect(sd).toEqual(Array(6).fill(sd[0]));
  });

  it('grows beyond three years as within them, at most in proportion, and ends at 1', () => {
    const steep = spreads([[], [], Array(900).fill(0.2)], 12, expected);
    expect(steep[5] / steep[2]).toBeCloseTo(2, 9);
    expect(steep[11]).toBe(1);
  });

  it('of an area adds its own to the nation’s: 0.03 and 0.04 make 0.05', () => {
    expect(withLocalSpread(0.04, 1)).toBeCloseTo(0.05, 12);
    expect(expectedSpread(9, 0.04).oneYearAhead).toBeCloseTo(0.05, 12);
    expect(expectedSpread(0).oneYearAhead).toBeGreaterThan(expectedSpread(1).oneYearAhead);
  });
});
