/** Year by year: children without the place they need and the high needs deficit, with and without. */
import type { VNode } from 'preact';
import { children, pounds, range } from '../../charts/rounding.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import type { Fan, Summary } from '../../results/views/measures.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { negated, poundsRange, summaryAt } from '../content/reading.ts';

interface Row {
  readonly january: number;
  readonly before: Summary;
  readonly after: Summary;
  /** Deficit in the March after; null in the base year, whose accounts are not simulated. */
  readonly deficitBefore: Summary | null;
  readonly deficitAfter: Summary | null;
}

/** A deficit in the financial year that a January lies in; null where its accounts are not simulated. */
function deficitAt(deficit: Fan | null, january: number): Summary | null {
  return (deficit && summaryAt(deficit, january - 1)) ?? null;
}

function columnsFor(view: ExploreView, budgets: BudgetsView | undefined): Column<Row>[] {
  const counts = (id: string, label: string, of: (row: Row) => Summary): Column<Row>[] => [
    { id, label, numeric: true, cell: (row) => children(of(row).mean) },
    {
      id: `${id}-range`,
      label: '8 in 10 futures',
      range: true,
      cell: (row) => range(of(row).p10, of(row).p90, children),
    },
  ];
  const money = (id: string, label: string, of: (row: Row) => Summary | null): Column<Row>[] => [
    {
      id,
      label,
      numeric: true,
      cell: (row) => {
        const deficit = of(row);
        return deficit === null ? '' : pounds(deficit.mean, 'm');
      },
    },
    {
      id: `${id}-range`,
      label: '8 in 10 futures',
      range: true,
      cell: (row) => {
        const deficit = of(row);
        return deficit === null ? '' : poundsRange(deficit.p10, deficit.p90);
      },
    },
  ];
  return [
    { id: 'january', label: 'January', cell: ({ january }) => january },
    ...counts('before', view.baseline.label, ({ before }) => before),
    ...(view.same ? [] : counts('after', 'The plan', ({ after }) => after)),
    ...(budgets
      ? [
          ...money('deficit-before', view.baseline.label, ({ deficitBefore }) => deficitBefore),
          ...(view.same
            ? []
            : money('deficit-after', 'The plan', ({ deficitAfter }) => deficitAfter)),
        ]
      : []),
  ];
}

export interface PaperYearsProps {
  readonly view: ExploreView;
  readonly budgets: BudgetsView | undefined;
}

export function PaperYears({ view, budgets }: PaperYearsProps): VNode {
  const { before, after } = view.overTime;
  const deficit = {
    before: budgets ? negated(budgets.cumulative.before) : null,
    after: budgets ? negated(budgets.cumulative.after) : null,
  };
  const rows: Row[] = before.years.map((january, at) => ({
    january,
    before: before.summary[at],
    after: after.summary[at],
    deficitBefore: deficitAt(deficit.before, january),
    deficitAfter: deficitAt(deficit.after, january),
  }));
  const columns = columnsFor(view, budgets);
  const sides = view.same ? 2 : 4;
  return (
    <Section id="paper-years" title="Year by year">
      <DataTable
        caption="Children without the place they need each January, and the high needs deficit in the March after"
        groups={[
          { label: '', columns: 1 },
          { label: 'Children without the place they need', columns: sides },
          ...(budgets ? [{ label: 'High needs deficit, the March after', columns: sides }] : []),
        ]}
        columns={columns}
        rows={rows}
        rowKey={({ january }) => String(january)}
        dense
      />
    </Section>
  );
}
