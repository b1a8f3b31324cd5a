/** Principal axes of a symmetric matrix. */
export interface Axes {
  /** Ascending. */
  readonly values: readonly number[];
  /** Of length one, at right angles, in the order of the values. */
  readonly vectors: readonly Float64Array[];
}

const SWEEPS = 30;
/** What is left beside the axes, of the whole, that counts as nothing. */
const NOTHING = 1e-28;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan,
 * Matrix computations, 4th edition, 2013, section 8.5).
 *
 * @example symmetricAxes([[2, 1], [1, 2]]).values // 1, 3
 */
export function symmetricAxes(matrix: readonly ArrayLike<number>[]): Axes {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = a.map((_, at) => Float64Array.from(a, (_row, other) => (other === at ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && beside(a) > NOTHING; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, p, q);
    }
  }
  const order = a.map((_, at) => at).sort((one, other) => a[one][one] - a[other][other]);
  return { values: order.map((at) => a[at][at]), vectors: order.map((at) => vectors[at]) };
}

/** Turns axes p and q so that the two no longer mix. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const slant = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (slant < 0 ? -1 : 1) / (Math.abs(slant) + Math.sqrt(slant * slant + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (const row of a) {
    const [one, other] = [row[p], row[q]];
    row[p] = cos * one - sin * other;
    row[q] = sin * one + cos * other;
  }
  for (const rows of [a, vectors]) {
    const [one, other] = [rows[p], rows[q]];
    rows[p] = one.map((value, at) => cos * value - sin * other[at]);
    rows[q] = one.map((value, at) => sin * value + cos * other[at]);
  }
}

/** Squares off the diagonal, as a part of all squares. */
function beside(a: readonly Float64Array[]): number {
  let off = 0;
  let all = 0;
  a.forEach((row, r) => {
    row.forEach((value, c) => {
      all += value * value;
      if (r !== c) off += value * value;
    });
  });
  return all > 0 ? off / all : 0;
}
