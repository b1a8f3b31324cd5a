/** The first rows of a table as they stand in its file, and what its columns mean. */
import type { VNode } from 'preact';
import { columnMeaning, TABLE_NOTES, TABLE_TITLES } from '../../export/tables/tableWords.ts';
import type { Cell } from '../../results/tables/table.ts';
import type { TablePreviewView } from '../../results/views/tablePreviewTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { Section } from '../components/Section.tsx';
import { previewCaption } from '../content/export.ts';

interface PreviewRow {
  readonly at: number;
  readonly cells: readonly Cell[];
}

function said(cell: Cell): string {
  if (typeof cell !== 'number') return cell ?? '';
  return String(Math.round(cell * 100) / 100);
}

function columnsOf({ columns, rows }: TablePreviewView): Column<PreviewRow>[] {
  return columns.map((column, at) => ({
    id: column,
    label: column,
    numeric: rows.some((row) => typeof row[at] === 'number') && column !== 'year',
    cell: ({ cells }) => said(cells[at]),
  }));
}

export interface PreviewProps {
  readonly preview: TablePreviewView;
  /** Offers this table alone. */
  readonly onDownload: () => void;
}

export function Preview({ preview, onDownload }: PreviewProps): VNode {
  const { table, columns, rows, rowCount } = preview;
  return (
    <Section
      id="preview-table"
      title={`${TABLE_TITLES[table]} (${table}.csv)`}
      intro={previewCaption(rows.length, rowCount)}
      onScreenOnly
    >
      <DataTable
        caption={`First rows of ${table}.csv`}
        columns={columnsOf(preview)}
        rows={rows.map((cells, at) => ({ at, cells }))}
        rowKey={({ at }) => String(at)}
        dense
      />
      <p class="lip-figure__actions">
        <button type="button" class="lip-link" onClick={onDownload}>
          Download {table}.csv alone, with its provenance in the last column
        </button>
      </p>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">What the columns mean</span>
        </summary>
        <div class="govuk-details__text">
          <dl class="lip-export__columns">
            {columns.map((column) => (
              <div key={column}>
                <dt>
                  <code>{column}</code>
                </dt>
                <dd>{columnMeaning(column)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
      <ul class="lip-list lip-note">
        {TABLE_NOTES.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Section>
  );
}
