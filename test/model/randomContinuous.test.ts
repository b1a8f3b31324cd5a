import { randomBeta, randomGamma, randomNormal, randomWeibull } from 'd3-random';
import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { betaInverse } from '../../src/model/random/beta.ts';
import { gammaInverse } from '../../src/model/random/gamma.ts';
import { gumbel } from '../../src/model/random/gumbel.ts';
import { normalInverse } from '../../src/model/random/normal.ts';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { uniform } from '../../src/model/random/stream.ts';
import { triangularInverse } from '../../src/model/random/triangular.ts';
import { kolmogorov, logFactorials, normalCdf, smirnov } from './randomChecks.ts';

const STREAM = { seed: 4_000_000_001, draw: 3 };
const anyU = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });

function sample(size: number, inverse: (u: number) => number): number[] {
  return Array.from({ length: size }, (_, i) => inverse(uniform(STREAM, PURPOSE.parameter, i, 0)));
}

function fromOracle(size: number, distribution: (source: () => number) => () => number): number[] {
  const generator = xoroshiro128plus(2026);
  const draw = distribution(() => uniformFloat64(generator));
  return Array.from({ length: size }, () => draw());
}

/** Largest relative difference that is put down to rounding. */
function expectClose(found: number, wanted: number, relative: number): void {
  expect(Math.abs(found / wanted - 1), `${found} against ${wanted}`).toBeLessThan(relative);
}

describe('the normal value', () => {
  // To the last digits, from 90-digit arithmetic.
  it.each([
    [2 ** -53, -8.209536151601387],
    [1e-10, -6.361340902404057],
    [1e-4, -3.7190164854556804],
    [0.025, -1.9599639845400543],
    [0.1, -1.2815515655446004],
    [0.3, -0.5244005127080408],
  ])('of %d is %d', (u, z) => {
    expectClose(normalInverse(u), z, 1e-15);
    expect(normalInverse(1 - u)).toBeCloseTo(-z, u < 1e-6 ? 4 : 11);
  });

  it('is 0 at a half and mirrors itself about it', () => {
    expect(normalInverse(0.5)).toBe(0);
    for (const u of [2 ** -52, 2 ** -20, 0.125, 0.375]) {
      expect(normalInverse(1 - u)).toBe(-normalInverse(u));
    }
  });

  it('has the exact distribution, and that of d3-random', () => {
    const ours = sample(50_000, normalInverse);
    expect(kolmogorov(ours, normalCdf)).toBeLessThan(2.2);
    const theirs = fromOracle(50_000, (source) => randomNormal.source(source)());
    expect(smirnov(ours, theirs)).toBeLessThan(2.2);
  });
});

describe('the Gumbel value', () => {
  it('has the exact distribution', () => {
    expect(kolmogorov(sample(50_000, gumbel), (x) => Math.exp(-Math.exp(-x)))).toBeLessThan(2.2);
  });

  it('is distributed as d3-random draws it: its Weibull of shape 0', () => {
    const theirs = fromOracle(50_000, (source) => randomWeibull.source(source)(0));
    expect(smirnov(sample(50_000, gumbel), theirs)).toBeLessThan(2.2);
  });

  it('chooses the highest of utilities with logit probabilities', () => {
    const utilities = [0, 0.7, -1.2, 2];
    const chosen = [0, 0, 0, 0];
    const families = 40_000;
    for (let family = 0; family < families; family++) {
      const scores = utilities.map(
        (utility, option) =>
          utility + gumbel(uniform(STREAM, PURPOSE.preference, family, 1, option)),
      );
      chosen[scores.indexOf(Math.max(...scores))]++;
    }
    const sum = utilities.reduce((all, utility) => all + Math.exp(utility), 0);
    utilities.forEach((utility, option) => {
      const p = Math.exp(utility) / sum;
      const spread = Math.sqrt(families * p * (1 - p));
      expect(Math.abs(chosen[option] - families * p) / spread).toBeLessThan(4);
    });
  });
});

