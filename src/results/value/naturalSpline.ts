/** Curves through a cloud of points that bend no more than the points ask for. */
import { addTimes, dot, leastSquares, restOf } from '../../model/maths/leastSquares.ts';
import { quantile } from '../../model/maths/quantile.ts';
import { symmetricAxes } from './symmetricAxes.ts';

/** Shares of the points below each knot: Harrell, Regression modeling strategies, 2nd edition, 2015, table 2.3. */
const KNOT_SHARES = [0.05, 0.23, 0.41, 0.59, 0.77, 0.95];

/** Curves over given places, as columns of length one at right angles. */
export interface SplineBasis {
  /** The level, the slope, and the bends from the gentlest on. */
  readonly columns: readonly Float64Array[];
  /** Roughness of each column, the integral of its squared second derivative; nought for the first two. */
  readonly roughness: Float64Array;
}

/**
 * Natural cubic splines, straight beyond the outer knots, in the basis in which smoothing shrinks
 * each column by itself (Demmler and Reinsch, Oscillation matrices with spline smoothing,
 * Numerische Mathematik 24, 1975).
 *
 * @param places ascending, not all alike; at least one for each knot and more.
 */
export function naturalSplineBasis(places: Float64Array): SplineBasis {
  const knots = KNOT_SHARES.map((share) => quantile(places, share));
  const level = new Float64Array(places.length).fill(1);
  const bends = Array.from({ length: knots.length - 2 }, (_, k) => bend(knots, k));
  const straight = leastSquares([level, places], level).basis;
  const bent = bends.map(({ at }) => restOf(straight, places.map(at)).rest);
  const fit = leastSquares(bent, level);
  // Of an orthonormal column made of bends with weights w, the roughness is wᵀΩw.
  const weights = fit.basis.map((column) => leastSquares(bent, column).coefficients);
  const between = bends.map((one) =>
    bends.map((other) => roughnessBetween(knots, one.second, other.second)),
  );
  const turned = weights.map((one) =>
    weights.map((other) =>
      dot(
        one,
        between.map((row) => dot(row, other)),
      ),
    ),
  );
  const axes = symmetricAxes(turned);
  const columns = axes.vectors.map((vector) => {
    const column = new Float64Array(places.length);
    vector.forEach((part, at) => {
      addTimes(column, fit.basis[at], part);
    });
    return column;
  });
  return {
    columns: [...straight, ...columns],
    roughness: Float64Array.of(0, 0, ...axes.values),
  };
}

interface Bend {
  readonly at: (place: number) => number;
  /** Second derivative at each knot; straight between them and nought outside. */
  readonly second: readonly number[];
}

/** Hastie, Tibshirani and Friedman, The elements of statistical learning, 2nd edition, 2009, formula 5.5. */
function bend(knots: readonly number[], k: number): Bend {
  const last = knots.length - 1;
  const part = (from: number, place: number, power: (above: number) => number) =>
    (power(Math.max(0, place - knots[from])) - power(Math.max(0, place - knots[last]))) /
    (knots[last] - knots[from]);
  const whole = (place: number, power: (above: number) => number) =>
    part(k, place, power) - part(last - 1, place, power);
  return {
    at: (place) => whole(place, (above) => above * above * above),
    second: knots.map((knot) => whole(knot, (above) => 6 * above)),
  };
}

/** Integral of the product of two second derivatives, straight lines from knot to knot. */
function roughnessBetween(
  knots: readonly number[],
  one: readonly number[],
  other: readonly number[],
): number {
  let sum = 0;
  for (let k = 1; k < knots.length; k++) {
    const [a, b, c, d] = [one[k - 1], one[k], other[k - 1], other[k]];
    sum += ((knots[k] - knots[k - 1]) * (2 * a * c + a * d + b * c + 2 * b * d)) / 6;
  }
  return sum;
}
