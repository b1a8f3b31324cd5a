/** What each file was read as, and which of its columns is which. */
import type { VNode } from 'preact';
import type { FileReport } from '../../data/import/importFiles.ts';
import { tablesByFile } from '../../data/import/recognise.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { SelectField } from '../components/fields.tsx';
import { columnWords, FOUND, usedAs } from '../content/import.ts';
import type { Desk } from './desk.ts';

export interface FilesFoundProps {
  readonly desk: Desk;
  readonly files: readonly FileReport[];
  /** Folder of the reference area within the dataset. */
  readonly referenceFolder: string;
}

const BLANK = '';

function idOf(name: string, at: number): string {
  return `import-${at}-${name.replace(/[^\w-]+/g, '-')}`;
}

/** Menus of the columns of one file; open where something must be chosen or looked at. */
function Columns(props: FilesFoundProps & { readonly report: FileReport; readonly at: number }) {
  const { desk, report, at, referenceFolder } = props;
  const tables = tablesByFile(referenceFolder);
  const spec = report.table === null ? undefined : tables.get(report.table);
  const choose = (table: string, columns?: FileReport['choice']) =>
    void desk.choose(report.name, { table, columns });
  const headers = report.header.map((name, column) => ({ value: String(column), label: name }));
  const options = [
    { value: BLANK, label: FOUND.none },
    ...headers.filter(({ label }) => label !== ''),
  ];
  return (
    <details
      class="govuk-details lip-screen-only"
      open={report.missing.length > 0 || spec === undefined}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{FOUND.columns(report.name)}</span>
      </summary>
      <div class="govuk-details__text lip-stack lip-stack--tight">
        <SelectField
          id={idOf('table', at)}
          label={FOUND.table}
          value={report.table ?? BLANK}
          options={[
            ...(report.table === null ? [{ value: BLANK, label: FOUND.choose }] : []),
            ...[...tables].map(([file, { title }]) => ({
              value: file,
              label: file.includes('/') ? `${title} (${referenceFolder})` : title,
            })),
          ]}
          onChange={(table) => (table === BLANK ? undefined : choose(table))}
        />
        {report.guessed.length > 0 ? <p>{FOUND.guessed(report.guessed)}</p> : null}
        {report.leftOut.length > 0 ? <p>{FOUND.leftOut(report.leftOut)}</p> : null}
        {spec ? (
          <div class="lip-import-columns">
            {Object.entries(spec.columns).map(([name, kind]) => (
              <SelectField
                key={name}
                id={idOf(name, at)}
                label={`${name}: ${columnWords(kind)}`}
                value={report.choice[name] === null ? BLANK : String(report.choice[name])}
                options={options}
                onChange={(chosen) =>
                  choose(report.table as string, {
                    ...report.choice,
                    [name]: chosen === BLANK ? null : Number(chosen),
                  })
                }
              />
            ))}
          </div>
        ) : null}
      </div>
    </details>
  );
}

export function FilesFound(props: FilesFoundProps): VNode | null {
  const { files, referenceFolder } = props;
  if (files.length === 0) return null;
  const titles = new Map(
    [...tablesByFile(referenceFolder)].map(([file, { title }]) => [file, title]),
  );
  const columns: Column<FileReport>[] = [
    { id: 'file', label: 'File', cell: ({ name }) => name },
    { id: 'use', label: 'Read as', cell: (report) => usedAs(report, titles) },
    {
      id: 'rows',
      label: 'Rows',
      numeric: true,
      cell: ({ use, rows }) => (use === 'table' ? rows.toLocaleString('en-GB') : ''),
    },
  ];
  const doubtful = files
    .map((report, at) => ({ report, at }))
    .filter(
      ({ report: { use, guessed, missing, leftOut } }) =>
        use === 'unknown' ||
        (use === 'table' && guessed.length + missing.length + leftOut.length > 0),
    );
  return (
    <>
      <DataTable
        caption={FOUND.caption}
        columns={columns}
        rows={files}
        rowKey={({ name }) => name}
        stacked
        dense
      />
      {doubtful.map(({ report, at }) => (
        <Columns key={report.name} {...props} report={report} at={at} />
      ))}
    </>
  );
}
