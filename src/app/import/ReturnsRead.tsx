/** What each SEN2 return holds, in numbers, and what it cannot tell. */
import type { VNode } from 'preact';
import type { Sen2Summary } from '../../data/sen2/importSen2.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { RETURNS } from '../content/import.ts';

type Row = Sen2Summary['returns'][number];

const number = (id: string, label: string, value: (row: Row) => number): Column<Row> => ({
  id,
  label,
  numeric: true,
  cell: (row) => value(row).toLocaleString('en-GB'),
});

const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', label: 'Return', cell: ({ name }) => name },
  { id: 'january', label: RETURNS.january, numeric: true, cell: ({ january }) => january },
  number('people', RETURNS.people, ({ people }) => people),
  number('plans', RETURNS.plans, ({ plans }) => plans),
  number('new', RETURNS.newPlans, ({ newPlans }) => newPlans),
  number('ceased', RETURNS.ceased, ({ ceasedPlans }) => ceasedPlans),
  number('requests', RETURNS.requests, ({ requests }) => requests),
];

export function ReturnsRead({ summary }: { readonly summary: Sen2Summary }): VNode {
  const { returns, replaced, notes } = summary;
  return (
    <>
      <DataTable
        caption={RETURNS.caption}
        columns={COLUMNS}
        rows={returns}
        rowKey={({ january }) => String(january)}
        stacked
        dense
      />
      <p>{RETURNS.replaced(replaced.map(({ title }) => title))}</p>
      <ul class="lip-list lip-measure">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
