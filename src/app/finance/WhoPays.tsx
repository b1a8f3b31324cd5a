/** Whose money pays for children with plans, and how that shifts. */
import type { VNode } from 'preact';
import { change, percent } from '../../charts/rounding.ts';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import { financialYear } from '../../domain/years.ts';
import type { Amounts } from '../../results/views/financeTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { yearHead } from '../content/finance.ts';
import { signedMillions, signedRange } from '../content/financeBalance.ts';
import { capitalApart, PAYERS, payersTitle } from '../content/financePayers.ts';
import type { FinancePartProps } from './parts.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly amounts: Amounts;
}

export function WhoPays({ finance }: FinancePartProps): VNode {
  const { paidBy, paidByAll, areaName, provenance, financialYears, capital } = finance;
  const shown = financialYear(finance.financialYear);
  const first = financialYear(financialYears[0]);
  const numeric = { numeric: true } as const;
  const rows = paidBy.map(({ payer, amounts }): Row => ({ id: payer, ...PAYERS[payer], amounts }));
  const total: Row = { id: 'all', label: 'All together', meaning: '', amounts: paidByAll };
  const columns: Column<Row>[] = [
    { id: 'payer', label: 'Who pays', cell: ({ label }) => label },
    {
      id: 'meaning',
      label: 'For what',
      cell: ({ meaning }) => <span class="lip-quiet">{meaning}</span>,
    },
    ...(shown === first
      ? []
      : [
          {
            id: 'base',
            label: yearHead(financialYears[0]),
            ...numeric,
            cell: ({ amounts }: Row) => signedMillions(amounts.base.mean),
          },
        ]),
    {
      id: 'shown',
      label: yearHead(finance.financialYear),
      ...numeric,
      cell: ({ amounts }) => <b>{signedMillions(amounts.shown.mean)}</b>,
    },
    {
      id: 'range',
      label: '8 in 10 futures',
      range: true,
      cell: ({ amounts }) => signedRange(amounts.shown),
    },
    {
      id: 'share',
      label: 'Share',
      ...numeric,
      cell: ({ amounts }) => percent(amounts.shown.mean / paidByAll.shown.mean),
    },
    ...(shown === first
      ? []
      : [
          {
            id: 'change',
            label: `Change since ${yearHead(financialYears[0])}`,
            ...numeric,
            cell: ({ amounts }: Row) =>
              change(amounts.shown.mean - amounts.base.mean, signedMillions),
          },
        ]),
  ];
  return (
    <Section
      id="who-pays"
      title={payersTitle(finance)}
      intro={`Average of ${provenance.draws} simulated futures, ${areaName}, ${shown}, cash prices of each year. What one budget pays into another stands with the one that gives it.`}
    >
      <DataTable
        caption={`Who pays for children with plans, ${areaName}, ${shown}`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        total={total}
        stacked
      />
      <p class="lip-note">
        {AVERAGES_ADD_UP} The high needs budget includes what it spends beyond its income, which
        nobody has paid yet. {capitalApart(capital, finance)}
      </p>
    </Section>
  );
}
