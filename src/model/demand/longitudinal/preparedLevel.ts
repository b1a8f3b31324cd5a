import type { LongitudinalDataset } from '../../../domain/longitudinal.ts';
import { type Change, type Departure, departureOf, type Series } from './yearChange.ts';

/** How levels of one flow may go on: ways of changing, and what each makes of each series. */
export interface PreparedLevel {
  readonly ways: readonly Change[];
  /** Departures of a series in the years ahead; null where that way of changing is none at all. */
  readonly departure: (way: number, series: number) => Departure | null;
  readonly series: number;
}

/** Levels of a flow, with one series a code. What is asked for is worked out once. */
export function prepareLevel(
  dataset: LongitudinalDataset,
  flow: string,
  codes: readonly (string | null)[],
  years: number,
): PreparedLevel {
  const ways = dataset.changes
    .filter((row) => row.flow === flow)
    .map((row) => ({
      yearSd: row.year_sd,
      stepSd: row.step_sd,
      trendSd: row.trend_sd,
      weight: row.weight,
    }));
  const series: Series[] = codes.map((code) => {
    const rows = dataset.levels.filter((row) => row.flow === flow && row.code === code);
    return {
      years: rows.map((row) => row.calendar_year),
      logLevel: rows.map((row) => row.log_level),
      variance: rows.map((row) => row.variance),
    };
  });
  const known = new Map<number, Departure | null>();
  const departure = (way: number, index: number) => {
    const key = way * codes.length + index;
    let found = known.get(key);
    if (found === undefined) {
      const { yearSd, stepSd, trendSd } = ways[way];
      const steady = yearSd === 0 && stepSd === 0 && trendSd === 0;
      found = steady ? null : departureOf(series[index], ways[way], years);
      known.set(key, found);
    }
    return found;
  };
  return { ways, departure, series: codes.length };
}
