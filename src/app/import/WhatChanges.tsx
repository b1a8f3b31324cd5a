/** What using the files given would change of the data that are shown. */
import type { VNode } from 'preact';
import type { Changes, FigureChange, TableChange } from '../../data/import/changes.ts';
import { problemLine } from '../../domain/problems.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { CHANGES, FIGURES } from '../content/import.ts';

const MOST_NAMED = 30;

const whole = (value: number) => value.toLocaleString('en-GB');
const signed = (value: number) => (value > 0 ? `+${whole(value)}` : whole(value).replace('-', '−'));

const TABLE_COLUMNS: readonly Column<TableChange>[] = [
  { id: 'title', label: 'Table', cell: ({ title, file }) => `${title} (${file})` },
  { id: 'added', label: 'Rows added', numeric: true, cell: ({ added }) => whole(added) },
  { id: 'removed', label: 'Rows removed', numeric: true, cell: ({ removed }) => whole(removed) },
  { id: 'changed', label: 'Rows changed', numeric: true, cell: ({ changed }) => whole(changed) },
];

const FIGURE_COLUMNS: readonly Column<FigureChange>[] = [
  { id: 'figure', label: 'Figure', cell: ({ figure }) => FIGURES[figure] },
  { id: 'before', label: 'Shown now', numeric: true, cell: ({ before }) => whole(before) },
  { id: 'after', label: 'In your data', numeric: true, cell: ({ after }) => whole(after) },
  {
    id: 'difference',
    label: 'Difference',
    numeric: true,
    cell: ({ before, after }) => signed(after - before),
  },
];

function named(items: readonly { readonly id: string; readonly words: string }[]): VNode {
  const more = items.length - MOST_NAMED;
  return (
    <ul class="lip-list">
      {items.slice(0, MOST_NAMED).map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
      {more > 0 ? <li>and {more} more</li> : null}
    </ul>
  );
}

export function WhatChanges({ changes }: { readonly changes: Changes }): VNode {
  const { tables, figures, gone, plans, description } = changes;
  if (tables.length === 0 && !description) return <p>{CHANGES.same}</p>;
  return (
    <>
      {description ? <p>{CHANGES.description}</p> : null}
      {tables.length > 0 ? (
        <DataTable
          caption="Rows that would change, by table"
          columns={TABLE_COLUMNS}
          rows={tables}
          rowKey={({ file }) => file}
          stacked
          dense
        />
      ) : null}
      <DataTable
        caption="Figures before and after"
        columns={FIGURE_COLUMNS}
        rows={figures}
        rowKey={({ figure }) => figure}
        stacked
        dense
      />
      {gone.length > 0 ? (
        <>
          <p>{CHANGES.gone(gone.length)}</p>
          {named(gone.map(({ id, name }) => ({ id, words: `${name} (${id})` })))}
        </>
      ) : null}
      {plans.length > 0 ? (
        <>
          <p>{CHANGES.plans(plans.length)}</p>
          {named(
            plans.map(({ label, problems }) => ({ id: label, words: problemLine(problems[0]) })),
          )}
        </>
      ) : null}
    </>
  );
}
