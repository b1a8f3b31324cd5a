import type { Dataset } from '../domain/dataset.ts';
import type { DatasetRow } from '../domain/datasetTables.ts';
import type { Problem } from '../domain/problems.ts';

/** Parts of a year of the funnel that cannot be more than their whole. */
const WHOLES: readonly (readonly [
  whole: 'requests' | 'plans_issued',
  parts: readonly (keyof DatasetRow<'funnel'>)[],
])[] = [
  ['requests', ['agreed_assessment', 'refused_assessment', 'requests_withdrawn']],
  ['plans_issued', ['issued_within_20_weeks', 'issued_in_20_to_52_weeks', 'issued_after_52_weeks']],
];

/** Decisions beyond the requests, and plans in time beyond the plans, of each year. */
export function checkFunnel({ tables }: Dataset): Problem[] {
  const ofYears = tables.funnel.flatMap((row, r) =>
    WHOLES.flatMap(([whole, parts]) => {
      const all = row[whole];
      const sum = parts.reduce((total, part) => total + Number(row[part] ?? 0), 0);
      return all === null || sum <= all
        ? []
        : [excess('funnel.csv', r, `${parts.join(' + ')}`, sum, `${all} of ${whole}`)];
    }),
  );
  const ofAges = tables.requestsByAge.flatMap((row, r) => {
    const { requests, agreed_assessment, refused_assessment, requests_withdrawn } = row;
    const sum = (agreed_assessment ?? 0) + (refused_assessment ?? 0) + (requests_withdrawn ?? 0);
    const parts = 'agreed_assessment + refused_assessment + requests_withdrawn';
    return sum <= requests
      ? []
      : [excess('requests_by_age.csv', r, parts, sum, `${requests} requests`)];
  });
  return [...ofYears, ...ofAges];
}

function excess(file: string, r: number, column: string, sum: number, all: string): Problem {
  return {
    file,
    row: r + 2,
    column,
    found: `${sum}`,
    expected: `at most the ${all}`,
    fix: 'Correct one of the figures, or leave what is not known blank.',
  };
}
