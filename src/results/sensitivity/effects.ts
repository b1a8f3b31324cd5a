import { addTimes, dot, restOf } from '../../model/maths/leastSquares.ts';
import {
  fitMainEffects,
  heldOutResiduals,
  type MainEffects,
  placeOf,
  type Term,
  type Uncertain,
} from './mainEffects.ts';
import { centred, meanOf } from './stepwise.ts';

/** What an outcome does from the low end of something uncertain to its high end, the rest as it falls. */
export interface Effect {
  /** Mean outcome of the futures with the value at its low end, and at its high end. */
  readonly atLow: number;
  readonly atHigh: number;
  /** Of the difference between the two. */
  readonly standardError: number;
  /** Told apart from chance. */
  readonly told: boolean;
  /** Share of the outcome's variance that goes when the value becomes known; 0 where not told. */
  readonly share: number;
}

export interface Effects {
  readonly each: readonly Effect[];
  /** Sum of the shares of those told apart; the rest is chance and what is too small to tell. */
  readonly explained: number;
}

/**
 * Effects of many uncertain values on an outcome from draws in which all of them vary at once, and
 * independently: no draw is made for it.
 *
 * 1. Which have one: forward stepwise regression of the outcome on the values, see `chooseColumns`.
 * 2. How large it is: least squares on those that entered, so that what they explain no longer
 *    clouds the others. An effect that grows or fades along the range is a line bent at the median,
 *    where the bend enters too. Values and not ranks: ranks straighten any effect that goes one way,
 *    but give no pounds (Iman and Conover, The use of the rank transform in regression, Technometrics
 *    21, 1979). An effect that turns back inside its range can be missed.
 * 3. How sure it is: a standard error that holds where spread differs between futures or effects
 *    multiply each other, as HC3 of MacKinnon and White (Some heteroskedasticity-consistent
 *    covariance matrix estimators with improved finite sample properties, Journal of Econometrics
 *    29, 1985). There, residuals are those of rows left out of the fit; here, of rows left out of
 *    choosing too. What did not enter has its effect and error beside those that did.
 * 4. What share of the spread it makes: for independent values, the variance that is expected to go
 *    once the value is known is that of the conditional mean (the first-order index: Saltelli and
 *    others, Global sensitivity analysis: the primer, 2008, section 4.5), here of the value's part of
 *    the fit. Shares are made to add up to what the fit explains of draws held out of it.
 *
 * An effect only just told apart is on average overstated: it would not have been told apart had
 * chance made it smaller.
 *
 * @param y outcome of each draw.
 */
export function effectsOf(y: ArrayLike<number>, uncertain: readonly Uncertain[]): Effects {
  const main = fitMainEffects(y, uncertain);
  const residuals = heldOutResiduals(y, uncertain);
  const outcome = centred(y);
  const variance = dot(outcome, outcome);
  const explained = variance > 0 ? Math.max(0, 1 - dot(residuals, residuals) / variance) : 0;
  const partsOf = uncertain.map((_, at) => main.terms.filter((term) => term.of === at));
  const variances = partsOf.map((terms) => {
    const part = new Float64Array(y.length);
    for (const { column, coefficient } of terms) addTimes(part, column, coefficient);
    return dot(part, part);
  });
  const all = variances.reduce((sum, one) => sum + one, 0);
  const each = uncertain.map((one, at): Effect => {
    const told = partsOf[at].length > 0;
    const terms = told ? partsOf[at] : [beside(y, at, one, main)];
    const share = all > 0 ? (variances[at] / all) * explained : 0;
    return { ...endsOf(one, terms, main.mean, residuals), told, share };
  });
  return { each, explained: all > 0 ? explained : 0 };
}

/** The outcome at both ends of a value, and the standard error of the difference. */
function endsOf(
  one: Uncertain,
  terms: readonly Term[],
  mean: number,
  residuals: Float64Array,
): Pick<Effect, 'atLow' | 'atHigh' | 'standardError'> {
  const at = (value: number) =>
    terms.reduce(
      (sum, { bent, centre, coefficient }) =>
        sum + coefficient * (placeOf(one, bent, value) - centre),
      mean,
    );
  const across = new Float64Array(residuals.length);
  for (const { bent, weight } of terms) {
    addTimes(across, weight, placeOf(one, bent, one.high) - placeOf(one, bent, one.low));
  }
  const errors = across.map((weight, draw) => weight * residuals[draw]);
  return {
    atLow: at(one.low),
    atHigh: at(one.high),
    standardError: Math.sqrt(dot(errors, errors)),
  };
}

/**
 * The line of a value that did not enter, beside those that did: what they leave of the value, against
 * what they leave of the outcome (Frisch and Waugh, Partial time regressions as compared with
 * individual trends, Econometrica 1, 1933).
 */
function beside(
  y: ArrayLike<number>,
  of: number,
  { values }: Uncertain,
  { fit }: MainEffects,
): Term {
  const column = centred(values);
  const { rest } = restOf(fit.basis, column);
  const square = dot(rest, rest);
  const weight = rest.map((value) => (square > 0 ? value / square : 0));
  return { of, bent: false, centre: meanOf(values), column, coefficient: dot(weight, y), weight };
}
