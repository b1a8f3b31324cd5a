import { MultivariateLinearRegression } from 'ml-regression';
import { linearRegression } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/model/maths/leastSquares.ts';
import { studentTail } from '../../src/model/maths/studentTail.ts';
import { dice } from '../support/dice.ts';

const { share } = dice(11);
const column = (rows: number) => Float64Array.from({ length: rows }, () => share() * 10 - 3);
const ones = (rows: number) => new Float64Array(rows).fill(1);

describe('leastSquares', () => {
  it('agrees with another library on many columns', () => {
    const columns = [ones(60), ...Array.from({ length: 7 }, () => column(60))];
    const y = column(60);
    const { coefficients } = leastSquares(columns, y);
    const rows = Array.from(y, (_, row) => columns.slice(1).map((one) => one[row]));
    const other = new MultivariateLinearRegression(
      rows,
      Array.from(y, (value) => [value]),
    );
    // That library gives the constant last.
    const theirs = other.weights.map(([weight]) => weight);
    expect(coefficients[0]).toBeCloseTo(theirs[7], 10);
    for (let c = 1; c < 8; c++) expect(coefficients[c]).toBeCloseTo(theirs[c - 1], 10);
  });

  it('agrees with another library on a line', () => {
    const [x, y] = [column(30), column(30)];
    const { m, b } = linearRegression(Array.from(x, (value, row) => [value, y[row]]));
    const { coefficients } = leastSquares([ones(30), x], y);
    expect(coefficients[0]).toBeCloseTo(b, 10);
    expect(coefficients[1]).toBeCloseTo(m, 10);
  });

  it('makes each coefficient of its weights, and leaves residuals at right angles to every column', () => {
    const columns = [ones(40), column(40), column(40)];
    const y = column(40);
    const { coefficients, weights, residuals, leverage } = leastSquares(columns, y);
    columns.forEach((one, c) => {
      const made = weights[c].reduce((sum, weight, row) => sum + weight * y[row], 0);
      expect(coefficients[c]).toBeCloseTo(made, 12);
      expect(one.reduce((sum, value, row) => sum + value * residuals[row], 0)).toBeCloseTo(0, 10);
    });
    expect(leverage.reduce((sum, one) => sum + one, 0)).toBeCloseTo(3, 12);
  });

  it('holds where columns are nearly the same', () => {
    const x = column(50);
    const near = x.map((value, row) => value + (row % 2 === 0 ? 1e-6 : -1e-6));
    const y = x.map((value, row) => 2 * value + 3 * near[row]);
    const { residuals } = leastSquares([ones(50), x, near], y);
    for (const one of residuals) expect(Math.abs(one)).toBeLessThan(1e-9);
  });

  it('refuses a column that is a sum of others, and names it', () => {
    const x = column(20);
    const twice = x.map((value) => 2 * value + 1);
    expect(() => leastSquares([ones(20), x, twice], x)).toThrow('column 2 of 3');
  });
});

describe('studentTail', () => {
  // Tables of Student's distribution, both sides.
  it.each([
    [1, 1, 0.5],
    [12.7062047362, 1, 0.05],
    [2.228138852, 10, 0.05],
    [3.1692726726, 10, 0.01],
    [2.0002978221, 60, 0.05],
    [1.2858, 100, 0.2015],
  ])('of %d with %d degrees of freedom is %d', (t, degrees, wanted) => {
    expect(studentTail(t, degrees)).toBeCloseTo(wanted, t < 2 && degrees > 1 ? 3 : 9);
    expect(studentTail(-t, degrees)).toBe(studentTail(t, degrees));
  });

  it('is certain at nought and impossible without end', () => {
    expect(studentTail(0, 12)).toBe(1);
    expect(studentTail(Number.POSITIVE_INFINITY, 12)).toBe(0);
  });
});
