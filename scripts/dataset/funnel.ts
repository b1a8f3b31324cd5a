import { ageOfLabel } from './ageBands.ts';
import type { OutputRow, ReadSource, SourceRow } from './tables.ts';
import { optionalNumber, wholeNumber } from './tables.ts';

/** First year of the series that the present return carries on. */
const FIRST_COMPARABLE_YEAR = 2019;

/** From request to plan by calendar year; what the return of a year did not ask for stays blank. */
export function funnel(read: ReadSource, area: string): OutputRow[] {
  const requests = byYear(read(`${area}/requests.csv`));
  const assessments = byYear(read(`${area}/assessments.csv`));
  const timeliness = byYear(read(`${area}/timeliness.csv`));
  const appeals = byYear(read(`${area}/tribunal_appeals.csv`));
  const earlier = byYear(read(`${area}/sen2_process_2014_2021.csv`));
  const years = [
    ...new Set([requests, assessments, timeliness, appeals].flatMap((t) => [...t.keys()])),
  ];
  return years
    .sort((a, b) => a - b)
    .map((year) => {
      const comparable = year >= FIRST_COMPARABLE_YEAR;
      const cell = (table: Map<number, SourceRow>, column: string, old: string | null) => {
        if (!comparable && old === null) return null;
        const row = comparable ? table.get(year) : earlier.get(year);
        return row ? optionalNumber(row, comparable ? column : (old ?? '')) : null;
      };
      const registered = appeals.get(year);
      return {
        year,
        comparable: comparable ? 'yes' : 'no',
        requests: cell(requests, 'requests_received_in_year', 'InreqEHC'),
        agreed_assessment: cell(requests, 'requests_decided_to_assess', null),
        refused_assessment: cell(requests, 'requests_decided_not_to_assess', 'AssRefusedEHC'),
        requests_undecided: cell(requests, 'requests_decision_not_made', null),
        requests_withdrawn: cell(requests, 'requests_withdrawn', null),
        assessments_with_plan: cell(assessments, 'assess_issued', 'NewallEHC'),
        assessments_without_plan: cell(assessments, 'assess_not_issued', 'AssnoneEHC'),
        assessments_withdrawn: cell(assessments, 'assess_withdrawn', null),
        plans_issued: cell(timeliness, 'plans_issued_den', 'TotIncExcEHC'),
        issued_within_20_weeks: cell(timeliness, 'plans_issued_within_20_weeks', 'IncExc20weekEHC'),
        issued_in_20_to_52_weeks: cell(timeliness, 'plans_issued_gt20weeks_ltYear', null),
        issued_after_52_weeks: cell(timeliness, 'plans_issued_gt_1_year', null),
        appeals: registered ? optionalNumber(registered, 'appeals_registered') : null,
      };
    });
}

/** Requests and what was decided on them by age on the date of the request, where published. */
export function requestsByAge(read: ReadSource, area: string): OutputRow[] {
  return read(`${area}/requests_by_age.csv`)
    .filter((row) => row.breakdown_topic === 'Child or young persons age')
    .filter((row) => row.breakdown !== 'Age unknown')
    .map((row) => ({
      year: wholeNumber(row, 'calendar_year'),
      age: ageOfLabel((row.breakdown ?? '').replace(/^Aged /, 'age ')),
      requests: wholeNumber(row, 'requests_received_in_year'),
      agreed_assessment: optionalNumber(row, 'requests_decided_to_assess'),
      refused_assessment: optionalNumber(row, 'requests_decided_not_to_assess'),
      requests_undecided: optionalNumber(row, 'requests_decision_not_made'),
      requests_withdrawn: optionalNumber(row, 'requests_withdrawn'),
    }))
    .sort((a, b) => a.year - b.year || a.age - b.age);
}

function byYear(rows: readonly SourceRow[]): Map<number, SourceRow> {
  return new Map(rows.map((row) => [Number(row.calendar_year), row]));
}
