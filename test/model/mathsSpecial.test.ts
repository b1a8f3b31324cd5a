import { describe, expect, it } from 'vitest';
import { logBetaLower } from '../../src/model/maths/incompleteBeta.ts';
import { logGammaTail } from '../../src/model/maths/incompleteGamma.ts';
import { increasingRoot } from '../../src/model/maths/increasingRoot.ts';
import { lnGamma, stirlingError } from '../../src/model/maths/lnGamma.ts';
import { logBinomialDensity, logPoissonDensity } from '../../src/model/maths/saddlePoint.ts';
import { logFactorials } from './randomChecks.ts';

describe('lnGamma', () => {
  // To the last digits, from 90-digit arithmetic.
  it.each([
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [10, 12.801827480081469],
    [100.25, 360.28455963776423],
    [12345.5, 103958.24296512322],
  ])('of %d is %d', (x, wanted) => {
    expect(Math.abs(lnGamma(x) - wanted)).toBeLessThan(Math.max(1e-14, 2e-15 * Math.abs(wanted)));
  });

  it('is the logarithm of a factorial for whole numbers', () => {
    const logs = logFactorials(2000);
    for (let n = 0; n <= 2000; n++) expect(lnGamma(n + 1)).toBeCloseTo(logs[n], 8);
  });

  it('ends at zero', () => {
    expect(lnGamma(0)).toBe(Number.POSITIVE_INFINITY);
    expect(lnGamma(-1)).toBeNaN();
    expect(lnGamma(Number.NaN)).toBeNaN();
  });
});

describe('stirlingError', () => {
  it('is what the formula leaves out of ln n!, also where its series starts', () => {
    const logs = logFactorials(40);
    for (let n = 1; n <= 40; n++) {
      const stirling = (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI);
      expect(stirlingError(n)).toBeCloseTo(logs[n] - stirling, 12);
    }
    expect(stirlingError(1e9)).toBeCloseTo(1 / 12e9, 20);
  });
});

describe('Poisson and binomial densities', () => {
  const logs = logFactorials(5000);

  it('are those of their definition', () => {
    for (const [k, mean] of [
      [0, 3],
      [1, 3],
      [7, 3],
      [100, 110],
      [4000, 4100],
    ]) {
      const wanted = k * Math.log(mean) - mean - logs[k];
      expect(logPoissonDensity(k, mean)).toBeCloseTo(wanted, 9);
    }
    for (const [k, n, p] of [
      [0, 5, 0.2],
      [5, 5, 0.2],
      [2, 5, 0.2],
      [300, 1000, 0.29],
      [4900, 5000, 0.97],
    ]) {
      const chosen = logs[n] - logs[k] - logs[n - k];
      const wanted = chosen + k * Math.log(p) + (n - k) * Math.log(1 - p);
      expect(logBinomialDensity(k, n - k, p, 1 - p)).toBeCloseTo(wanted, 9);
    }
  });

  it('add up to 1 to 13 digits even for a mean of a million', () => {
    let sum = 0;
    for (let k = 990_000; k <= 1_010_000; k++) sum += Math.exp(logPoissonDensity(k, 1e6));
    expect(Math.abs(sum - 1)).toBeLessThan(1e-13);
  });
});

describe('shares of the gamma and beta distributions', () => {
  // From 60-digit arithmetic.
  it.each([
    [0.3, 0.01, -1.275680083776379, -0.32745045049727284],
    [2.7, 1.5, -1.3770008596531036, -0.2907991990273769],
    [2.7, 9, -0.004035680518150517, -5.514597499309897],
    [2.7, 60, -6.146400498673199e-24, -53.44617560615325],
    [800.5, 700, -9.13831133550245, -0.00010747443004151188],
  ])('gamma of shape %d at %d: ln %d below, ln %d above', (shape, x, below, above) => {
    expect(Math.abs(logGammaTail(shape, x, false) - below)).toBeLessThan(1e-12);
    expect(Math.abs(logGammaTail(shape, x, true) - above)).toBeLessThan(1e-12);
  });

  it.each([
    [0.3, 4.5, 0.01, -0.8538419314098908],
    [2.5, 0.7, 0.9, -0.4717136137950553],
    [40, 900, 0.02, -11.4351953369098],
    [300, 5, 0.5, -191.03316628650137],
  ])('beta of %d and %d at %d: ln %d below', (a, b, x, below) => {
    expect(Math.abs(logBetaLower(a, b, x, 1 - x) - below)).toBeLessThan(1e-12);
  });
});

describe('increasingRoot', () => {
  const cube = (x: number) => ({ gap: x ** 3 - 2, slope: 3 * x ** 2 });

  it('finds the root from either end, and from where the slope is flat', () => {
    for (const start of [-10, 0, 10]) {
      expect(increasingRoot(-10, 10, start, cube)).toBeCloseTo(Math.cbrt(2), 14);
    }
  });

  it('answers with the end of the bracket that the root lies beyond', () => {
    expect(increasingRoot(2, 10, 5, cube)).toBe(2);
    expect(increasingRoot(-10, 1, 0, cube)).toBe(1);
  });
});
