/** One return: each of its tables with how far it can be filled, and what is missing. */
import type { VNode } from 'preact';
import type { TableName } from '../../results/tables/tableTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { READINESS_WORDS, readinessCounts } from '../content/export.ts';
import type { CheckedPart, CheckedReturn } from './readiness.ts';

export interface ChecklistProps {
  readonly of: CheckedReturn;
  readonly ticked: readonly TableName[];
  readonly onTick: (table: TableName, on: boolean) => void;
  readonly onPreview: (table: TableName) => void;
}

function Tick(props: {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onTick: (on: boolean) => void;
}): VNode {
  const { id, label, checked, onTick } = props;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small lip-export__tick">
      <div class="govuk-checkboxes__item">
        <input
          id={id}
          class="govuk-checkboxes__input"
          type="checkbox"
          checked={checked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
        </label>
      </div>
    </div>
  );
}

function Grounds({ gap, note }: CheckedPart): VNode | null {
  if (gap === undefined) return note === undefined ? null : <span>{note}</span>;
  return (
    <div>
      <p>{gap.missing}</p>
      <p>
        <b>To fill it:</b> {gap.fill}
      </p>
    </div>
  );
}

function columnsOf({ of, ticked, onTick, onPreview }: ChecklistProps): Column<CheckedPart>[] {
  return [
    {
      id: 'title',
      label: 'Table',
      cell: ({ id, title, table }) =>
        table === null ? (
          title
        ) : (
          <Tick
            id={`${of.id}-${id}`}
            label={title}
            checked={ticked.includes(table)}
            onTick={(on) => onTick(table, on)}
          />
        ),
    },
    {
      id: 'readiness',
      label: 'State',
      unbroken: true,
      cell: ({ readiness }) => <b>{READINESS_WORDS[readiness]}</b>,
    },
    {
      id: 'grounds',
      label: 'What is missing, or good to know',
      cell: (part) => <Grounds {...part} />,
    },
    {
      id: 'file',
      label: 'File',
      unbroken: true,
      cell: ({ table }) =>
        table === null ? (
          'none'
        ) : (
          <>
            <code>{table}.csv</code>
            <br />
            <button
              type="button"
              class="lip-link"
              aria-label={`Preview ${table}.csv`}
              onClick={() => onPreview(table)}
            >
              Preview
            </button>
          </>
        ),
    },
  ];
}

export function Checklist(props: ChecklistProps): VNode {
  const { id, title, about, parts } = props.of;
  return (
    <Section id={`return-${id}`} title={title} intro={`${readinessCounts(parts)}.`}>
      <p class="lip-measure">{about}</p>
      <DataTable
        caption={`${title}: what is ready and what is missing`}
        columns={columnsOf(props)}
        rows={parts}
        rowKey={(part) => part.id}
        stacked
        dense
      />
    </Section>
  );
}
