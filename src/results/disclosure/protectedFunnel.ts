import type { Dataset } from '../../domain/dataset.ts';
import { type ChanceOf, roundRows } from './roundRows.ts';

type Tables = Dataset['tables'];
type FunnelRow = Tables['funnel'][number];
type RequestsRow = Tables['requestsByAge'][number];

const DECISIONS = [
  'agreed_assessment',
  'refused_assessment',
  'requests_undecided',
  'requests_withdrawn',
] as const satisfies readonly (keyof RequestsRow)[];

/** Counts of a year that are parts of another, and those that stand alone. */
const WHOLES = [
  { whole: 'requests', parts: DECISIONS },
  {
    whole: 'plans_issued',
    parts: ['issued_within_20_weeks', 'issued_in_20_to_52_weeks', 'issued_after_52_weeks'],
  },
] as const;
const ALONE = [
  'assessments_with_plan',
  'assessments_without_plan',
  'assessments_withdrawn',
  'appeals',
] as const;
/** What a whole has beyond its parts. */
const REST = 'rest';

/** Requests by age and decision of each year, in control of both. */
export function protectRequests(
  rows: Tables['requestsByAge'],
  chanceOf: ChanceOf,
): Tables['requestsByAge'] {
  const counts = new Map<RequestsRow, Record<string, number>>(rows.map((row) => [row, {}]));
  for (const year of new Set(rows.map((row) => row.year))) {
    const cells = rows.filter((row) => row.year === year).flatMap(decisionsOf);
    const layout = {
      row: (one: Decision) => one.of.age,
      column: (one: Decision) => one.decision,
      count: (one: Decision) => one.count,
    };
    roundRows(cells, layout, chanceOf(`requests by age ${year}`)).forEach((count, at) => {
      const { of, decision } = cells[at];
      (counts.get(of) as Record<string, number>)[decision] = count;
    });
  }
  return rows.map((row) => {
    const rounded = counts.get(row) as Record<string, number>;
    const requests = Object.values(rounded).reduce((sum, one) => sum + one, 0);
    const known = DECISIONS.filter((decision) => row[decision] !== null);
    const parts = Object.fromEntries(known.map((decision) => [decision, rounded[decision]]));
    return { ...row, ...parts, requests };
  });
}

interface Decision {
  readonly of: RequestsRow;
  readonly decision: string;
  readonly count: number;
}

function decisionsOf(of: RequestsRow): Decision[] {
  const parts = DECISIONS.flatMap((decision) => {
    const count = of[decision];
    return count === null ? [] : [{ of, decision, count }];
  });
  const rest = of.requests - parts.reduce((sum, { count }) => sum + count, 0);
  return [...parts, { of, decision: REST, count: rest }];
}

/**
 * The funnel of each year: parts are rounded under their whole. Where a count is the same as one that
 * was rounded before (new plans of the year, requests by age) it takes that.
 *
 * @param before rounded count of a year by the count as it is.
 */
export function protectFunnel(
  rows: Tables['funnel'],
  before: (year: number) => ReadonlyMap<number, number>,
  chanceOf: ChanceOf,
): Tables['funnel'] {
  return rows.map((row) => {
    const same = new Map(before(row.year));
    const one = (count: number, what: string): number => {
      const known = same.get(count);
      if (known !== undefined) return known;
      const layout = { row: () => what, column: () => what, count: () => count };
      const [rounded] = roundRows([count], layout, chanceOf(`${what} ${row.year}`));
      same.set(count, rounded);
      return rounded;
    };
    const out: Record<string, number> = {};
    for (const key of ALONE) {
      const count = row[key];
      if (count !== null) out[key] = one(count, key);
    }
    for (const { whole, parts } of WHOLES) {
      Object.assign(out, underWhole(row, whole, parts, one, chanceOf));
    }
    return { ...row, ...out };
  });
}

function underWhole(
  row: FunnelRow,
  whole: 'requests' | 'plans_issued',
  parts: readonly (keyof FunnelRow)[],
  one: (count: number, what: string) => number,
  chanceOf: ChanceOf,
): Record<string, number> {
  const known = parts.filter((part) => row[part] !== null);
  const count = (part: keyof FunnelRow) => Number(row[part]);
  const all = row[whole];
  if (all === null) return Object.fromEntries(known.map((part) => [part, one(count(part), part)]));
  const total = one(all, whole);
  const rest = all - known.reduce((sum, part) => sum + count(part), 0);
  const cells = [
    ...known.map((part) => ({ part, count: count(part) })),
    { part: REST, count: rest },
  ];
  const layout = {
    row: () => whole,
    column: (cell: { part: string }) => cell.part,
    count: (cell: { count: number }) => cell.count,
    totals: new Map([[whole as string, total]]),
  };
  const rounded = roundRows(cells, layout, chanceOf(`parts of ${whole} ${row.year}`));
  const out = Object.fromEntries(known.map((part, at) => [part, rounded[at]]));
  return { ...out, [whole]: total };
}
