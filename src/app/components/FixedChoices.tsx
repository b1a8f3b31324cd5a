/** Choices that no plan can change, each with its grounds and what another value would do. */
import type { VNode } from 'preact';
import type { FixedChoice } from '../../domain/fixedChoices/choice.ts';
import { FIXED_CHOICES } from '../../domain/fixedChoices/index.ts';
import { fixedPart, fixedValue } from '../content/fixedChoices.ts';
import { QUALITIES } from '../content/register.ts';
import { groundsOf } from '../content/sensitivity.ts';
import { csvOf } from '../state/csv.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { DownloadTable } from './DownloadTable.tsx';
import type { Fact } from './Facts.tsx';
import { Grounds } from './Grounds.tsx';

function factsOf({ quality, reason, otherwise }: FixedChoice): readonly Fact[] {
  return [
    ['Quality', quality],
    ['Reason', reason],
    ['Otherwise', otherwise],
  ];
}

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
  {
    id: 'value',
    label: 'Value',
    cell: (one) => (
      <>
        <b>{fixedValue(one)}</b> {one.unit}
      </>
    ),
  },
  {
    id: 'why',
    label: 'Source, or assumption',
    cell: (one) => <Grounds source={groundsOf(one)} facts={factsOf(one)} />,
    sortBy: ({ quality }) => QUALITIES.indexOf(quality),
  },
];

/** A table for each part of the model, so that nobody reads a hundred rows to find one. */
export function FixedChoicesTables(): VNode {
  const parts = [...new Set(FIXED_CHOICES.map(fixedPart))];
  return (
    <>
      {parts.map((part) => {
        const choices = FIXED_CHOICES.filter((one) => fixedPart(one) === part);
        return (
          <details key={part} class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                {part}: {choices.length} choices
              </span>
            </summary>
            <DataTable
              caption={`Fixed choices: ${part}`}
              columns={COLUMNS}
              rows={choices}
              rowKey={({ id }) => id}
              stacked
              dense
            />
          </details>
        );
      })}
      <DownloadTable
        fileName="fixed-choices.csv"
        csv={() => csvOf(FIXED_CHOICES.map((one) => ({ ...one, value: fixedValue(one) })))}
      >
        Download these {FIXED_CHOICES.length} rows
      </DownloadTable>
    </>
  );
}
