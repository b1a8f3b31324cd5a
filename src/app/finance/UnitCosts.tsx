/** What a placement costs each budget in a year, by setting type. */
import type { VNode } from 'preact';
import { valueAxis } from '../../charts/axes.ts';
import { IntervalAxis, IntervalCell } from '../../charts/IntervalCell.tsx';
import { change, children, pounds, range } from '../../charts/rounding.ts';
import { financialYear } from '../../domain/years.ts';
import type { UnitCost } from '../../results/views/financeTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { yearHead } from '../content/finance.ts';
import { unitCostTitle, wholePounds } from '../content/financeUnits.ts';
import type { FinancePartProps } from './parts.ts';

export function UnitCosts({ finance }: FinancePartProps): VNode {
  const { unitCosts, schoolSupport, financialYears, areaName, provenance } = finance;
  const shown = financialYear(finance.financialYear);
  const first = financialYear(financialYears[0]);
  const axis = valueAxis(
    unitCosts.flatMap(({ shown: { both } }) => [both.p10, both.p90]),
    3,
  );
  const numeric = { numeric: true } as const;
  const columns: Column<UnitCost>[] = [
    { id: 'type', label: 'Setting type', cell: ({ label }) => label },
    {
      id: 'children',
      label: 'Children over the year',
      ...numeric,
      cell: (row) => children(row.shown.children.mean),
    },
    {
      id: 'highNeeds',
      label: 'High needs budget',
      ...numeric,
      cell: (row) => wholePounds(row.shown.highNeeds.mean),
    },
    {
      id: 'transport',
      label: 'General fund, transport',
      ...numeric,
      cell: (row) => wholePounds(row.shown.transport.mean),
    },
    {
      id: 'both',
      label: 'Both budgets',
      ...numeric,
      cell: (row) => <b>{wholePounds(row.shown.both.mean)}</b>,
    },
    {
      id: 'drawn',
      label: 'Both, average and 8 in 10 futures',
      head: (
        <IntervalAxis
          axis={axis}
          format={pounds}
          label="Both, average and 8 in 10 futures"
          width={190}
        />
      ),
      cell: (row) => {
        const { mean, p10, p90 } = row.shown.both;
        return <IntervalCell axis={axis} low={p10} mean={mean} high={p90} width={190} />;
      },
    },
    {
      id: 'range',
      label: '8 in 10 futures',
      range: true,
      cell: (row) => range(row.shown.both.p10, row.shown.both.p90, wholePounds),
    },
    ...(shown === first
      ? []
      : [
          {
            id: 'base',
            label: `Both, ${yearHead(financialYears[0])}`,
            ...numeric,
            cell: (row: UnitCost) => wholePounds(row.base.both.mean),
          },
          {
            id: 'change',
            label: 'Change',
            ...numeric,
            cell: (row: UnitCost) => change(row.shown.both.mean - row.base.both.mean, wholePounds),
          },
        ]),
  ];
  return (
    <Section
      id="unit-costs"
      title={unitCostTitle(finance)}
      intro={`Pounds a placement in ${shown}, ${areaName}, average of ${provenance.draws} simulated futures. Place funding, agreed places not filled, top-ups and fees; transport is spread over all children of the type, whether or not they travel.`}
    >
      <DataTable
        caption={`What a placement costs by setting type, ${areaName}, ${shown}`}
        columns={columns}
        rows={unitCosts}
        rowKey={({ type }) => type}
        stacked
      />
      <p class="lip-note">
        Averages are total over total. Mainstream schools pay about{' '}
        {wholePounds(schoolSupport.shown.mean)} more for each child with a plan from their own
        budgets.
      </p>
    </Section>
  );
}
