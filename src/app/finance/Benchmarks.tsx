/** Published figures of this area and of others beside the model's own: context, never targets. */
import type { VNode } from 'preact';
import type { Column } from '../components/DataTable.tsx';
import { GroupedTable } from '../components/GroupedTable.tsx';
import { Section } from '../components/Section.tsx';
import {
  areasOf,
  type BenchmarkLine,
  benchmarkGroups,
  benchmarkSources,
} from '../content/benchmarks.ts';
import { yearHead } from '../content/finance.ts';
import type { FinancePartProps } from './parts.ts';

export function Benchmarks({ finance }: FinancePartProps): VNode | null {
  const groups = benchmarkGroups(finance);
  if (groups.length === 0) return null;
  const { areaName, financialYears, financialYear: shown } = finance;
  const numeric = { numeric: true } as const;
  const columns: Column<BenchmarkLine>[] = [
    { id: 'measure', label: 'As the source names it', cell: ({ label }) => label },
    { id: 'period', label: 'Published for', cell: ({ period }) => period },
    ...areasOf(finance).map(
      (area): Column<BenchmarkLine> => ({
        id: `area ${area}`,
        label: area,
        ...numeric,
        cell: ({ published, say }) => {
          const value = published.get(area);
          return value === undefined ? '' : say(value);
        },
      }),
    ),
    ...[...new Set([financialYears[0], shown])].map(
      (year): Column<BenchmarkLine> => ({
        id: `model ${year}`,
        label: `Model, ${yearHead(year)}`,
        ...numeric,
        cell: ({ base, shown: at, say }) => <b>{say((year === shown ? at : base).mean)}</b>,
      }),
    ),
  ];
  return (
    <Section
      id="benchmarks"
      title="Beside published figures of this area and of others"
      intro="For comparison only: years, prices and definitions differ, and the model is not fitted to them."
    >
      <GroupedTable
        caption={`Published figures beside the model, ${areaName}`}
        columns={columns}
        groups={groups}
        rowKey={({ id }) => id}
        stacked
      />
      <p class="lip-note">
        Published figures keep the definition and the prices of their source. The model’s are
        averages in cash of the year; children are those of the area with a plan, wherever their
        school stands. Sources: {benchmarkSources(finance).join('; ')}.
      </p>
    </Section>
  );
}
