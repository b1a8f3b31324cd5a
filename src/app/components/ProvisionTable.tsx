/** Provisions with their places, rolls and admissions, in the order and number that is asked for. */
import type { VNode } from 'preact';
import { children } from '../../charts/rounding.ts';
import type { ProvisionRow } from '../../results/views/view.ts';
import { type Column, DataTable } from './DataTable.tsx';

/** A count that may not exist: blank where the base January has no round, "no limit" for places. */
function counted(value: number | null, none: string): string {
  return value === null ? none : children(value);
}

function count(
  id: string,
  label: string,
  of: (row: ProvisionRow) => number | null,
  none = '',
): Column<ProvisionRow> {
  return { id, label, numeric: true, cell: (row) => counted(of(row), none), sortBy: of };
}

/** What a provision takes, under its name. */
function Serves({ row }: { readonly row: ProvisionRow }): VNode {
  const parts = [row.designation, row.needs, row.bands === '' ? '' : `bands ${row.bands}`];
  return <span class="lip-note">{parts.filter(Boolean).join(' · ')}</span>;
}

const COLUMNS: readonly Column<ProvisionRow>[] = [
  {
    id: 'name',
    label: 'Provision',
    cell: (row) => (
      <>
        <span>{row.name}</span>
        <br />
        <Serves row={row} />
      </>
    ),
    sortBy: (row) => row.name,
  },
  { id: 'type', label: 'Type', cell: (row) => row.settingType, sortBy: (row) => row.settingType },
  { id: 'district', label: 'District', cell: (row) => row.district, sortBy: (row) => row.district },
  { id: 'ages', label: 'Ages', cell: (row) => row.ages.replaceAll(' ', '\u00a0') },
  count('places', 'Places', (row) => row.places, 'no limit'),
  count('roll', 'On roll', (row) => row.onRoll),
  count('admitted', 'Admitted', (row) => row.admitted),
  count('over', 'Over number', (row) => row.overNumber),
  count('refused', 'Refused', (row) => row.refused),
  count('first', 'First choices', (row) => row.firstPreferences),
  {
    id: 'basis',
    label: 'Basis of places',
    prose: true,
    cell: (row) => (
      <span>
        {row.quality}: <span class="lip-quiet">{row.source}</span>
      </span>
    ),
    sortBy: (row) => row.quality,
  },
];

export interface ProvisionTableProps {
  readonly rows: readonly ProvisionRow[];
  readonly caption: string;
  readonly most: number;
}

export function ProvisionTable({ rows, caption, most }: ProvisionTableProps): VNode {
  return (
    <DataTable
      caption={caption}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
      firstSorting={{ column: 'refused', descending: true }}
      most={most}
      stacked
      dense
    />
  );
}
