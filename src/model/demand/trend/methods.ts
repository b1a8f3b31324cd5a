import { fixed } from '../../../domain/fixedChoices/index.ts';
import { log } from '../../maths/elementary.ts';
import { dampedTrend } from './dampedTrend.ts';
import { eachAhead } from './eachAhead.ts';
import { logisticTrend } from './logisticTrend.ts';
import { leastSquaresSlope, theilSenSlope } from './slopes.ts';

/** The values of one series up to an origin, two or more, all above zero, and their logarithms. */
interface Known {
  readonly values: readonly number[];
  readonly logs: readonly number[];
}

interface Method {
  readonly name: string;
  /** Change of the logarithm from the last value, 1, 2, … `horizon` years ahead. */
  readonly changes: (known: Known, horizon: number) => number[];
}

/*
 * Yearly changes that each method looks back on. Short, because the rate of one year says most
 * about that of the next, and of different lengths, so that the methods fail at different times.
 */
const LOG_LINEAR_CHANGES = fixed('trend.logLinearChanges');
const LOGISTIC_CHANGES = fixed('trend.logisticChanges');
const THEIL_SEN_CHANGES = fixed('trend.medianSlopeChanges');

/** A straight line downwards stops at this share of the last value: counts stay above zero. */
const LOWEST_SHARE = fixed('trend.lowestShare');

/** The methods that look at one series alone. All continue from its last value. */
export const OWN_METHODS: readonly Method[] = [
  { name: 'persistence', changes: (_, horizon) => steady(0, horizon) },
  {
    // The mean yearly change over the whole history goes on.
    name: 'drift',
    changes: ({ values }, horizon) => {
      const last = values[values.length - 1];
      return straight((last - values[0]) / (values.length - 1) / last, horizon);
    },
  },
  {
    // The latest year's rate of growth goes on.
    name: 'growth',
    changes: ({ logs }, horizon) => steady(logs[logs.length - 1] - logs[logs.length - 2], horizon),
  },
  { name: 'damped trend', changes: ({ logs }, horizon) => dampedTrend(logs, horizon) },
  {
    name: 'log-linear',
    changes: ({ logs }, horizon) =>
      steady(leastSquaresSlope(latest(logs, LOG_LINEAR_CHANGES)), horizon),
  },
  {
    name: 'logistic',
    changes: ({ values, logs }, horizon) =>
      logisticTrend(latest(values, LOGISTIC_CHANGES), latest(logs, LOGISTIC_CHANGES), horizon),
  },
  {
    name: 'Theil-Sen',
    changes: ({ logs }, horizon) => steady(theilSenSlope(latest(logs, THEIL_SEN_CHANGES)), horizon),
  },
];

/** Every candidate: the methods above, and two that follow what the file's areas did together. */
export const CANDIDATES: readonly string[] = [
  ...OWN_METHODS.map(({ name }) => name),
  'pooled growth',
  'pooled increase',
];

/** Place of persistence among the {@link CANDIDATES}. */
export const PERSISTENCE = 0;
export const POOLED_INCREASE = CANDIDATES.length - 1;
/** Place after the candidates at which a list holds the combined forecast. */
export const COMBINED = CANDIDATES.length;

/** The same rate of growth each year: changes of the logarithm. */
export function steady(perYear: number, horizon: number): number[] {
  return eachAhead(horizon, (years) => perYear * years);
}

/** The same number added each year, as a share of the last value: changes of the logarithm. */
export function straight(perYear: number, horizon: number): number[] {
  return eachAhead(horizon, (years) => log(Math.max(1 + perYear * years, LOWEST_SHARE)));
}

function latest(values: readonly number[], changes: number): readonly number[] {
  return values.slice(-1 - changes);
}
