import { randomBinomial, randomPoisson } from 'd3-random';
import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { binomialInverse } from '../../src/model/random/binomial.ts';
import { poissonInverse } from '../../src/model/random/poisson.ts';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { uniform } from '../../src/model/random/stream.ts';
import { chiSquareDeviation, logFactorials, tally, twoSampleDeviation } from './randomChecks.ts';

const STREAM = { seed: 1, draw: 99 };

function sample(size: number, inverse: (u: number) => number): number[] {
  return Array.from({ length: size }, (_, i) => inverse(uniform(STREAM, PURPOSE.requests, i, 0)));
}

function oracleSource(): () => number {
  const generator = xoroshiro128plus(2026);
  return () => uniformFloat64(generator);
}

const LOG_FACTORIALS = logFactorials(200_000);

function poissonMasses(mean: number): Float64Array {
  const cells = Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
  return Float64Array.from({ length: cells }, (_, k) =>
    Math.exp(k * Math.log(mean) - mean - LOG_FACTORIALS[k]),
  );
}

function binomialMasses(n: number, p: number): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(
      LOG_FACTORIALS[n] -
        LOG_FACTORIALS[k] -
        LOG_FACTORIALS[n - k] +
        k * Math.log(p) +
        (n - k) * Math.log1p(-p),
    ),
  );
}

/** The smallest count at which the masses add up to u, summed from whichever end is nearer. */
function quantile(masses: Float64Array, u: number): number {
  let sum = 0;
  if (u <= 0.5) {
    for (let k = 0; k < masses.length; k++) {
      sum += masses[k];
      if (sum >= u) return k;
    }
  }
  for (let k = masses.length - 1; k >= 0; k--) {
    sum += masses[k];
    if (sum > 1 - u) return k;
  }
  return 0;
}

/** Far into both tails, and 2,000 keyed numbers between. */
const MANY_U = [
  ...[2 ** -53, 1e-9, 1e-4, 0.4999, 0.5, 0.5001, 0.9999, 1 - 1e-9],
  ...sample(2000, (u) => u),
];

function expectQuantiles(masses: Float64Array, inverse: (u: number) => number): void {
  for (const u of MANY_U) {
    const found = inverse(u);
    const wanted = quantile(masses, u);
    if (found !== wanted) expect(found, `u = ${u}`).toBe(wanted);
  }
}

/** A keyed number: a step of 2^−52 and a half. */
const anyU = fc.oneof(
  fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
  fc.integer({ min: 1, max: 52 }).map((bits) => 1 - 2 ** -bits - 2 ** -53),
);
const anyMean = fc.oneof(
  fc.double({ min: 0, max: 30, noNaN: true }),
  fc.double({ min: 0, max: 1e5, noNaN: true }),
);

