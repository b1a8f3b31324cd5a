/** Published comparisons in lines: one measure and period each, an area a column. */
import { children, pounds, rate } from '../../charts/rounding.ts';
import type { BenchmarkMeasure } from '../../domain/benchmarks.ts';
import type { BenchmarkRow, FinanceView } from '../../results/views/financeTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { capital } from './demand.ts';

/** How the model counts, which heads a group of lines, and how figures of the group are printed. */
interface Kind {
  readonly name: string;
  readonly say: (value: number) => string;
}

const PER_HEAD: Kind = {
  name: 'High needs spending, pounds a resident aged 2 to 18',
  say: (value) => (value < 10 ? `£${rate(value)}` : `£${children(value)}`),
};
const PER_1000: Kind = { name: 'Children with plans, per 1,000 residents aged 2 to 18', say: rate };
const SHARE: Kind = {
  name: 'Share of children with plans aged 5 to 15',
  say: (value) => `${rate(value)}%`,
};
const PASSENGER: Kind = {
  name: 'SEN transport, pounds a passenger a year',
  say: (value) => pounds(value, 'pounds'),
};

const KINDS: Readonly<Record<BenchmarkMeasure, Kind>> = {
  'per-head-place-funding': PER_HEAD,
  'per-head-top-up-state': PER_HEAD,
  'per-head-top-up-independent': PER_HEAD,
  'per-head-sen-support': PER_HEAD,
  'per-head-alternative-provision': PER_HEAD,
  'per-head-hospital': PER_HEAD,
  'per-head-therapies': PER_HEAD,
  'per-1000-special': PER_1000,
  'per-1000-independent': PER_1000,
  'plan-share-mainstream': SHARE,
  'plan-share-special': SHARE,
  'transport-per-passenger': PASSENGER,
};

export interface BenchmarkLine {
  readonly id: string;
  /** As the source names it. */
  readonly label: string;
  readonly period: string;
  /** Published value by area. */
  readonly published: ReadonlyMap<string, number>;
  readonly base: Summary;
  readonly shown: Summary;
  readonly say: (value: number) => string;
}

/** A line for each measure as a source names it and each period. */
function linesOf({ measure, published, base, shown }: BenchmarkRow): BenchmarkLine[] {
  const keyOf = ({ label, period }: { label: string; period: string }) => `${label}, ${period}`;
  return [...new Set(published.map(keyOf))].map((key) => {
    const rows = published.filter((row) => keyOf(row) === key);
    return {
      id: `${measure} ${key}`,
      label: capital(rows[0].label),
      period: rows[0].period,
      published: new Map(rows.map(({ area, value }) => [area, value])),
      base,
      shown,
      say: KINDS[measure].say,
    };
  });
}

/** The lines under what the model counts. */
export function benchmarkGroups({
  benchmarks,
}: FinanceView): { name: string; rows: BenchmarkLine[] }[] {
  const kinds = [...new Set(benchmarks.map(({ measure }) => KINDS[measure]))];
  return kinds.map((kind) => ({
    name: kind.name,
    rows: benchmarks.filter(({ measure }) => KINDS[measure] === kind).flatMap(linesOf),
  }));
}

/** Areas in the order in which the table names them, this area first. */
export function areasOf({ benchmarks, areaName }: FinanceView): string[] {
  const areas = new Set(benchmarks.flatMap(({ published }) => published.map(({ area }) => area)));
  return areas.delete(areaName) ? [areaName, ...areas] : [...areas];
}

export function benchmarkSources({ benchmarks }: FinanceView): string[] {
  return [...new Set(benchmarks.flatMap(({ published }) => published.map(({ source }) => source)))];
}
