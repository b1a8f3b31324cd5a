import { quantile as quantileOfD3 } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, quantile, summarise, valuesOf } from '../../src/results/summary.ts';

const figures = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

describe('a summary over draws', () => {
  it('interpolates between the two values around a quantile', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([10, 20], 0.1)).toBe(11);
    const elevenDraws = [7, 0, 3, 10, 1, 9, 2, 8, 4, 6, 5];
    expect(summarise(elevenDraws)).toEqual({ mean: 5, p10: 1, p50: 5, p90: 9 });
  });

  it('has the quantiles of another library, whatever the order of draws', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const { p10, p50, p90 } = summarise(values);
        expect(p10).toBeCloseTo(quantileOfD3(values, 0.1)!, 9);
        expect(p50).toBeCloseTo(quantileOfD3(values, 0.5)!, 9);
        expect(p90).toBeCloseTo(quantileOfD3(values, 0.9)!, 9);
        expect({ ...summarise([...values].reverse()), mean: 0 }).toEqual({ p10, p50, p90, mean: 0 });
      }),
    );
  });

  it('of one draw is that draw', () => {
    expect(summarise([7])).toEqual({ mean: 7, p10: 7, p50: 7, p90: 7 });
  });

  it('leaves the draws as they were', () => {
    const values = Float64Array.of(3, 1, 2);
    summarise(values);
    expect(values).toEqual(Float64Array.of(3, 1, 2));
  });

  it('takes a cell from every draw, in draw order', () => {
    const draws = [Float64Array.of(1, 5), Float64Array.of(2, 9)];
    expect(valuesOf(draws, 1)).toEqual(Float64Array.of(5, 9));
    expect(meanOf(draws, 1)).toBe(7);
  });
});
