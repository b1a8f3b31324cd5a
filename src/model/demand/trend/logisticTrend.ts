import { fixed } from '../../../domain/fixedChoices/index.ts';
import { exp, log } from '../../maths/elementary.ts';
import { eachAhead } from './eachAhead.ts';
import { leastSquaresLine } from './slopes.ts';

/** Ceilings tried, as multiples of the largest value seen. */
const CEILINGS = fixed('trend.ceilings');
/** A later ceiling has to win by more than rounding. */
const CLEARLY = 1 - 1e-9;

/**
 * Growth that slows towards a ceiling: the log odds of value over ceiling follow a line. The
 * ceiling is the one, of a short list, whose curve passes closest to the values.
 *
 * @param values two values or more, above zero.
 * @param logs their logarithms.
 * @returns the change of the logarithm from the last value at each step ahead.
 */
export function logisticTrend(
  values: readonly number[],
  logs: readonly number[],
  horizon: number,
): number[] {
  const largest = Math.max(...values);
  let best = fitToCeiling(values, logs, largest * CEILINGS[0]);
  for (const multiple of CEILINGS.slice(1)) {
    const fit = fitToCeiling(values, logs, largest * multiple);
    if (fit.squaredError < best.squaredError * CLEARLY) best = fit;
  }
  const { ceiling, slope, lastLogOdds } = best;
  const last = logs[logs.length - 1];
  const logCeiling = log(ceiling);
  return eachAhead(horizon, (years) => {
    const logOdds = lastLogOdds + slope * years;
    return logCeiling - log(1 + exp(-logOdds)) - last;
  });
}

interface CeilingFit {
  readonly ceiling: number;
  readonly slope: number;
  readonly lastLogOdds: number;
  readonly squaredError: number;
}

function fitToCeiling(
  values: readonly number[],
  logs: readonly number[],
  ceiling: number,
): CeilingFit {
  const logOdds = values.map((value) => log(value / (ceiling - value)));
  const { m, b } = leastSquaresLine(logOdds);
  const logCeiling = log(ceiling);
  let squaredError = 0;
  for (let i = 0; i < logs.length; i++) {
    const error = logCeiling - log(1 + exp(-(b + m * i))) - logs[i];
    squaredError += error * error;
  }
  return { ceiling, slope: m, lastLogOdds: logOdds[logOdds.length - 1], squaredError };
}
