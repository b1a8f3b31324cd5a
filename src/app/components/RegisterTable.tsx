/** The assumptions register: every value with its range, its source and its reason. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Parameter, Quality } from '../../domain/register.ts';
import {
  filterRegister,
  QUALITIES,
  QUALITY_MEANING,
  registerNumber,
  registerRange,
} from '../content/register.ts';
import { csvOf } from '../state/csv.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { downloadCsv } from './download.ts';
import { Filters, SearchField, SelectField } from './fields.tsx';

const EVERY = '';

const COLUMNS: readonly Column<Parameter>[] = [
  {
    id: 'label',
    label: 'Assumption',
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
    numeric: true,
    cell: ({ central }) => <b>{registerNumber(central)}</b>,
  },
  { id: 'range', label: 'Range', range: true, cell: registerRange },
  { id: 'unit', label: 'Unit', cell: ({ unit }) => unit },
  {
    id: 'quality',
    label: 'Quality',
    cell: ({ quality }) => quality,
    sortBy: ({ quality }) => QUALITIES.indexOf(quality),
  },
  {
    id: 'why',
    label: 'Source and reason',
    cell: ({ source, reason }) => (
      <>
        <span>{source}</span>
        <br />
        <span class="lip-quiet">{reason}</span>
      </>
    ),
  },
];

export function RegisterTable({ entries }: { readonly entries: readonly Parameter[] }): VNode {
  const [text, setText] = useState('');
  const [quality, setQuality] = useState<Quality | null>(null);
  const rows = filterRegister(entries, text, quality);
  return (
    <div class="lip-stack lip-stack--tight">
      <Filters label="Narrow the register">
        <SearchField id="register-text" label="Word in any column" value={text} onInput={setText} />
        <SelectField
          id="register-quality"
          label="Quality"
          value={quality ?? EVERY}
          options={[
            { value: EVERY, label: 'all' },
            ...QUALITIES.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(value) => setQuality(QUALITIES.find((one) => one === value) ?? null)}
        />
      </Filters>
      <p role="status">
        Showing {rows.length} of {entries.length}
        {rows.length === 0 ? '. Clear a filter to see more.' : ''}
      </p>
      <DataTable
        caption="Assumptions register"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        stacked
        dense
      />
      <p class="lip-figure__actions">
        <button
          type="button"
          class="lip-link"
          onClick={() => downloadCsv('assumptions.csv', csvOf(rows.map((row) => ({ ...row }))))}
        >
          Download these {rows.length} rows
        </button>
      </p>
      <p class="lip-note">
        The range is where 8 in 10 of the sampled values lie; the value is their median.{' '}
        {QUALITIES.map((one) => `${one}: ${QUALITY_MEANING[one]}`).join('. ')}.
      </p>
    </div>
  );
}
