/** Choices that no plan can change, each with its grounds and what another value would do. */
import type { VNode } from 'preact';
import type { FixedChoice } from '../../domain/fixedChoices/choice.ts';
import { FIXED_CHOICES } from '../../domain/fixedChoices/index.ts';
import { fixedArea, fixedValue } from '../content/fixedChoices.ts';
import { QUALITIES } from '../content/register.ts';
import { csvOf } from '../state/csv.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { DownloadTable } from './DownloadTable.tsx';

const COLUMNS: readonly Column<FixedChoice>[] = [
  {
    id: 'label',
    label: 'Choice',
    cell: ({ id, label }) => (
      <>
        <span>{label}</span>
        <br />
        <code class="lip-note">{id}</code>
      </>
    ),
    sortBy: ({ label }) => label,
  },
  { id: 'area', label: 'Part of the model', cell: fixedArea, sortBy: fixedArea },
  { id: 'value', label: 'Value', numeric: true, cell: (one) => <b>{fixedValue(one)}</b> },
  { id: 'unit', label: 'Unit', cell: ({ unit }) => unit },
  {
    id: 'why',
    label: 'Quality and reason',
    prose: true,
    cell: ({ quality, source, reason, otherwise }) => (
      <div>
        <span>
          <b>{quality}</b>: {reason}
        </span>
        <p class="lip-quiet">
          {otherwise} Source: {source}.
        </p>
      </div>
    ),
    sortBy: ({ quality }) => QUALITIES.indexOf(quality),
  },
];

export function FixedChoicesTable(): VNode {
  return (
    <>
      <DataTable
        caption="Choices that cannot be changed here"
        columns={COLUMNS}
        rows={FIXED_CHOICES}
        rowKey={({ id }) => id}
        stacked
        dense
      />
      <DownloadTable
        fileName="fixed-choices.csv"
        csv={() => csvOf(FIXED_CHOICES.map((one) => ({ ...one, value: fixedValue(one) })))}
      >
        Download these {FIXED_CHOICES.length} rows
      </DownloadTable>
    </>
  );
}
