/** A two-way margin of a three-way table: `sum(i, j)` over the third classification. */
export interface Margins {
  readonly sizes: readonly [needs: number, ages: number, establishments: number];
  /** needs × ages, row by row. */
  readonly needAge: Float64Array;
  /** needs × establishments, row by row. */
  readonly needEstablishment: Float64Array;
  /** ages × establishments, row by row. */
  readonly ageEstablishment: Float64Array;
}

export interface FittedCells {
  /** needs × ages × establishments, the last index fastest. */
  readonly cells: Float64Array;
  readonly iterations: number;
  /** Largest difference between a margin and the fitted cells that it should equal. */
  readonly largestResidual: number;
}

/**
 * Iterative proportional fitting of three two-way margins to a uniform start, which gives the table
 * without any three-way interaction. England publishes the same two-way margins and no three-way
 * table, so a start from England would add nothing. (Deming and Stephan, 1940.)
 */
export function fitCells(margins: Margins, tolerance = 1e-9, maximum = 20_000): FittedCells {
  const [needs, ages, establishments] = margins.sizes;
  const cells = new Float64Array(needs * ages * establishments).fill(1);
  const classifications = [
    { target: margins.needAge, index: (n: number, a: number) => n * ages + a },
    {
      target: margins.needEstablishment,
      index: (n: number, _a: number, e: number) => n * establishments + e,
    },
    {
      target: margins.ageEstablishment,
      index: (_n: number, a: number, e: number) => a * establishments + e,
    },
  ];
  let largestResidual = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (largestResidual > tolerance && iterations < maximum) {
    largestResidual = 0;
    for (const { target, index } of classifications) {
      const sums = new Float64Array(target.length);
      visit(margins.sizes, (n, a, e, cell) => {
        sums[index(n, a, e)] += cells[cell];
      });
      sums.forEach((sum, i) => {
        largestResidual = Math.max(largestResidual, Math.abs(sum - target[i]));
      });
      visit(margins.sizes, (n, a, e, cell) => {
        const i = index(n, a, e);
        cells[cell] = sums[i] > 0 ? (cells[cell] * target[i]) / sums[i] : 0;
      });
    }
    iterations++;
  }
  return { cells, iterations, largestResidual };
}

/** Calls `see` for every cell of a three-way table with its position in the flat array. */
export function visit(
  [needs, ages, establishments]: Margins['sizes'],
  see: (need: number, age: number, establishment: number, cell: number) => void,
): void {
  let cell = 0;
  for (let n = 0; n < needs; n++) {
    for (let a = 0; a < ages; a++) {
      for (let e = 0; e < establishments; e++) see(n, a, e, cell++);
    }
  }
}