describe('the gamma value', () => {
  // From 40-digit arithmetic.
  it.each([
    [0.01, 0.9, 1.503593623070291e-5],
    [0.3, 0.01, 1.502222655236039e-7],
    [2.7, 0.5, 2.374980407700048],
    [2.7, 0.999, 10.651477077989362],
    [150.5, 0.05, 130.90548852618556],
    [2000, 0.9, 2057.522586213722],
  ])('of shape %d at %d is %d', (shape, u, x) => {
    expectClose(gammaInverse(shape, u), x, 1e-12);
  });

  it('of shape 1 is exponential, and of shape ½ half the square of a normal value', () => {
    fc.assert(
      fc.property(anyU, (u) => {
        expectClose(gammaInverse(1, u), u < 0.5 ? -Math.log1p(-u) : -Math.log(1 - u), 1e-13);
      }),
    );
    for (const u of [1e-6, 0.01, 0.3, 0.5, 0.8, 0.999]) {
      expectClose(gammaInverse(0.5, u), 0.5 * normalInverse(0.5 - 0.5 * u) ** 2, 1e-9);
    }
  });

  it.each([1, 5, 200])('of shape %d has the distribution of that arrival', (shape) => {
    // P(X > x) is the chance of fewer Poisson arrivals than the shape.
    const arrived = (x: number) => {
      let term = Math.exp(-x);
      let fewer = 0;
      for (let k = 0; k < shape; k++) {
        fewer += term;
        term *= x / (k + 1);
      }
      return 1 - fewer;
    };
    const ours = sample(5000, (u) => gammaInverse(shape, u));
    expect(kolmogorov(ours, arrived)).toBeLessThan(2.2);
    const us = sample(5000, (u) => u);
    const furthest = Math.max(...us.map((u, i) => Math.abs(arrived(ours[i]) - u)));
    expect(furthest).toBeLessThan(1e-12);
  });

  it.each([0.4, 3.7, 220])('of shape %d is distributed as d3-random draws it', (shape) => {
    const ours = sample(10_000, (u) => gammaInverse(shape, u));
    const theirs = fromOracle(10_000, (source) => randomGamma.source(source)(shape));
    expect(smirnov(ours, theirs)).toBeLessThan(2.2);
  });

  it('rises with luck and with the shape, for shapes from 0.01 to a million', () => {
    const shape = fc.double({ min: -2, max: 6, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(shape, shape, anyU, anyU, (a, b, u, v) => {
        const least = gammaInverse(Math.min(a, b), Math.min(u, v));
        const most = gammaInverse(Math.max(a, b), Math.max(u, v));
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeGreaterThanOrEqual(least * (1 - 1e-11));
        expect(most).toBeLessThan(Number.POSITIVE_INFINITY);
      }),
      { numRuns: 300 },
    );
  });

  it('is 0 where it is too small for a double', () => {
    expect(gammaInverse(0.001, 0.4)).toBe(0);
  });

  it('refuses a shape that is none', () => {
    for (const shape of [0, -1, Number.NaN]) {
      expect(() => gammaInverse(shape, 0.5)).toThrow(`found ${shape}`);
    }
  });
});

describe('the beta value', () => {
  // From 60-digit arithmetic.
  it.each([
    [0.3, 4.5, 0.2, 0.0007860036698492342],
    [2.5, 0.7, 0.9, 0.9860477260295457],
    [40, 900, 0.05, 0.03231029702577536],
  ])('of %d and %d at %d is %d', (a, b, u, x) => {
    expectClose(betaInverse(a, b, u), x, 1e-12);
  });

  it('has its closed forms: arcsine, powers, and the binomial sum', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (u) => {
        expectClose(betaInverse(0.5, 0.5, u), Math.sin((Math.PI / 2) * u) ** 2, 1e-12);
        expectClose(betaInverse(7, 1, u), u ** (1 / 7), 1e-12);
        expectClose(1 - betaInverse(1, 7, u), (1 - u) ** (1 / 7), 1e-12);
        const x = betaInverse(2, 3, u);
        expectClose(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, u, 1e-9);
      }),
    );
  });

  it('of 2 and 3 has the exact distribution', () => {
    const below = (x: number) => 6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4;
    expect(
      kolmogorov(
        sample(20_000, (u) => betaInverse(2, 3, u)),
        below,
      ),
    ).toBeLessThan(2.2);
  });

  it.each([
    [1, 40],
    [12, 5],
    [300, 700],
  ])('of %d and %d has the distribution of that many successes', (a, b) => {
    // P(X ≤ x) is the chance of at least a successes in a + b − 1 trials of chance x.
    const trials = a + b - 1;
    const logs = logFactorials(trials);
    const succeeded = (x: number) => {
      let sum = 0;
      for (let k = a; k <= trials; k++) {
        const ways = logs[trials] - logs[k] - logs[trials - k];
        sum += Math.exp(ways + k * Math.log(x) + (trials - k) * Math.log1p(-x));
      }
      return sum;
    };
    const ours = sample(2000, (u) => betaInverse(a, b, u));
    expect(kolmogorov(ours, succeeded)).toBeLessThan(2.2);
    const us = sample(2000, (u) => u);
    const furthest = Math.max(...us.map((u, i) => Math.abs(succeeded(ours[i]) - u)));
    expect(furthest).toBeLessThan(1e-10);
  });

  it.each([
    [0.6, 0.8],
    [3.5, 12],
    [400, 90],
  ])('of %d and %d is distributed as d3-random draws it', (a, b) => {
    const ours = sample(10_000, (u) => betaInverse(a, b, u));
    const theirs = fromOracle(10_000, (source) => randomBeta.source(source)(a, b));
    expect(smirnov(ours, theirs)).toBeLessThan(2.2);
  });

  it('rises with luck and with a, falls with b, and stays between 0 and 1', () => {
    const weight = fc.double({ min: -1.3, max: 5, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(weight, weight, weight, weight, anyU, anyU, (a, c, b, d, u, v) => {
        const least = betaInverse(Math.min(a, c), Math.max(b, d), Math.min(u, v));
        const most = betaInverse(Math.max(a, c), Math.min(b, d), Math.max(u, v));
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeGreaterThanOrEqual(least * (1 - 1e-11));
        expect(most).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses weights that are none', () => {
    expect(() => betaInverse(0, 1, 0.5)).toThrow('found 0, 1');
    expect(() => betaInverse(1, Number.NaN, 0.5)).toThrow('found 1, NaN');
  });
});

describe('the triangular value', () => {
  it('has the exact distribution', () => {
    const below = (x: number) => (x < 2 ? (x - 1) ** 2 / 4 : 1 - (5 - x) ** 2 / 12);
    const ours = sample(50_000, (u) => triangularInverse(1, 2, 5, u));
    expect(kolmogorov(ours, below)).toBeLessThan(2.2);
  });

  it('may have its mode at either end, or no width at all', () => {
    expect(triangularInverse(0, 0, 1, 0.75)).toBe(0.5);
    expect(triangularInverse(0, 1, 1, 0.25)).toBe(0.5);
    expect(triangularInverse(3, 3, 3, 0.4)).toBe(3);
  });

  it('refuses a mode outside its bounds', () => {
    expect(() => triangularInverse(1, 0, 2, 0.5)).toThrow('found 1, 0, 2');
  });
});
