import type { DatasetRow } from '../../../domain/datasetTables.ts';
import { fixed } from '../../../domain/fixedChoices/index.ts';

/** A year of the funnel as it was published. */
export type FunnelYear = DatasetRow<'funnel'>;

/** One year of a rate: so many out of so many. */
export interface YearRate {
  readonly year: number;
  readonly of: number;
  readonly out: number;
}

const WEEKS_A_YEAR = 52;
/** Middle of each published band of time from request to plan, in years. */
const BAND_YEARS = fixed('demand.weeksToPlan').map((weeks) => weeks / WEEKS_A_YEAR);
/** The time that the law allows from request to plan, in years. */
const STATUTORY_YEARS = fixed('demand.statutoryWeeks') / WEEKS_A_YEAR;

/** Years that count: those that were counted as the present return counts, in order. */
function comparable(years: readonly FunnelYear[]): FunnelYear[] {
  return years.filter((row) => row.comparable !== false).sort((a, b) => a.year - b.year);
}

/**
 * Mean time from request to plan, in years (at most one): what share of a year's requests is decided
 * in the year after. From the published bands of time where they are known (to 20 weeks, to a
 * year, longer); the statutory 20 weeks where they are not.
 */
export function requestToPlanYears(years: readonly FunnelYear[]): number {
  const bands = [0, 0, 0];
  for (const row of comparable(years)) {
    const { issued_within_20_weeks, issued_in_20_to_52_weeks, issued_after_52_weeks } = row;
    if (issued_in_20_to_52_weeks === null) continue;
    bands[0] += issued_within_20_weeks ?? 0;
    bands[1] += issued_in_20_to_52_weeks;
    bands[2] += issued_after_52_weeks ?? 0;
  }
  const all = bands[0] + bands[1] + bands[2];
  if (all === 0) return STATUTORY_YEARS;
  const mean = bands.reduce((sum, plans, band) => sum + plans * BAND_YEARS[band], 0) / all;
  return Math.min(1, mean);
}

/**
 * Requests against the assessments that they led to. Assessments completed in a year were asked for
 * in it and in the year before, so requests are moved by the mean time to a plan. Refusals that
 * were reversed at mediation or appeal count as what they became.
 */
export function assessedOfRequests(years: readonly FunnelYear[]): YearRate[] {
  const later = requestToPlanYears(years);
  const requests = new Map(years.map((row) => [row.year, row.requests]));
  return comparable(years).flatMap((row) => {
    const { year } = row;
    const now = row.requests;
    const out = completed(row);
    if (now === null || out === null) return [];
    const before = requests.get(year - 1) ?? now;
    const of = (1 - later) * now + later * before;
    return of > 0 ? { year, of, out } : [];
  });
}

/** Requests of a year against those that the first decision did not refuse. */
export function notRefusedOfRequests(years: readonly FunnelYear[]): YearRate[] {
  return comparable(years).flatMap(({ year, requests: of, refused_assessment: refused }) =>
    of !== null && refused !== null && of > 0 ? { year, of, out: of - refused } : [],
  );
}

/** Completed assessments against the plans that came of them. */
export function issuedOfAssessed(years: readonly FunnelYear[]): YearRate[] {
  return comparable(years).flatMap((row) => {
    const of = completed(row);
    return of !== null && of > 0 ? { year: row.year, of, out: row.assessments_with_plan ?? 0 } : [];
  });
}

/** Plans issued against those within 20 weeks, exceptions included. */
export function issuedInTime(years: readonly FunnelYear[]): YearRate[] {
  return comparable(years).flatMap(({ year, plans_issued: of, issued_within_20_weeks: out }) =>
    of !== null && out !== null && of > 0 ? { year, of, out } : [],
  );
}

/** Assessments completed in a year, with a plan or without. */
export function completed(row: FunnelYear): number | null {
  const { assessments_with_plan, assessments_without_plan } = row;
  if (assessments_with_plan === null || assessments_without_plan === null) return null;
  return assessments_with_plan + assessments_without_plan;
}
