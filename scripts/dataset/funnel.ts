import type { OutputRow, ReadSource, SourceRow } from './tables.ts';
import { optionalNumber } from './tables.ts';

/** From request to plan by calendar year; what the return of a year did not ask for stays blank. */
export function funnel(read: ReadSource, area: string): OutputRow[] {
  const requests = byYear(read(`${area}/requests.csv`));
  const assessments = byYear(read(`${area}/assessments.csv`));
  const timeliness = byYear(read(`${area}/timeliness.csv`));
  const appeals = byYear(read(`${area}/tribunal_appeals.csv`));
  const years = [
    ...new Set([requests, assessments, timeliness, appeals].flatMap((t) => [...t.keys()])),
  ];
  return years
    .sort((a, b) => a - b)
    .map((year) => {
      const cell = (table: Map<number, SourceRow>, column: string) => {
        const row = table.get(year);
        return row ? optionalNumber(row, column) : null;
      };
      return {
        year,
        requests: cell(requests, 'requests_received_in_year'),
        refused_assessment: cell(requests, 'requests_decided_not_to_assess'),
        assessments_with_plan: cell(assessments, 'assess_issued'),
        assessments_without_plan: cell(assessments, 'assess_not_issued'),
        plans_issued: cell(timeliness, 'plans_issued_den'),
        issued_within_20_weeks: cell(timeliness, 'plans_issued_within_20_weeks'),
        appeals: cell(appeals, 'appeals_registered'),
      };
    });
}

function byYear(rows: readonly SourceRow[]): Map<number, SourceRow> {
  return new Map(rows.map((row) => [Number(row.calendar_year), row]));
}
