/** The overview's twin of the map: rate, places short and range of each district. */
import type { VNode } from 'preact';
import { children } from '../../charts/rounding.ts';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import type { OverviewView, Summary } from '../../results/views/view.ts';
import type { Choices } from '../state/choices.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { districtColumns } from './districtColumns.tsx';
import { intervalColumns } from './intervals.tsx';

export interface GapTableProps {
  readonly overview: OverviewView;
  readonly choices: Choices;
  readonly pointed: string | null;
  readonly onPoint: (districtCode: string | null) => void;
  /** Address that chooses a district. */
  readonly addressOf: (districtCode: string) => string;
}

interface GapRow {
  readonly code: string | null;
  readonly name: string;
  /** Null for the whole area. */
  readonly per1000: number | null;
  readonly shortfall: Summary;
}

/** Classes of a row that is chosen or pointed at, in the table or on the map. */
export function districtRowLook(
  code: string | null,
  chosen: string | undefined,
  pointed: string | null,
): string | undefined {
  if (code === null) return undefined;
  const look = [
    code === chosen ? 'lip-table__row--selected' : '',
    code === pointed ? 'lip-table__row--pointed' : '',
  ];
  return look.filter(Boolean).join(' ') || undefined;
}

export function GapTable(props: GapTableProps): VNode {
  const { overview, choices, addressOf } = props;
  const at = overview.children.years.indexOf(choices.year);
  const rows: GapRow[] = overview.districts.map((district) => ({
    code: district.code,
    name: district.name,
    per1000: district.shortfallPer1000[at].mean,
    shortfall: district.shortfall[at],
  }));
  const total: GapRow = {
    code: null,
    name: overview.areaName,
    per1000: null,
    shortfall: overview.placesShort.summary[at],
  };
  const columns: Column<GapRow>[] = [
    ...districtColumns<GapRow>(addressOf),
    {
      id: 'short',
      label: 'Places short',
      numeric: true,
      cell: ({ shortfall }) => <b>{children(shortfall.mean)}</b>,
      sortBy: ({ shortfall }) => shortfall.mean,
    },
    ...intervalColumns(
      'Places short',
      rows,
      (row) => row.shortfall,
      ({ code }) => code !== null,
    ),
  ];
  return (
    <div class="lip-stack lip-stack--tight">
      <DataTable
        caption={`Specialist places short by home district, January ${choices.year}`}
        groups={[
          { label: '', columns: 3 },
          { label: 'Average and 8 in 10 futures', columns: 2 },
        ]}
        columns={columns}
        rows={rows}
        total={total}
        rowKey={({ name }) => name}
        rowClass={({ code }) => districtRowLook(code, choices.district?.code, props.pointed)}
        onRowPoint={(row) => props.onPoint(row?.code ?? null)}
        firstSorting={{ column: 'short', descending: true }}
      />
      <p class="lip-note">{AVERAGES_ADD_UP}</p>
    </div>
  );
}
