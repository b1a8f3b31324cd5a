/** Which of many assumptions an outcome can be seen to hang on, from few futures. */
import { dot, restOf } from '../../model/maths/leastSquares.ts';
import { studentTail } from '../../model/maths/studentTail.ts';

/** A column that may enter the fit. */
export interface Candidate {
  readonly column: ArrayLike<number>;
  /** Candidate that has to be in before this one is looked at; null = none. */
  readonly after: number | null;
}

/** Rows for each column of the fit, at the least. */
const ROWS_PER_COLUMN = 5;
/** A column of which less than this is left, of its square, says nothing new. */
const NOTHING_NEW = 1e-9;

/**
 * Forward stepwise regression (Helton and Davis, Illustration of sampling-based methods for
 * uncertainty and sensitivity analysis, Risk Analysis 22, 2002, section 4.6): the column that
 * explains most of what is left enters, until none stands out.
 *
 * A column enters where chance alone would seldom show the best of all that are left explaining so
 * much: with m left whose partial t has the tail p, 1 − (1 − p)^m at most `level` (Šidák). Columns
 * are drawn apart from each other, so that the bound holds, and a fit of columns that do nothing
 * takes one in with a chance of `level`, however many there are. Criteria such as Akaike's, which
 * count the columns chosen and not those looked at, would take in one in six of them.
 *
 * @param y one value for each row; its mean is taken off.
 * @returns indices of the candidates that enter, in their order.
 */
export function chooseColumns(
  y: ArrayLike<number>,
  candidates: readonly Candidate[],
  level: number,
): number[] {
  const rows = y.length;
  const outcome = centred(y);
  const columns = candidates.map(({ column }) => centred(column));
  // What the columns chosen leave of the outcome, of each column, and of their product: it is enough
  // to take off what the last one chosen explains.
  let outcomeLeft = dot(outcome, outcome);
  const whole = columns.map((column) => dot(column, column));
  const left = Float64Array.from(whole);
  const product = Float64Array.from(columns, (column) => dot(column, outcome));
  const basis: Float64Array[] = [];
  const chosen: number[] = [];
  while (rows >= ROWS_PER_COLUMN * (chosen.length + 1)) {
    const open = candidates.flatMap(({ after }, c) => {
      if (chosen.includes(c) || (after !== null && !chosen.includes(after))) return [];
      return left[c] > NOTHING_NEW * whole[c] ? [{ c, explains: product[c] ** 2 / left[c] }] : [];
    });
    const best = open.reduce((most, one) => (one.explains > most.explains ? one : most), NONE);
    if (best.explains === 0) break;
    const degrees = rows - chosen.length - 2;
    const over = Math.max(0, outcomeLeft - best.explains);
    const chance = studentTail(Math.sqrt((best.explains * degrees) / over), degrees);
    if (1 - wholePower(1 - chance, open.length) > level) break;
    const { rest } = restOf(basis, columns[best.c]);
    const length = Math.sqrt(dot(rest, rest));
    const entered = rest.map((value) => value / length);
    const ofOutcome = dot(entered, outcome);
    columns.forEach((column, c) => {
      const along = dot(entered, column);
      left[c] -= along * along;
      product[c] -= along * ofOutcome;
    });
    outcomeLeft -= ofOutcome * ofOutcome;
    basis.push(entered);
    chosen.push(best.c);
  }
  return chosen;
}

const NONE = { c: -1, explains: 0 };

/** A column less its mean. */
export function centred(column: ArrayLike<number>): Float64Array {
  const mean = meanOf(column);
  return Float64Array.from(column, (value) => value - mean);
}

export function meanOf(column: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += column[row];
  return sum / column.length;
}

function wholePower(base: number, times: number): number {
  let product = 1;
  for (let n = 0; n < times; n++) product *= base;
  return product;
}
