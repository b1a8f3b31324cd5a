/** The pairs that the map draws, with what is left, so that they add up to all passengers of its hub. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { children } from '../../charts/rounding.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { ShowMore } from '../components/ShowMore.tsx';
import { flowCount } from '../content/transport.ts';
import type { ListedFlow } from './flowTables.ts';
import { SCHOOL_ATTRIBUTE } from './transportKeys.ts';

export interface FlowListProps {
  readonly caption: string;
  /** "School" or "Home district" */
  readonly head: string;
  readonly rows: readonly ListedFlow[];
  readonly total: ListedFlow;
  readonly sheetAddress: (school: string) => string;
}

const ROWS_AT_FIRST = 12;

function columnsOf({ head, sheetAddress }: FlowListProps): Column<ListedFlow>[] {
  return [
    {
      id: 'name',
      label: head,
      cell: ({ name, school }) =>
        school === null ? (
          name
        ) : (
          <a href={sheetAddress(school)} {...{ [SCHOOL_ATTRIBUTE]: school }}>
            {name}
          </a>
        ),
    },
    {
      id: 'children',
      label: 'Children',
      numeric: true,
      cell: ({ passengers }) => <b>{flowCount(passengers)}</b>,
    },
    {
      id: 'minutes',
      label: 'Minutes',
      numeric: true,
      cell: ({ meanMinutes }) => (meanMinutes === null ? '' : children(meanMinutes)),
    },
  ];
}

export function FlowList(props: FlowListProps): VNode {
  const [most, setMost] = useState(ROWS_AT_FIRST);
  return (
    <div class="lip-stack lip-stack--tight">
      <DataTable
        caption={props.caption}
        dense
        columns={columnsOf(props)}
        rows={props.rows}
        rowKey={({ key }) => key}
        total={props.total}
        most={most}
      />
      <ShowMore shown={most} all={props.rows.length} onMore={setMost} />
    </div>
  );
}
