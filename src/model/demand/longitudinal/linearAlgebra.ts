/** Small dense matrices, row by row in one array. */

/**
 * Lower triangle L of a symmetric positive definite matrix A = L Lᵀ. A pivot that rounding leaves at
 * or below zero is taken as zero, and its column with it: that direction has no spread.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column];
      for (let k = 0; k < column; k++) sum -= lower[row * size + k] * lower[column * size + k];
      if (row === column) lower[row * size + row] = sum > 1e-14 ? Math.sqrt(sum) : 0;
      else {
        const pivot = lower[column * size + column];
        lower[row * size + column] = pivot > 0 ? sum / pivot : 0;
      }
    }
  }
  return lower;
}

/** The x with L x = b, for a lower triangle L with a positive diagonal. */
export function solveLower(lower: Float64Array, size: number, b: ArrayLike<number>): Float64Array {
  const x = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = b[row];
    for (let k = 0; k < row; k++) sum -= lower[row * size + k] * x[k];
    x[row] = sum / lower[row * size + row];
  }
  return x;
}
