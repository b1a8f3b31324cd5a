/** What the model gives back where it was fitted, and where it can be compared with what happened. */
import type { VNode } from 'preact';
import type { CheckRow } from '../../results/views/view.ts';
import { registerNumber } from '../content/register.ts';
import { type Column, DataTable } from './DataTable.tsx';

const COLUMNS: readonly Column<CheckRow>[] = [
  { id: 'label', label: 'Check', cell: ({ label }) => label },
  { id: 'target', label: 'Should be', numeric: true, cell: ({ target }) => registerNumber(target) },
  { id: 'model', label: 'Model gives', numeric: true, cell: ({ model }) => registerNumber(model) },
  { id: 'tolerance', label: 'Allowed', cell: ({ tolerance }) => tolerance },
  {
    id: 'met',
    label: 'Met',
    cell: ({ met }) => (met ? 'yes' : <b class="lip-worse">no</b>),
  },
  { id: 'note', label: 'Note', cell: ({ note }) => note },
];

/** "41 of 44 checks are met; those that are not are marked and explained". */
function checksSentence(rows: readonly CheckRow[]): string {
  const met = rows.filter((row) => row.met).length;
  if (met === rows.length) return `All ${rows.length} checks are met.`;
  return `${met} of ${rows.length} checks are met. Those that are not are marked “no”.`;
}

export function ChecksTables({ rows }: { readonly rows: readonly CheckRow[] }): VNode {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <div class="lip-stack">
      <p>{checksSentence(rows)}</p>
      {groups.map((group) => (
        <DataTable
          key={group}
          caption={group}
          captionShown
          columns={COLUMNS}
          rows={rows.filter((row) => row.group === group)}
          rowKey={({ label }) => label}
          stacked
          dense
        />
      ))}
    </div>
  );
}
