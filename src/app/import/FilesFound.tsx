/** What each file was read as, and which of its columns is which. */
import type { VNode } from 'preact';
import type { FileReport } from '../../data/import/importFiles.ts';
import { tablesByFile } from '../../data/import/recognise.ts';
import { TRANSITIONS } from '../../data/import/recordTables.ts';
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

/** What is settled of a file's columns: of two that have one name, nobody has chosen yet. */
function decided({ choice, twice }: FileReport): FileReport['choice'] {
  return Object.fromEntries(Object.entries(choice).filter(([name]) => !twice.includes(name)));
}

/** Menus of the columns of one file; open where something must be chosen or looked at. */
function Columns(props: FilesFoundProps & { readonly report: FileReport; readonly at: number }) {
  const { desk, report, at, referenceFolder } = props;
  const tables = tablesByFile(referenceFolder);
  const spec = report.table === null ? undefined : tables.get(report.table);
  const choose = (table: string, columns?: FileReport['choice']) =>
    void desk.choose(report.name, { table, columns });
  const headers = report.header.map((name, column) => ({
    value: String(column),
    label:
      report.header.indexOf(name) === report.header.lastIndexOf(name)
        ? name
        : FOUND.alike(name, column + 1),
  }));
  const options = [
    { value: BLANK, label: FOUND.none },
    ...headers.filter(({ label }) => label !== ''),
  ];
  const undecided = [{ value: BLANK, label: FOUND.chooseColumn }, ...options.slice(1)];
  return (
    <details
      class="govuk-details lip-screen-only"
      open={report.missing.length + report.twice.length > 0 || spec === undefined}
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
        {report.twice.length > 0 ? <p>{FOUND.twice(report.twice)}</p> : null}
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
                options={report.twice.includes(name) ? undecided : options}
                onChange={(chosen) =>
                  choose(report.table as string, {
                    ...decided(report),
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
      // Rows of a record are children: their number stands below, rounded.
      cell: ({ use, table, rows }) =>
        use === 'table' && table !== TRANSITIONS ? rows.toLocaleString('en-GB') : '',
    },
  ];
  const doubtful = files
    .map((report, at) => ({ report, at }))
    .filter(
      ({ report: { use, guessed, missing, twice, leftOut } }) =>
        use === 'unknown' ||
        (use === 'table' && guessed.length + missing.length + twice.length + leftOut.length > 0),
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
