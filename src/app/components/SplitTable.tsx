/** The sufficiency table, split and filtered as the reader likes. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { AVERAGES_ADD_UP } from '../../charts/twin.ts';
import { PHASES } from '../../domain/ages.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type {
  SufficiencyDimension,
  SufficiencyRow,
  SufficiencyView,
} from '../../results/views/view.ts';
import { listed } from '../content/reading.ts';
import { DIMENSION_WORDS, DIMENSIONS } from '../content/words.ts';
import type { Choices } from '../state/choices.ts';
import { ALL_TYPES, type SplitChoice } from '../state/slots.ts';
import { sufficiencyCsv, sufficiencyFileName } from '../state/sufficiencyCsv.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { outcomeColumns } from './DistrictTable.tsx';
import { DownloadTable } from './DownloadTable.tsx';
import { Checkboxes, Filters, type Option, SelectField } from './fields.tsx';
import { intervalColumns } from './intervals.tsx';
import { Section } from './Section.tsx';
import { ROWS_AT_ONCE, ShowMore } from './ShowMore.tsx';

export interface SplitTableProps {
  /** Absent until its first answer has come. */
  readonly sufficiency: SufficiencyView | undefined;
  readonly choices: Choices;
  readonly manifest: Manifest;
  readonly split: SplitChoice;
  readonly onSplit: (split: SplitChoice) => void;
}

const EVERY = '';

function SplitFields({ manifest, split, onSplit }: SplitTableProps): VNode {
  const needs: Option[] = manifest.needs.map(({ code, label }) => ({ value: code, label }));
  const phases: Option[] = PHASES.map((phase) => ({ value: phase, label: phase }));
  const types: Option[] = manifest.settingTypes.map(({ id, label }) => ({ value: id, label }));
  const change = (part: Partial<SplitChoice>) => onSplit({ ...split, ...part });
  return (
    <div class="lip-columns lip-columns--half lip-screen-only">
      <Checkboxes
        id="split-by"
        legend="Split rows by"
        options={DIMENSIONS.map((dimension) => ({
          value: dimension,
          label: DIMENSION_WORDS[dimension],
        }))}
        chosen={split.by}
        onChange={(by) => change({ by: by as SufficiencyDimension[] })}
      />
      <Filters label="Narrow the table">
        <SelectField
          id="split-need"
          label="Need"
          value={split.need ?? EVERY}
          options={[{ value: EVERY, label: 'all needs' }, ...needs]}
          onChange={(need) => change({ need: need || null })}
        />
        <SelectField
          id="split-phase"
          label="Phase"
          value={split.phase ?? EVERY}
          options={[{ value: EVERY, label: 'all phases' }, ...phases]}
          onChange={(phase) => change({ phase: phase || null })}
        />
        <SelectField
          id="split-type"
          label="Needed type"
          value={split.settingType ?? EVERY}
          options={[
            { value: EVERY, label: 'specialist types' },
            { value: ALL_TYPES, label: 'all types' },
            ...types,
          ]}
          onChange={(settingType) => change({ settingType: settingType || null })}
        />
      </Filters>
    </div>
  );
}

/** One column for each dimension; the first heads the row. Without a dimension only the total is left. */
function labelColumns({ by, total }: SufficiencyView, areaName: string): Column<SufficiencyRow>[] {
  if (by.length === 0) return [{ id: 'area', label: 'Area', cell: () => areaName }];
  return by.map((dimension, at) => ({
    id: dimension,
    label: DIMENSION_WORDS[dimension],
    cell: (row) => (row === total ? (at === 0 ? areaName : '') : row.labels[at]),
    sortBy: (row) => row.labels[at],
  }));
}

export function SplitTable(props: SplitTableProps): VNode {
  const { sufficiency, choices, split } = props;
  const words = split.by.map((dimension) => DIMENSION_WORDS[dimension].toLowerCase());
  return (
    <Section
      id="split"
      title={`Places needed and short${words.length > 0 ? ` by ${listed(words)}` : ''}`}
      intro={`${choices.areaName}, January ${sufficiency?.year ?? choices.year}. Choose what rows are split by.`}
    >
      <SplitFields {...props} />
      {sufficiency ? <SplitRows sufficiency={sufficiency} areaName={choices.areaName} /> : null}
    </Section>
  );
}

function SplitRows(props: {
  readonly sufficiency: SufficiencyView;
  readonly areaName: string;
}): VNode {
  const { sufficiency, areaName } = props;
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const { rows, total, by, year } = sufficiency;
  const shown = by.length === 0 ? [] : rows;
  const columns = [
    ...labelColumns(sufficiency, areaName),
    ...outcomeColumns(total),
    ...intervalColumns(
      'Shortfall',
      shown,
      (row) => row.shortfall,
      (row) => row !== total,
    ),
  ];
  return (
    <>
      <DataTable
        key={by.join()}
        dense
        caption={`Places needed, met and short, ${areaName}, January ${year}`}
        groups={[
          { label: '', columns: Math.max(1, by.length) + 1 },
          { label: 'Met in the type needed', columns: 2 },
          { label: 'Not met', columns: 2 },
          { label: '', columns: 1 },
          { label: 'Average and 8 in 10 futures', columns: 2 },
        ]}
        columns={columns}
        rows={shown}
        total={total}
        rowKey={(row) => row.codes.join('|') || 'total'}
        most={most}
      />
      <ShowMore shown={Math.min(most, shown.length)} all={shown.length} onMore={setMost} />
      <p class="lip-note">
        {shown.length === 0
          ? 'Tick at least one box to split the total.'
          : `Showing ${Math.min(most, shown.length)} of ${shown.length} rows, and their total. ${AVERAGES_ADD_UP}`}
      </p>
      <DownloadTable
        fileName={sufficiencyFileName(sufficiency)}
        csv={() => sufficiencyCsv(sufficiency)}
      >
        Download this table
      </DownloadTable>
    </>
  );
}
