import { normalInverse } from '../../model/random/normal.ts';
import { naturalSplineBasis } from './naturalSpline.ts';

/** Averages of an outcome along the order of something uncertain. */
export interface Smoother {
  /** Futures that it is for. */
  readonly size: number;
  /**
   * @param inOrder outcomes, by the ascending value of what is uncertain.
   * @param to filled with the average outcome at each place of the order.
   * @returns what each shape of the basis is multiplied by, from 0 to 1.
   */
  smooth(inOrder: Float64Array, to: Float64Array): Float64Array;
  /** What smoothing with such factors makes of weights, in place: the smoother is its own transpose. */
  apply(factors: Float64Array, to: Float64Array): void;
}

/** Strengths of smoothing that are tried, from a straight line to hardly any. */
const STRENGTHS = 14;
const STEP_BETWEEN = 4;
const STRONGEST = 1000;
/** Each degree of freedom counts for more than one, against following chance: Kim and Gu, below. */
const CAUTION = 1.4;
/** Slope and bends of the basis. */
const SHAPES = 5;

/**
 * Nonparametric regression of an outcome on one uncertain value, of which the order alone counts:
 * its place in the order as a normal score, so that what is drawn from a normal distribution, or two
 * halves of one, keeps its lines straight, and one basis serves every value.
 *
 * A penalised spline whose smoothness is chosen by generalised cross-validation (Wood, Generalized
 * additive models, 2nd edition, 2017, chapter 4), with each degree of freedom counted 1.4 times (Kim
 * and Gu, Smoothing spline Gaussian regression, Journal of the Royal Statistical Society B 66, 2004).
 *
 * @param size futures; 20 at least.
 */
export function smootherFor(size: number): Smoother {
  const scores = Float64Array.from({ length: size }, (_, at) => normalInverse((at + 0.5) / size));
  const { columns, roughness } = naturalSplineBasis(scores);
  // The level stands for itself; the others side by side, so that one pass goes over all of them.
  const basis = new Float64Array(SHAPES * size);
  for (let c = 0; c < SHAPES; c++) {
    for (let at = 0; at < size; at++) basis[at * SHAPES + c] = columns[c + 1][at];
  }
  const factorsOf = strengthsFor(roughness).map((strength) =>
    roughness.subarray(1).map((rough) => 1 / (1 + strength * rough)),
  );
  const along = new Float64Array(SHAPES);

  function rebuild(level: number, factors: Float64Array, to: Float64Array): void {
    const [a, b, c, d, e] = along.map((part, shape) => part * factors[shape]);
    for (let at = 0, row = 0; at < size; at++, row += SHAPES) {
      to[at] =
        level +
        a * basis[row] +
        b * basis[row + 1] +
        c * basis[row + 2] +
        d * basis[row + 3] +
        e * basis[row + 4];
    }
  }

  return {
    size,
    smooth(inOrder, to) {
      const { sum, squares } = projectOn(basis, inOrder, along);
      let left = squares - (sum * sum) / size;
      for (const part of along) left -= part * part;
      const best = leastScore(factorsOf, along, Math.max(0, left), size);
      rebuild(sum / size, best, to);
      return best;
    },
    apply(factors, to) {
      const { sum } = projectOn(basis, to, along);
      rebuild(sum / size, factors, to);
    },
  };
}

/** How much of values lies along each shape of the basis; their sum, and that of their squares. */
function projectOn(
  basis: Float64Array,
  values: Float64Array,
  along: Float64Array,
): { readonly sum: number; readonly squares: number } {
  let [sum, squares, a, b, c, d, e] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0, row = 0; at < values.length; at++, row += SHAPES) {
    const value = values[at];
    sum += value;
    squares += value * value;
    a += value * basis[row];
    b += value * basis[row + 1];
    c += value * basis[row + 2];
    d += value * basis[row + 3];
    e += value * basis[row + 4];
  }
  along.set([a, b, c, d, e]);
  return { sum, squares };
}

/**
 * The factors with the least of generalised cross-validation: what is left of the outcome, dearer the
 * more freely it was followed.
 *
 * @param beside sum of squares that no shape reaches.
 */
function leastScore(
  factorsOf: readonly Float64Array[],
  along: Float64Array,
  beside: number,
  size: number,
): Float64Array {
  let best = factorsOf[0];
  let least = Number.POSITIVE_INFINITY;
  for (const factors of factorsOf) {
    let left = beside;
    let freedom = 1;
    for (let c = 0; c < SHAPES; c++) {
      const missed = (1 - factors[c]) * along[c];
      left += missed * missed;
      freedom += factors[c];
    }
    const rest = size - CAUTION * freedom;
    const score = left / (rest * rest);
    if (score < least) {
      least = score;
      best = factors;
    }
  }
  return best;
}

/** From so strong that no bend is left, by equal steps. */
function strengthsFor(roughness: Float64Array): number[] {
  let strength = STRONGEST / roughness[2];
  return Array.from({ length: STRENGTHS }, () => {
    const one = strength;
    strength /= STEP_BETWEEN;
    return one;
  });
}
