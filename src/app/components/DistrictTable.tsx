/** Where each district's need for specialist places is met, and what is left: the twin of the map. */
import type { VNode } from 'preact';
import { children, rate } from '../../charts/rounding.ts';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import type { OverviewView, SufficiencyRow, SufficiencyView } from '../../results/views/view.ts';
import { NEEDED_AND_SHORT } from '../content/words.ts';
import type { Choices } from '../state/choices.ts';
import { sufficiencyCsv, sufficiencyFileName } from '../state/sufficiencyCsv.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { DownloadTable } from './DownloadTable.tsx';
import { districtRowLook } from './GapTable.tsx';
import { intervalColumns, TIGHT } from './intervals.tsx';

export interface DistrictTableProps {
  readonly sufficiency: SufficiencyView;
  readonly overview: OverviewView;
  readonly choices: Choices;
  readonly pointed: string | null;
  readonly onPoint: (districtCode: string | null) => void;
  readonly addressOf: (districtCode: string) => string;
}

/** Columns of counts, shared by every sufficiency table. */
export function outcomeColumns(total: SufficiencyRow): Column<SufficiencyRow>[] {
  const count = (
    id: string,
    label: string,
    of: (row: SufficiencyRow) => number,
  ): Column<SufficiencyRow> => ({
    id,
    label,
    numeric: true,
    cell: (row) => children(of(row)),
    sortBy: (row) => (row === total ? null : of(row)),
  });
  return [
    count('needed', 'Needed', (row) => row.needed.mean),
    count('in-district', 'In district', (row) => row.metInDistrict),
    count('elsewhere', 'Elsewhere', (row) => row.metInArea + row.metOutOfArea),
    count('spilled', 'Another type', (row) => row.spilled),
    count('waiting', 'Waiting', (row) => row.waiting),
    {
      ...count('short', 'Shortfall', (row) => row.shortfall.mean),
      cell: (row) => <b>{children(row.shortfall.mean)}</b>,
    },
  ];
}

export function DistrictTable(props: DistrictTableProps): VNode {
  const { sufficiency, overview, choices, addressOf } = props;
  const { rows, total, year } = sufficiency;
  const at = overview.children.years.indexOf(year);
  const rateOf = (row: SufficiencyRow) =>
    overview.districts.find(({ code }) => code === row.codes[0])?.shortfallPer1000[at].mean ?? null;
  const columns: Column<SufficiencyRow>[] = [
    {
      id: 'district',
      label: 'Home district',
      unbroken: true,
      cell: (row) =>
        row === total ? overview.areaName : <a href={addressOf(row.codes[0])}>{row.labels[0]}</a>,
      sortBy: (row) => row.labels[0],
    },
    {
      id: 'rate',
      label: 'Per 1,000',
      numeric: true,
      cell: (row) => {
        const per1000 = rateOf(row);
        return per1000 === null ? '' : rate(per1000);
      },
      sortBy: rateOf,
    },
    ...outcomeColumns(total),
    ...intervalColumns(
      'Shortfall',
      rows,
      (row) => row.shortfall,
      (row) => row !== total,
      TIGHT,
    ),
  ];
  return (
    <div class="lip-stack lip-stack--tight">
      <DataTable
        caption={`Specialist places needed, met and short by home district, January ${year}`}
        groups={[
          { label: '', columns: 3 },
          { label: 'Met in the type needed', columns: 2 },
          { label: 'Not met', columns: 2 },
          { label: '', columns: 1 },
          { label: 'Average and 8 in 10 futures', columns: 2 },
        ]}
        dense
        columns={columns}
        rows={rows}
        total={total}
        rowKey={(row) => row.codes.join() || 'total'}
        rowClass={(row) =>
          districtRowLook(row.codes[0] ?? null, choices.district?.code, props.pointed)
        }
        onRowPoint={(row) => props.onPoint(row?.codes[0] ?? null)}
        firstSorting={{ column: 'short', descending: true }}
      />
      <p class="lip-note">
        {NEEDED_AND_SHORT} {AVERAGES_ADD_UP}
      </p>
      <DownloadTable
        fileName={sufficiencyFileName(sufficiency)}
        csv={() => sufficiencyCsv(sufficiency)}
      >
        Download table
      </DownloadTable>
    </div>
  );
}
