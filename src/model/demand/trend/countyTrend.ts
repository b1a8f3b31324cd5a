import type { DatasetRow } from '../../../domain/datasetTables.ts';
import type { ReferenceRow } from '../../../domain/referenceTables.ts';
import { type Forecast, forecastPool, type History } from './forecast.ts';

/** Age band of the rows that hold all ages together. */
const ALL_AGES = 'Total';

const AREA = 'the area';
const REFERENCE = 'the reference area';

/** Where an area's EHC plans are heading. */
export interface CountyForecast {
  /** EHC plans each January, all ages together. */
  readonly stock: Forecast;
  /** EHC plans each January of each age band: forecast directly, not made to add up to `stock`. */
  readonly stockByBand: readonly { readonly ageBand: string; readonly forecast: Forecast }[];
  /** New plans each calendar year, all ages together. */
  readonly newPlans: Forecast;
}

/**
 * Forecasts the plans held and the new plans of an area from its histories. The plans held are
 * pooled with those of the reference area, band by band, and all ages with those of every other area
 * that the dataset holds; new plans, for which neither supplies a history, learn from the area's own
 * age bands alone.
 *
 * @param planHistory plans each January by age band, with a row for all ages; years may be missing.
 * @param newPlanHistory new plans each calendar year, likewise.
 * @param reference plans each January of the reference area, and of other areas; may be empty. What is
 * later than the area's own last January is not used.
 * @param horizon years ahead of the last January, and of the last calendar year, 1 or more.
 * @throws RangeError where a history has no total row or cannot be forecast.
 */
export function countyTrend(
  planHistory: readonly DatasetRow<'planHistory'>[],
  newPlanHistory: readonly DatasetRow<'newPlanHistory'>[],
  reference: {
    readonly planHistory: readonly ReferenceRow<'planHistory'>[];
    readonly areaPlanHistory: readonly ReferenceRow<'areaPlanHistory'>[];
  },
  horizon: number,
): CountyForecast {
  const stocks = historiesOf('plan_history.csv', AREA, planHistory, (row) => row.january);
  const until = Math.max(...stocks.flatMap(({ years }) => years));
  const known = ({ january }: { readonly january: number }) => january <= until;
  const nation = byBand(REFERENCE, reference.planHistory.filter(known), (row) => row.january);
  const others = reference.areaPlanHistory.filter(known);
  const areas = [...new Set(others.map((row) => row.area))].flatMap((area) => {
    const rows = others.filter((row) => row.area === area);
    return byBand(
      area,
      rows.map((row) => ({ ...row, age_band: ALL_AGES })),
      (row) => row.january,
    );
  });
  const stock = forecastPool(stocks, horizon, [...nation, ...areas]);
  const flows = historiesOf('new_plan_history.csv', AREA, newPlanHistory, (row) => row.year);
  return {
    stock: stock[0],
    stockByBand: stocks
      .map(({ ageBand }, i) => ({ ageBand: ageBand as string, forecast: stock[i] }))
      .slice(1),
    newPlans: forecastPool(flows.slice(0, 1), horizon, flows.slice(1))[0],
  };
}

interface BandRow {
  readonly age_band: string;
  readonly plans: number;
}

/** Histories by age band, all ages first. */
function historiesOf<R extends BandRow>(
  file: string,
  area: string,
  rows: readonly R[],
  yearOf: (row: R) => number,
): History[] {
  const histories = byBand(area, rows, yearOf);
  const total = histories.find(({ ageBand }) => ageBand === ALL_AGES);
  if (total !== undefined) return [total, ...histories.filter((one) => one !== total)];
  throw new RangeError(
    `${file} has no row whose age_band is "${ALL_AGES}". One for each year is expected: add the ` +
      'sum over age bands.',
  );
}

function byBand<R extends BandRow>(
  area: string,
  rows: readonly R[],
  yearOf: (row: R) => number,
): History[] {
  const bands = [...new Set(rows.map((row) => row.age_band))].sort();
  return bands.map((ageBand) => {
    const known = rows
      .filter((row) => row.age_band === ageBand)
      .sort((a, b) => yearOf(a) - yearOf(b));
    return { area, ageBand, years: known.map(yearOf), values: known.map((row) => row.plans) };
  });
}
