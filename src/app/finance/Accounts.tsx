/** The accounts by line, as the section 251 return numbers them: income, spending and what is left. */
import type { VNode } from 'preact';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import { financialYear } from '../../domain/years.ts';
import type { Column } from '../components/DataTable.tsx';
import { downloadCsv } from '../components/download.ts';
import { GroupedTable } from '../components/GroupedTable.tsx';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import { useNarrow } from '../components/useNarrow.ts';
import { yearHead } from '../content/finance.ts';
import {
  type AccountRow,
  accountGroups,
  accountsTwin,
  thousands,
  thousandsChange,
  thousandsRange,
} from '../content/financeAccounts.ts';
import type { FinancePartProps } from './parts.ts';

export interface AccountsProps extends FinancePartProps {
  /** Address of the page on which the base year is held against published figures. */
  readonly methodAddress: string;
}

/** The first year of the run, the year before the one shown, and the year shown: each once. */
function columnsOf(first: number, shown: number): Column<AccountRow>[] {
  const numeric = { numeric: true } as const;
  const columns: Column<AccountRow>[] = [
    { id: 'line', label: 'Line', cell: ({ label }) => label },
    { id: 'number', label: 'Section 251', cell: ({ section251 }) => section251 },
  ];
  if (first < shown) {
    columns.push({
      id: 'base',
      label: yearHead(first),
      ...numeric,
      cell: ({ amounts }) => thousands(amounts.base.mean),
    });
  }
  if (first < shown - 1) {
    columns.push({
      id: 'previous',
      label: yearHead(shown - 1),
      ...numeric,
      cell: ({ amounts }) => thousands(amounts.previous?.mean ?? 0),
    });
  }
  columns.push(
    {
      id: 'shown',
      label: yearHead(shown),
      ...numeric,
      cell: ({ amounts }) => <b>{thousands(amounts.shown.mean)}</b>,
    },
    {
      id: 'range',
      label: '8 in 10 futures',
      range: true,
      cell: ({ amounts }) => thousandsRange(amounts.shown),
    },
  );
  if (first < shown) {
    columns.push({
      id: 'change',
      label: `Change on ${yearHead(shown - 1)}`,
      ...numeric,
      cell: ({ amounts }) => thousandsChange(amounts.change?.mean ?? 0),
    });
  }
  return columns;
}

/** What has room beside the names of the lines on a phone: the file has the rest. */
const NARROW = ['line', 'base', 'shown'];

export function Accounts({ finance, methodAddress }: AccountsProps): VNode {
  const narrow = useNarrow();
  const { areaName, provenance, financialYears, financialYear: shown } = finance;
  const year = financialYear(shown);
  const caption = `Income and spending by line, ${areaName}, ${year}, thousand pounds`;
  const groups = accountGroups(finance);
  const columns = columnsOf(financialYears[0], shown).filter(
    ({ id }) => !narrow || NARROW.includes(id),
  );
  const download = () =>
    downloadCsv(
      `accounts-${year}-${provenance.datasetId}-${provenance.scenarioId}.csv`,
      twinCsv(accountsTwin(groups, caption), provenance),
    );
  return (
    <Section
      id="accounts"
      title={`The accounts of ${year}, line by line`}
      intro={`Average of ${provenance.draws} simulated futures, thousand pounds, cash prices of each year. Numbers are those of the section 251 return.`}
    >
      <GroupedTable
        caption={caption}
        columns={columns}
        groups={groups}
        rowKey={({ id }) => id}
        isTotal={({ total }) => total}
      />
      <p class="lip-note">
        {AVERAGES_ADD_UP} Amounts are rounded when printed, so a total can differ from its lines by
        one in the last place. Lines on which no future spends are left out.
        {narrow ? ' The file has ranges, section 251 numbers and the year before.' : ''}
      </p>
      <p class="lip-figure__actions">
        <button type="button" class="lip-link" onClick={download}>
          Download table
        </button>
        <a class="lip-link" href={methodAddress}>
          How the first year compares with published accounts
        </a>
      </p>
    </Section>
  );
}
