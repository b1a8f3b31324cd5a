/** Least squares, with what standard errors are made of. Sums run in the order of the rows. */

export interface LeastSquares {
  /** One for each column. */
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** Diagonal of the hat matrix: how far each row draws the fit to itself, from 0 to 1. */
  readonly leverage: Float64Array;
  /** How each coefficient is made: the sum over rows of its weight times y. */
  readonly weights: readonly Float64Array[];
  /** What the columns span, as columns of length one at right angles. */
  readonly basis: readonly Float64Array[];
}

/** A column of which less than this is left, beside its own length, hangs on those before it. */
const DEPENDENT = 1e-9;

/**
 * Fits y by a weighted sum of columns. A constant is a column of ones.
 *
 * By Gram and Schmidt with every column taken through twice, which is as exact as Householder's
 * reflections (Giraud, Langou and Rozložník, The loss of orthogonality in the Gram-Schmidt
 * orthogonalization process, Computers and Mathematics with Applications 50, 2005).
 *
 * @throws RangeError where a column is a sum of those before it, or there are more columns than rows.
 * @example leastSquares([[1, 1, 1], [0, 1, 2]].map(Float64Array.from), [1, 3, 5]).coefficients // 1, 2
 */
export function leastSquares(columns: readonly Float64Array[], y: ArrayLike<number>): LeastSquares {
  const rows = y.length;
  const basis: Float64Array[] = [];
  const above: Float64Array[] = [];
  columns.forEach((column, c) => {
    const { rest, parts } = restOf(basis, column);
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > DEPENDENT * Math.sqrt(dot(column, column)))) {
      throw new RangeError(
        `leastSquares: column ${c} of ${columns.length} is a sum of those before it (${rows} rows). Leave it out.`,
      );
    }
    basis.push(rest.map((value) => value / length));
    above.push(Float64Array.of(...parts, length));
  });
  const weights: Float64Array[] = [];
  for (let c = columns.length - 1; c >= 0; c--) {
    const weight = Float64Array.from(basis[c]);
    for (let later = c + 1; later < columns.length; later++) {
      addTimes(weight, weights[later], -above[later][c]);
    }
    weights[c] = weight.map((value) => value / above[c][c]);
  }
  const leverage = new Float64Array(rows);
  for (const one of basis)
    one.forEach((value, row) => {
      leverage[row] += value * value;
    });
  return {
    coefficients: Float64Array.from(weights, (weight) => dot(weight, y)),
    residuals: restOf(basis, Float64Array.from(y)).rest,
    leverage,
    weights,
    basis,
  };
}

/** What of a column the columns of an orthonormal basis leave, and how much of it lies along each. */
export function restOf(
  basis: readonly Float64Array[],
  column: Float64Array,
): { readonly rest: Float64Array; readonly parts: Float64Array } {
  const rest = Float64Array.from(column);
  const parts = new Float64Array(basis.length);
  for (let pass = 0; pass < 2; pass++) {
    basis.forEach((one, at) => {
      const part = dot(one, rest);
      parts[at] += part;
      addTimes(rest, one, -part);
    });
  }
  return { rest, parts };
}

/** Sum of products, row by row. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row] * b[row];
  return sum;
}

/** Adds so many times one column to another, in place. */
export function addTimes(to: Float64Array, column: Float64Array, times: number): void {
  for (let row = 0; row < to.length; row++) to[row] += times * column[row];
}
