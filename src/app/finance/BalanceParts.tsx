/** How the closing balance came about: as a sum of causes in time, and year by year. */
import type { VNode } from 'preact';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import { financialYear } from '../../domain/years.ts';
import type { BalanceYear } from '../../results/views/financeTypes.ts';
import type { Summary } from '../../results/views/view.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { downloadCsv } from '../components/download.ts';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import {
  type BalanceRow,
  balanceRows,
  signedMillions,
  signedRange,
} from '../content/financeBalance.ts';
import type { FinancePartProps } from './parts.ts';

const PARTS: readonly Column<BalanceRow>[] = [
  { id: 'part', label: 'Part', cell: ({ label }) => label },
  {
    id: 'mean',
    label: 'Average',
    numeric: true,
    cell: ({ amount }) => signedMillions(amount.mean),
  },
  { id: 'range', label: '8 in 10 futures', range: true, cell: ({ amount }) => signedRange(amount) },
];

/** Grants have a column where any future receives one. */
const yearColumns = (granted: boolean): Column<BalanceYear>[] => [
  { id: 'year', label: 'Financial year', cell: (row) => financialYear(row.financialYear) },
  ...(['opening', 'inYear', ...(granted ? (['grants'] as const) : []), 'closing'] as const).map(
    (part): Column<BalanceYear> => ({
      id: part,
      label: {
        opening: 'Brought forward',
        inYear: 'In year',
        grants: 'Grants',
        closing: 'Carried forward',
      }[part],
      numeric: true,
      cell: (row) => signedMillions(row[part].mean),
    }),
  ),
];

export function BalanceParts({ finance }: FinancePartProps): VNode {
  const { provenance, areaName, balanceYears } = finance;
  const rows = balanceRows(finance);
  const ranged = ({ mean, p10, p90 }: Summary) => [mean, p10, p90];
  const download = () =>
    downloadCsv(
      `balance-${provenance.datasetId}-${provenance.scenarioId}.csv`,
      twinCsv(
        {
          caption: 'Balance by financial year',
          columns: [
            'Financial year',
            'Brought forward',
            'In year',
            'Grants',
            'Carried forward',
          ].flatMap((label, at) =>
            at === 0
              ? [{ label }]
              : [label, `${label}, from`, `${label}, to`].map((one) => ({ label: one })),
          ),
          rows: balanceYears.map((year) => [
            financialYear(year.financialYear),
            ...ranged(year.opening),
            ...ranged(year.inYear),
            ...ranged(year.grants),
            ...ranged(year.closing),
          ]),
        },
        provenance,
      ),
    );
  return (
    <Section
      id="balance"
      title={`What stays with the council by March ${finance.financialYear + 1}`}
      intro="High needs balance, average of the simulated futures. A minus sign is a deficit."
    >
      <div class="lip-columns lip-columns--pair">
        <DataTable
          caption={`How the balance of March ${finance.financialYear + 1} comes about, ${areaName}`}
          columns={PARTS}
          rows={rows}
          rowKey={({ id }) => id}
          rowClass={({ sum }) => (sum ? 'lip-table__row--total' : undefined)}
        />
        <DataTable
          caption={`High needs balance by financial year, ${areaName}`}
          columns={yearColumns(balanceYears.some(({ grants }) => grants.mean !== 0))}
          rows={balanceYears}
          rowKey={(row) => String(row.financialYear)}
          rowClass={(row) =>
            row.financialYear === finance.financialYear ? 'lip-table__row--selected' : undefined
          }
        />
      </div>
      <p class="lip-note">{AVERAGES_ADD_UP}</p>
      <p class="lip-figure__actions">
        <button type="button" class="lip-link" onClick={download}>
          Download table
        </button>
      </p>
    </Section>
  );
}
