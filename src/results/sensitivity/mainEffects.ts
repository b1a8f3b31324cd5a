import { type LeastSquares, leastSquares } from '../../model/maths/leastSquares.ts';
import { type Candidate, centred, chooseColumns, meanOf } from './stepwise.ts';

/** Something uncertain: its 10th percentile, median and 90th, and its value in each draw. */
export interface Uncertain {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly values: ArrayLike<number>;
}

/** A column of the fit: the value of something uncertain, or how far it lies above its median. */
export interface Term {
  /** Index of what is uncertain. */
  readonly of: number;
  readonly bent: boolean;
  /** Mean of the column, which is taken off it. */
  readonly centre: number;
  readonly column: Float64Array;
  readonly coefficient: number;
  /** How the coefficient is made of the outcomes: see `LeastSquares`. */
  readonly weight: Float64Array;
}

/** The outcome as its mean and a sum of what each uncertain value does to it on its own. */
export interface MainEffects {
  readonly mean: number;
  readonly terms: readonly Term[];
  readonly fit: LeastSquares;
}

/** Chance that something without effect is taken in, whatever the number of things looked at. */
const FALSE_ALARM = 0.05;

/** Each value as a line, and where that shows, as a line bent at the median. */
export function fitMainEffects(y: ArrayLike<number>, uncertain: readonly Uncertain[]): MainEffects {
  const candidates = [false, true].flatMap((bent) =>
    uncertain.map(
      (one, at): Candidate => ({
        column: Float64Array.from(one.values, (value) => placeOf(one, bent, value)),
        after: bent ? at : null,
      }),
    ),
  );
  const chosen = chooseColumns(y, candidates, FALSE_ALARM);
  const columns = chosen.map((c) => centred(candidates[c].column));
  const fit = leastSquares([new Float64Array(y.length).fill(1), ...columns], y);
  return {
    mean: fit.coefficients[0],
    terms: chosen.map((c, place) => ({
      of: c % uncertain.length,
      bent: c >= uncertain.length,
      centre: meanOf(candidates[c].column),
      column: columns[place],
      coefficient: fit.coefficients[place + 1],
      weight: fit.weights[place + 1],
    })),
    fit,
  };
}

/** Where a value stands in a column of its own. */
export function placeOf({ central }: Uncertain, bent: boolean, value: number): number {
  return bent ? Math.max(0, value - central) : value;
}

const FOLDS = 10;

/**
 * What each draw's outcome is less what the others say of it: each tenth of the draws against
 * effects chosen and fitted without it. Residuals of the fit itself are too small, since of many
 * values those were chosen that follow its own chance best.
 */
export function heldOutResiduals(
  y: ArrayLike<number>,
  uncertain: readonly Uncertain[],
): Float64Array {
  const residuals = new Float64Array(y.length);
  const draws = Array.from({ length: y.length }, (_, draw) => draw);
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = draws.filter((draw) => draw % FOLDS !== fold);
    const others = uncertain.map((one) => ({ ...one, values: kept.map((d) => one.values[d]) }));
    const { mean, terms } = fitMainEffects(
      kept.map((d) => y[d]),
      others,
    );
    for (let draw = fold; draw < y.length; draw += FOLDS) {
      residuals[draw] = terms.reduce((left, { of, bent, centre, coefficient }) => {
        const one = uncertain[of];
        return left - coefficient * (placeOf(one, bent, one.values[draw]) - centre);
      }, y[draw] - mean);
    }
  }
  return residuals;
}
