import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asShown, classOf, paletteStep, quantileBreaks } from '../../src/charts/map/classes.ts';

const rates = [6, 7.4, 6.7, 3.7, 7, 4.7, 4.3, 4.9, 3.5, 2.3, 2.1, 1.6];
const thousandths = fc.integer({ min: 0, max: 1e7 }).map((whole) => whole / 1000);
const values = fc.array(thousandths, { maxLength: 30 });

describe('classes of a map', () => {
  it('breaks twelve rates into five classes at round numbers', () => {
    const breaks = quantileBreaks(rates);
    expect(breaks).toEqual([2.5, 4, 5, 6.5]);
    const sizes = [0, 0, 0, 0, 0];
    for (const value of rates) sizes[classOf(value, breaks)]++;
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  it('has ascending breaks, at most four, with values on both sides of each', () => {
    fc.assert(
      fc.property(values, (some) => {
        const breaks = quantileBreaks(some);
        expect(breaks.length).toBeLessThanOrEqual(4);
        for (const [at, edge] of breaks.entries()) {
          if (at > 0) expect(edge).toBeGreaterThan(breaks[at - 1]);
          expect(some.some((value) => value < edge)).toBe(true);
          expect(some.some((value) => value >= edge)).toBe(true);
        }
      }),
    );
  });

  it('has one class where all values are equal, or there are none', () => {
    expect(quantileBreaks([3, 3, 3])).toEqual([]);
    expect(quantileBreaks([])).toEqual([]);
    expect(quantileBreaks([5e-324, 1e-323])).toEqual([]);
  });

  it('classes a value as it is printed, with a value on a break in the class above', () => {
    expect(classOf(3.5, [2, 3.5, 5, 6.5])).toBe(2);
    expect(classOf(3.46, [2, 3.5, 5, 6.5])).toBe(2);
    expect(classOf(3.44, [2, 3.5, 5, 6.5])).toBe(1);
    expect(asShown(3.46, 1)).toBe(3.5);
  });

  it('spreads few classes over the whole palette', () => {
    expect([0, 1, 2, 3, 4].map((at) => paletteStep(at, 5))).toEqual([0, 1, 2, 3, 4]);
    expect([0, 1, 2].map((at) => paletteStep(at, 3))).toEqual([0, 2, 4]);
  });
});
