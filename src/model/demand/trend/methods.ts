import { log } from '../../maths/elementary.ts';
import { dampedTrend } from './dampedTrend.ts';
import type { GrowthHistory } from './history.ts';
import { logisticTrend } from './logisticTrend.ts';
import { leastSquaresSlope, theilSenSlope } from './slopes.ts';

/** The values known at an origin, two or more, and their logarithms. */
type Known = Pick<GrowthHistory, 'values' | 'logs'>;

interface Method {
  readonly name: string;
  /** Change of the logarithm from the last value, 1, 2, … `horizon` years ahead. */
  readonly changes: (known: Known, horizon: number) => number[];
}

/*
 * Yearly changes that each method looks back on. Short, because the rate of one year says most
 * about that of the next, and of different lengths, so that the methods fail at different times.
 * Chosen on the back-test described in `combination.ts`.
 */
const LOG_LINEAR_CHANGES = 2;
const LOGISTIC_CHANGES = 2;
const THEIL_SEN_CHANGES = 4;

/** A straight line downwards stops at this share of the last value: counts stay above zero. */
const LOWEST_SHARE = 0.1;

/** The forecasting methods that compete on a history. All continue from its last value. */
export const METHODS: readonly Method[] = [
  { name: 'persistence', changes: (_, horizon) => steady(0, horizon) },
  {
    // The mean yearly change over the whole history goes on.
    name: 'drift',
    changes: ({ values }, horizon) => {
      const last = values[values.length - 1];
      const perYear = (last - values[0]) / (values.length - 1) / last;
      return Array.from({ length: horizon }, (_, i) =>
        log(Math.max(1 + perYear * (i + 1), LOWEST_SHARE)),
      );
    },
  },
  {
    // The latest year's rate of growth goes on.
    name: 'compound growth',
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

/** Place of persistence in {@link METHODS}. */
export const PERSISTENCE = 0;

/**
 * What every method says from the last known value: `[method][years ahead − 1]`, as changes of the
 * logarithm. From a single value none can say more than persistence.
 */
export function changesByMethod(known: Known, horizon: number): number[][] {
  return METHODS.map(({ changes }) =>
    known.logs.length === 1 ? steady(0, horizon) : changes(known, horizon),
  );
}

function steady(perYear: number, horizon: number): number[] {
  return Array.from({ length: horizon }, (_, i) => perYear * (i + 1));
}

function latest(values: readonly number[], changes: number): readonly number[] {
  return values.slice(-1 - changes);
}
