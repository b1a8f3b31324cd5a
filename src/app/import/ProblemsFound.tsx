/** Everything that is wrong with the files given, with what to do about it. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { downloadCsv } from '../components/download.ts';
import { SelectField } from '../components/fields.tsx';
import { ROWS_AT_ONCE, ShowMore } from '../components/ShowMore.tsx';
import { PROBLEMS } from '../content/import.ts';
import { csvOf } from '../state/csv.ts';

const ALL = '';

const COLUMNS: readonly Column<Problem>[] = [
  { id: 'file', label: 'File', cell: ({ file }) => file },
  { id: 'row', label: 'Row', numeric: true, cell: ({ row }) => row ?? '' },
  { id: 'column', label: 'Column', cell: ({ column }) => column ?? '' },
  { id: 'found', label: 'Found', cell: ({ found }) => found },
  { id: 'expected', label: 'Expected', cell: ({ expected }) => expected },
  { id: 'fix', label: 'What to do', cell: ({ fix }) => fix },
];

function problemsCsv(problems: readonly Problem[]): string {
  return csvOf(
    problems.map(({ file, row, column, found, expected, fix }) => ({
      File: file,
      Row: row ?? null,
      Column: column ?? null,
      Found: found,
      Expected: expected,
      'What to do': fix,
    })),
  );
}

export interface ProblemsFoundProps {
  readonly problems: readonly Problem[];
  /** Unique on the page. */
  readonly id: string;
  readonly words: { readonly caption: string; readonly download: string };
}

export function ProblemsFound({ problems, id, words }: ProblemsFoundProps): VNode {
  const [file, setFile] = useState(ALL);
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const files = [...new Set(problems.map((problem) => problem.file))];
  const chosen = files.includes(file) ? file : ALL;
  const shown = problems.filter((problem) => chosen === ALL || problem.file === chosen);
  return (
    <>
      {files.length > 1 ? (
        <div class="lip-screen-only">
          <SelectField
            id={`${id}-of`}
            label={PROBLEMS.filter}
            value={chosen}
            options={[
              { value: ALL, label: PROBLEMS.all },
              ...files.map((name) => ({ value: name, label: name })),
            ]}
            onChange={setFile}
          />
        </div>
      ) : null}
      <DataTable
        caption={words.caption}
        columns={COLUMNS}
        rows={shown.slice(0, most)}
        rowKey={(problem) => JSON.stringify(problem)}
        stacked
        dense
      />
      <ShowMore shown={most} all={shown.length} onMore={setMost} />
      <p class="lip-screen-only">
        <button
          type="button"
          class="lip-button lip-button--quiet"
          onClick={() => downloadCsv(`${id}.csv`, problemsCsv(shown))}
        >
          {words.download}
        </button>
      </p>
    </>
  );
}
