/** Tables to be filled in, and the whole dataset that is shown as one archive. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { datasetArchive } from '../../data/import/datasetArchive.ts';
import { templateOf } from '../../data/import/templates.ts';
import type { TableSpec } from '../../domain/columns.ts';
import type { Manifest } from '../../domain/dataset.ts';
import { DATASET_TABLES } from '../../domain/datasetTables.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { downloadCsv, downloadFile } from '../components/download.ts';
import { columnWords, TEMPLATES } from '../content/import.ts';

export interface TemplatesProps {
  readonly manifest: Manifest;
  /** Version of the data. */
  readonly hash: string;
  readonly texts: () => Promise<ReadonlyMap<string, string>>;
}

const TABLES: readonly TableSpec[] = Object.values(DATASET_TABLES);

export function Templates({ manifest, hash, texts }: TemplatesProps): VNode {
  const [failed, setFailed] = useState(false);
  // Exact counts of children: only what was simulated from rounded ones may leave.
  const personal = manifest.origin === 'person-level';
  const withTexts = async (work: (read: ReadonlyMap<string, string>) => void) => {
    try {
      setFailed(false);
      work(await texts());
    } catch {
      setFailed(true);
    }
  };
  const template = (spec: TableSpec) =>
    withTexts((read) =>
      downloadCsv(spec.file, templateOf(spec, personal ? undefined : read.get(spec.file))),
    );
  const whole = () =>
    withTexts((read) => {
      const bytes = new Uint8Array(datasetArchive(manifest.id, read));
      downloadFile({ name: `${manifest.id}-${hash.slice(0, 8)}.zip`, bytes });
    });
  const columns: readonly Column<TableSpec>[] = [
    { id: 'title', label: 'Table', cell: ({ title }) => title },
    {
      id: 'columns',
      label: TEMPLATES.columns,
      cell: ({ columns, file }) => (
        <details>
          <summary>
            {Object.keys(columns).length} columns<span class="lip-visually-hidden"> of {file}</span>
          </summary>
          <ul class="lip-list">
            {Object.entries(columns).map(([name, kind]) => (
              <li key={name}>
                <code>{name}</code>: {columnWords(kind)}
              </li>
            ))}
          </ul>
        </details>
      ),
    },
    {
      id: 'template',
      label: TEMPLATES.download,
      cell: (spec) => (
        <button type="button" class="lip-link" onClick={() => void template(spec)}>
          {spec.file}
        </button>
      ),
    },
  ];
  return (
    <>
      {failed ? (
        <p class="govuk-error-message" role="alert">
          {TEMPLATES.failed}
        </p>
      ) : null}
      {personal ? (
        <p>{TEMPLATES.personal}</p>
      ) : (
        <p class="lip-row lip-screen-only">
          <button type="button" class="lip-button lip-button--quiet" onClick={() => void whole()}>
            {TEMPLATES.whole}
          </button>
          <span class="lip-note">{TEMPLATES.wholeHint}</span>
        </p>
      )}
      <DataTable
        caption={TEMPLATES.caption}
        columns={columns}
        rows={TABLES}
        rowKey={({ file }) => file}
        stacked
        dense
      />
    </>
  );
}
