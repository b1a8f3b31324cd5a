import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { rangeInverse } from '../../src/model/random/range.ts';
import { uniform } from '../../src/model/random/stream.ts';
import { kolmogorov, normalCdf } from './randomChecks.ts';

const anyU = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
/** Adding zero turns −0, which no register holds, into 0. */
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0);
/** min ≤ low ≤ central ≤ high ≤ max. */
const range = fc
  .tuple(value, value, value, value, value)
  .map((five) => five.sort((a, b) => a - b) as [number, number, number, number, number]);

describe('a value from a range of the register', () => {
  it('has low as its 10th percentile, central as its median and high as its 90th', () => {
    fc.assert(
      fc.property(range, ([min, low, central, high, max]) => {
        const at = (u: number) => rangeInverse(low, central, high, u, min, max);
        const close = 1e-9 * (1 + Math.abs(low) + Math.abs(high));
        expect(Math.abs(at(0.1) - low)).toBeLessThan(close);
        expect(at(0.5)).toBe(central);
        expect(Math.abs(at(0.9) - high)).toBeLessThan(close);
      }),
    );
  });

  it('never leaves its hard bounds and never falls when luck rises', () => {
    fc.assert(
      fc.property(range, anyU, anyU, ([min, low, central, high, max], a, b) => {
        const lower = rangeInverse(low, central, high, Math.min(a, b), min, max);
        const upper = rangeInverse(low, central, high, Math.max(a, b), min, max);
        expect(lower).toBeGreaterThanOrEqual(min);
        expect(upper).toBeGreaterThanOrEqual(lower);
        expect(upper).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('is the central value for any luck where there is no uncertainty', () => {
    fc.assert(
      fc.property(value, anyU, (central, u) => {
        expect(rangeInverse(central, central, central, u)).toBe(central);
      }),
    );
  });

  it('is normal on each side of the median, with a spread of its own', () => {
    const z90 = 1.2815515655446004;
    const below = (x: number) => normalCdf(((x - 2) / (x < 2 ? 1 : 3)) * z90);
    const sample = Array.from({ length: 50_000 }, (_, i) =>
      rangeInverse(1, 2, 5, uniform({ seed: 12, draw: i }, PURPOSE.parameter, 77, 0)),
    );
    expect(kolmogorov(sample, below)).toBeLessThan(2.2);
  });

  it('refuses values out of order, and says which it found', () => {
    expect(() => rangeInverse(2, 1, 3, 0.5)).toThrow(
      'expected min ≤ low ≤ central ≤ high ≤ max; found -Infinity, 2, 1, 3, Infinity.',
    );
    expect(() => rangeInverse(0.1, 0.2, 1.2, 0.5, 0, 1)).toThrow('found 0, 0.1, 0.2, 1.2, 1.');
  });
});
