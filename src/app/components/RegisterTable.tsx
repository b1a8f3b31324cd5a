/** The assumptions register: every value with its range, what it does to the answer, and its grounds. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { valueAxis } from '../../charts/axes.ts';
import { IntervalAxis } from '../../charts/IntervalCell.tsx';
import { change } from '../../charts/rounding.ts';
import type { Parameter, Quality } from '../../domain/register.ts';
import type { SensitivityView } from '../../results/sensitivity/sensitivityTypes.ts';
import {
  byEffect,
  filterRegister,
  isOfRegister,
  QUALITIES,
  QUALITY_MEANING,
  type RegisterRow,
  registerNumber,
  registerRange,
  withEffects,
} from '../content/register.ts';
import { effectOf, groundsOf, outcomeFormat, outcomeWords } from '../content/sensitivity.ts';
import { type CsvCell, csvOf } from '../state/csv.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { DownloadTable } from './DownloadTable.tsx';
import { EffectCell } from './EffectCell.tsx';
import { Filters, SearchField, SelectField } from './fields.tsx';

const EVERY = '';
const EFFECT_WIDTH = 132;

const NAME: Column<RegisterRow> = {
  id: 'label',
  label: 'Assumption',
  cell: ({ entry: { id, label } }) => (
    <>
      <span>{label}</span>
      <br />
      <code class="lip-note">{id}</code>
    </>
  ),
  sortBy: ({ entry }) => entry.label,
};

const VALUES: readonly Column<RegisterRow>[] = [
  {
    id: 'value',
    label: 'Value',
    numeric: true,
    cell: ({ entry }) => <b>{registerNumber(entry.central)}</b>,
  },
  { id: 'range', label: 'Range', range: true, cell: ({ entry }) => registerRange(entry) },
  { id: 'unit', label: 'Unit', cell: ({ entry }) => entry.unit },
];

/** Source, or that it is an assumption; the row opens its reason and the way to change it. */
const grounds = (addressOf: (id: string) => string): Column<RegisterRow> => ({
  id: 'why',
  label: 'Source, or assumption',
  cell: ({ entry }) => (
    <div>
      <details class="lip-reason lip-screen-only">
        <summary>{groundsOf(entry)}</summary>
        <p class="lip-quiet">
          {entry.quality}: {entry.reason}
        </p>
        {isOfRegister(entry) ? (
          <p>
            <a href={addressOf(entry.id)}>
              Change in my plan<span class="lip-visually-hidden">: {entry.label}</span>
            </a>
          </p>
        ) : null}
      </details>
      <p class="lip-print-only">
        {groundsOf(entry)}. {entry.reason}
      </p>
    </div>
  ),
  sortBy: ({ entry }) => QUALITIES.indexOf(entry.quality),
});

/** The effect on an outcome, drawn on one axis and in figures. */
function effectColumns(
  rows: readonly RegisterRow[],
  view: SensitivityView,
): readonly Column<RegisterRow>[] {
  const format = outcomeFormat(view);
  const said = (value: number) => change(value, format);
  const told = rows.flatMap(({ effect }) => (effect?.told ? [effect] : []));
  const axis = valueAxis(
    told.flatMap((one) => [effectOf(one) - one.standardError, effectOf(one) + one.standardError]),
    2,
  );
  const label = `Effect on ${outcomeWords(view)}`;
  // A drawing has no width of its own that a table would keep.
  const kept = { minWidth: `${EFFECT_WIDTH}px` };
  return [
    {
      id: 'drawn',
      label: 'Effect, drawn',
      head: (
        <div style={kept}>
          <IntervalAxis
            axis={axis}
            format={said}
            label={`${label}, with its standard error, drawn`}
            width={EFFECT_WIDTH}
          />
        </div>
      ),
      cell: ({ effect }) =>
        effect?.told ? (
          <div style={kept}>
            <EffectCell
              axis={axis}
              effect={effectOf(effect)}
              standardError={effect.standardError}
              width={EFFECT_WIDTH}
            />
          </div>
        ) : null,
    },
    {
      id: 'effect',
      label: 'Effect ± standard error',
      range: true,
      cell: ({ effect }) => {
        if (effect === null) return 'none: not varied';
        if (!effect.told) return 'too small to tell';
        return (
          <span>
            <b>{said(effectOf(effect))}</b> ± {format(effect.standardError)}
          </span>
        );
      },
      sortBy: ({ effect }) => (effect?.told ? Math.abs(effectOf(effect)) : null),
    },
  ];
}

export interface RegisterTableProps {
  readonly entries: readonly Parameter[];
  /** What moves an outcome; absent, or without effects, until there are futures enough. */
  readonly view?: SensitivityView;
  /** Where a plan changes an entry. */
  readonly addressOf: (id: string) => string;
}

export function RegisterTable({ entries, view, addressOf }: RegisterTableProps): VNode {
  const [text, setText] = useState('');
  const [quality, setQuality] = useState<Quality | null>(null);
  const told = view?.effects?.each ?? null;
  const all = told === null ? withEffects(entries, []) : byEffect(withEffects(entries, told));
  const kept = new Set(
    filterRegister(
      all.map(({ entry }) => entry),
      text,
      quality,
    ),
  );
  const rows = all.filter(({ entry }) => kept.has(entry));
  const effects = view && told ? effectColumns(all, view) : [];
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
        Showing {rows.length} of {all.length}
        {rows.length === 0 ? '. Clear a filter to see more.' : ''}
      </p>
      <DataTable
        caption="Assumptions register"
        columns={[NAME, ...VALUES, ...effects, grounds(addressOf)]}
        rows={rows}
        rowKey={({ entry }) => entry.id}
        stacked
        dense
      />
      <DownloadTable fileName="assumptions.csv" csv={() => csvOf(rows.map(registerFields))}>
        Download these {rows.length} rows
      </DownloadTable>
      <p class="lip-note">
        The range is where 8 in 10 of the sampled values lie; the value is their median.{' '}
        {QUALITIES.map((one) => `${one}: ${QUALITY_MEANING[one]}`).join('. ')}.
      </p>
    </div>
  );
}

/** A row as it is downloaded: effects blank where there is none to tell. */
function registerFields({ entry, effect }: RegisterRow): Record<string, CsvCell> {
  const { id, label, unit, low, central, high, min, max, quality, source, reason } = entry;
  const bounds = { min: min ?? null, max: max ?? null };
  return {
    ...{ id, label, unit, low, central, high, ...bounds, quality, source, reason },
    effect: effect?.told ? effectOf(effect) : null,
    effect_standard_error: effect?.standardError ?? null,
  };
}
