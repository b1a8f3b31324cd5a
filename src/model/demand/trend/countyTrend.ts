import type { DatasetRow, ReferenceRow } from '../../../domain/datasetTables.ts';
import { type Forecast, forecastHistory } from './forecast.ts';
import type { History } from './history.ts';

/** Age band of the rows that hold all ages together. */
const ALL_AGES = 'Total';

/** Where an area's EHC plans are heading. */
export interface CountyForecast {
  /** EHC plans each January. */
  readonly stock: Forecast;
  /** New plans each calendar year. */
  readonly newPlans: Forecast;
}

/**
 * Forecasts the plans held and the new plans of an area, all ages together, from its histories.
 * The plans held follow the reference area's growth in part; new plans, for which reference areas
 * supply no history, stand alone.
 *
 * @param planHistory plans each January; rows of age bands other than the total are passed over.
 * @param newPlanHistory new plans each calendar year, likewise.
 * @param referencePlanHistory plans each January of the reference area; may be empty.
 * @param horizon years ahead of the last January, and of the last calendar year, 1 or more.
 * @throws RangeError where a history has no total row or cannot be forecast.
 */
export function countyTrend(
  planHistory: readonly DatasetRow<'planHistory'>[],
  newPlanHistory: readonly DatasetRow<'newPlanHistory'>[],
  referencePlanHistory: readonly ReferenceRow<'planHistory'>[],
  horizon: number,
): CountyForecast {
  const reference = historyOf(referencePlanHistory, (row) => row.january);
  return {
    stock: forecastHistory(
      required(
        'plan_history.csv',
        historyOf(planHistory, (row) => row.january),
      ),
      horizon,
      reference.years.length > 0 ? reference : undefined,
    ),
    newPlans: forecastHistory(
      required(
        'new_plan_history.csv',
        historyOf(newPlanHistory, (row) => row.year),
      ),
      horizon,
    ),
  };
}

function historyOf<R extends { readonly age_band: string; readonly plans: number }>(
  rows: readonly R[],
  yearOf: (row: R) => number,
): History {
  const totals = rows
    .filter((row) => row.age_band === ALL_AGES)
    .sort((a, b) => yearOf(a) - yearOf(b));
  return { years: totals.map(yearOf), values: totals.map((row) => row.plans) };
}

function required(file: string, history: History): History {
  if (history.years.length > 0) return history;
  throw new RangeError(
    `${file} has no row whose age_band is "${ALL_AGES}". One for each year is expected: add the ` +
      'sum over age bands.',
  );
}
