import fc from 'fast-check';
import { SimpleLinearRegression, TheilSenRegression } from 'ml-regression';
import { describe, expect, it } from 'vitest';
import { OWN_METHODS } from '../../src/model/demand/trend/methods.ts';
import { leastSquaresSlope, theilSenSlope } from '../../src/model/demand/trend/slopes.ts';

/** What a method makes of a history, as values. */
function forecastBy(method: string, values: readonly number[], horizon: number): number[] {
  const found = OWN_METHODS.find(({ name }) => name === method);
  if (found === undefined) throw new Error(`no method ${method}`);
  const last = values[values.length - 1];
  const changes = found.changes({ values, logs: values.map(Math.log) }, horizon);
  return changes.map((change) => last * Math.exp(change));
}

function integers(minLength: number, maxLength: number) {
  return fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength, maxLength });
}

function exponential(first: number, growth: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first * Math.exp(growth * i));
}

describe('each method continues a history as its name says', () => {
  it('persistence repeats the last value', () => {
    expect(forecastBy('persistence', [90, 120, 100], 3)).toEqual([100, 100, 100]);
  });

  it('drift adds the mean yearly change: (160 − 100) / 3 = 20 a year', () => {
    const drift = forecastBy('drift', [100, 110, 150, 160], 3);
    [180, 200, 220].forEach((expected, i) => {
      expect(drift[i]).toBeCloseTo(expected, 9);
    });
  });

  it('drift downwards stops at a tenth of the last value and never reaches zero', () => {
    // 30 a year from 40: 10, then −20 and −50 but for the floor.
    const drift = forecastBy('drift', [100, 70, 40], 3);
    [10, 4, 4].forEach((expected, i) => {
      expect(drift[i]).toBeCloseTo(expected, 9);
    });
  });

  it('growth repeats the latest rate: a tenth a year from 120 to 132', () => {
    const growth = forecastBy('growth', [50, 120, 132], 2);
    expect(growth[0]).toBeCloseTo(145.2, 9);
    expect(growth[1]).toBeCloseTo(159.72, 9);
  });

  it('a steady rate is carried on by growth, log-linear and Theil-Sen alike', () => {
    const past = exponential(1000, 0.07, 8);
    for (const method of ['growth', 'log-linear', 'Theil-Sen']) {
      const ahead = forecastBy(method, past, 5);
      ahead.forEach((value, i) => {
        expect(value / (1000 * Math.exp(0.07 * (8 + i)))).toBeCloseTo(1, 10);
      });
    }
  });

  it('Theil-Sen is unmoved by one stray year, which the least squares line follows', () => {
    const growth = Math.exp(0.05);
    for (const stray of [1, 2, 3]) {
      const past = exponential(1000, 0.05, 5);
      past[stray] *= 3;
      expect(forecastBy('Theil-Sen', past, 1)[0] / (past[4] * growth)).toBeCloseTo(1, 10);
    }
    // The line looks back on three values; the first of them is the stray one.
    const past = exponential(1000, 0.05, 5);
    past[2] *= 3;
    expect(forecastBy('log-linear', past, 1)[0] / (past[4] * growth)).toBeLessThan(0.7);
  });

  it('a damped trend adds less each year, by one and the same factor of the grid', () => {
    const past = [1000, 1060, 1130, 1230, 1300, 1390];
    const logs = forecastBy('damped trend', past, 6).map(Math.log);
    const ratios = [1, 2, 3, 4].map((h) => (logs[h + 1] - logs[h]) / (logs[h] - logs[h - 1]));
    expect([0.8, 0.85, 0.9, 0.95, 0.98].map((d) => d.toFixed(6))).toContain(ratios[0].toFixed(6));
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0], 6);
  });

  it('a logistic curve half way to its ceiling is continued exactly', () => {
    const ceiling = 6000;
    const curve = (t: number) => ceiling / (1 + Math.exp(-0.3 * t));
    const past = [-4, -3, -2, -1, 0].map(curve);
    forecastBy('logistic', past, 8).forEach((value, i) => {
      expect(value / curve(i + 1)).toBeCloseTo(1, 9);
    });
  });

  it('a logistic forecast stays below five times the largest value, however far', () => {
    const past = exponential(100, 0.4, 6);
    expect(forecastBy('logistic', past, 80)[79]).toBeLessThan(5 * past[5]);
  });
});

describe('slopes from the libraries', () => {
  it('agree with the textbook formulas', () => {
    fc.assert(
      fc.property(integers(2, 14), (values) => {
        const middle = (values.length - 1) / 2;
        const top = values.reduce((sum, v, i) => sum + v * (i - middle), 0);
        const bottom = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
        expect(leastSquaresSlope(values)).toBeCloseTo(top / bottom, 8);
      }),
    );
    // Slopes of the pairs: 0, 0, 0, 1/3, 1/2 and 1, whose median lies between 0 and 1/3.
    expect(theilSenSlope([0, 0, 0, 1])).toBeCloseTo(1 / 6, 11);
  });

  it('agree with another library, which takes the lower of two middle slopes', () => {
    fc.assert(
      fc.property(integers(2, 14), (values) => {
        const steps = values.map((_, i) => i);
        expect(leastSquaresSlope(values)).toBeCloseTo(
          new SimpleLinearRegression(steps, values).slope,
          8,
        );
        const pairs = (values.length * (values.length - 1)) / 2;
        const lower = new TheilSenRegression(steps, values).slope;
        if (pairs % 2 === 1) expect(theilSenSlope(values)).toBeCloseTo(lower, 8);
        else expect(theilSenSlope(values)).toBeGreaterThanOrEqual(lower - 1e-8);
      }),
    );
  });
});