describe('the Poisson count', () => {
  it.each([
    [0.1, 100_000],
    [1, 100_000],
    [7, 100_000],
    [40, 100_000],
    [900, 50_000],
    [20_000, 20_000],
  ])('has the exact distribution for a mean of %d', (mean, size) => {
    const masses = poissonMasses(mean);
    const counts = tally(
      sample(size, (u) => poissonInverse(mean, u)),
      0,
      masses.length,
    );
    const expected = masses.map((mass) => mass * size);
    expect(Math.abs(chiSquareDeviation(counts, expected))).toBeLessThan(4);
  });

  it.each([0.001, 0.7, 15.99, 16.01, 130.5, 3000, 100_000])(
    'is the exact quantile for a mean of %d, far into both tails',
    (mean) => {
      expectQuantiles(poissonMasses(mean), (u) => poissonInverse(mean, u));
    },
  );

  it.each([0.4, 6, 75, 1500])('is distributed as d3-random draws it for a mean of %d', (mean) => {
    const oracle = randomPoisson.source(oracleSource())(mean);
    const theirs = Array.from({ length: 50_000 }, () => oracle());
    const ours = sample(50_000, (u) => poissonInverse(mean, u));
    expect(Math.abs(twoSampleDeviation(ours, theirs))).toBeLessThan(4);
  });

  it('never falls when the mean rises: a lower mean keeps the first of the same children', () => {
    fc.assert(
      fc.property(anyMean, anyMean, anyU, (a, b, u) => {
        const fewer = poissonInverse(Math.min(a, b), u);
        expect(poissonInverse(Math.max(a, b), u)).toBeGreaterThanOrEqual(fewer);
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls when luck rises', () => {
    fc.assert(
      fc.property(anyMean, anyU, anyU, (mean, a, b) => {
        const fewer = poissonInverse(mean, Math.min(a, b));
        expect(poissonInverse(mean, Math.max(a, b))).toBeGreaterThanOrEqual(fewer);
      }),
      { numRuns: 2000 },
    );
  });

  it('is nobody for a mean of zero, and refuses a mean that is no mean', () => {
    expect(poissonInverse(0, 1 - 2 ** -53)).toBe(0);
    for (const mean of [-1, -1e-9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => poissonInverse(mean, 0.3)).toThrow(`found ${mean}`);
    }
  });
});

describe('the binomial count', () => {
  it.each([
    [1, 0.3, 100_000],
    [20, 0.1, 100_000],
    [50, 0.5, 100_000],
    [300, 0.9, 100_000],
    [1000, 0.04, 50_000],
    [40_000, 0.5, 20_000],
    [100_000, 0.001, 20_000],
  ])('has the exact distribution for %d trials of chance %d', (n, p, size) => {
    const masses = binomialMasses(n, p);
    const counts = tally(
      sample(size, (u) => binomialInverse(n, p, u)),
      0,
      n + 1,
    );
    const expected = masses.map((mass) => mass * size);
    expect(Math.abs(chiSquareDeviation(counts, expected))).toBeLessThan(4);
  });

  it.each([
    [5, 0.01],
    [30, 0.5],
    [34, 0.5],
    [400, 0.06],
    [1000, 0.999],
    [100_000, 0.37],
  ])('is the exact quantile for %d trials of chance %d, far into both tails', (n, p) => {
    expectQuantiles(binomialMasses(n, p), (u) => binomialInverse(n, p, u));
  });

  it.each([
    [12, 0.3],
    [200, 0.7],
    [5000, 0.02],
  ])('is distributed as d3-random draws it for %d trials of chance %d', (n, p) => {
    const oracle = randomBinomial.source(oracleSource())(n, p);
    const theirs = Array.from({ length: 50_000 }, () => oracle());
    const ours = sample(50_000, (u) => binomialInverse(n, p, u));
    expect(Math.abs(twoSampleDeviation(ours, theirs))).toBeLessThan(4);
  });

  it('never falls when the trials or their chance rise', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const trials = fc.oneof(fc.nat(60), fc.nat(20_000));
    fc.assert(
      fc.property(trials, trials, chance, chance, anyU, (n, m, p, q, u) => {
        const fewest = binomialInverse(Math.min(n, m), Math.min(p, q), u);
        const most = binomialInverse(Math.max(n, m), Math.max(p, q), u);
        expect(fewest).toBeGreaterThanOrEqual(0);
        expect(most).toBeGreaterThanOrEqual(fewest);
        expect(most).toBeLessThanOrEqual(Math.max(n, m));
      }),
      { numRuns: 2000 },
    );
  });

  it('is certain where the chance is 0 or 1, and refuses what is no chance or number', () => {
    expect(binomialInverse(9, 0, 0.999)).toBe(0);
    expect(binomialInverse(9, 1, 0.001)).toBe(9);
    expect(binomialInverse(0, 0.5, 0.5)).toBe(0);
    expect(() => binomialInverse(9, 1.01, 0.5)).toThrow('found n 9, p 1.01');
    expect(() => binomialInverse(2.5, 0.5, 0.5)).toThrow('found n 2.5, p 0.5');
    expect(() => binomialInverse(-1, 0.5, 0.5)).toThrow('found n -1, p 0.5');
  });
});
