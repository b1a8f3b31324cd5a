/** The assumptions register: every value with its range, what it does to the answer, and its grounds. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { partOf } from '../../domain/parameters/parts.ts';
import type { Parameter } from '../../domain/register.ts';
import type { SensitivityView } from '../../results/sensitivity/sensitivityTypes.ts';
import {
  byEffect,
  differencePercent,
  type PlanValues,
  QUALITIES,
  QUALITY_MEANING,
  type RegisterRow,
  withEffects,
} from '../content/register.ts';
import {
  filterAddress,
  filteredWords,
  filterFrom,
  filterRows,
  type RegisterFilter,
} from '../content/registerFilter.ts';
import { effectOf } from '../content/sensitivity.ts';
import { type CsvCell, csvOf } from '../state/csv.ts';
import { DataTable } from './DataTable.tsx';
import { DownloadTable } from './DownloadTable.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { effectColumns, grounds, NAME, rankOf, VALUES } from './registerColumns.tsx';

/** Once nothing has been typed for so long, the address says what is looked for. */
const SETTLED_MS = 600;

export interface RegisterTableProps {
  readonly entries: readonly Parameter[];
  /** Values that the plan in view gives some of them. */
  readonly changes: PlanValues;
  /** What moves an outcome; absent, or without effects, until there are futures enough. */
  readonly view?: SensitivityView;
  /** Where a plan changes an entry. */
  readonly addressOf: (id: string) => string;
  /** What the address asks for; null = everything. */
  readonly asked: string | null;
  readonly onAsk: (filter: string | null) => void;
}

/** The filter on screen, which the address follows once it has settled, and which follows the address. */
function useFilter(asked: string | null, onAsk: RegisterTableProps['onAsk']) {
  const [filter, setFilter] = useState(() => filterFrom(asked));
  const said = useRef(asked);
  useEffect(() => {
    if (asked === said.current) return;
    said.current = asked;
    setFilter(filterFrom(asked));
  }, [asked]);
  useEffect(() => {
    const address = filterAddress(filter);
    if (address === said.current) return;
    const timer = setTimeout(() => {
      said.current = address;
      onAsk(address);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [filter]);
  return [filter, setFilter] as const;
}

export function RegisterTable(props: RegisterTableProps): VNode {
  const { entries, changes, view, addressOf, asked, onAsk } = props;
  const [filter, setFilter] = useFilter(asked, onAsk);
  const told = view?.effects?.each ?? null;
  const every = withEffects(entries, told ?? [], changes);
  const all = told === null ? every : byEffect(every);
  const rows = filterRows(all, filter);
  const effects = view && told ? effectColumns(all, view) : [];
  return (
    <div class="lip-stack lip-stack--tight">
      <RegisterFilters filter={filter} onFilter={(next: RegisterFilter) => setFilter(next)} />
      <p role="status">{filteredWords(rows.length, all.length, filter)}</p>
      <DataTable
        caption="Assumptions register"
        columns={[NAME, ...VALUES, ...effects, grounds(addressOf)]}
        rows={rows}
        rowKey={({ entry }) => entry.id}
        stacked
        dense
      />
      <DownloadTable
        fileName="assumptions.csv"
        csv={() => csvOf(rows.map((row) => registerFields(row, rankOf(all, row))))}
      >
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
function registerFields(
  { entry, effect, default: before }: RegisterRow,
  rank: number | null,
): Record<string, CsvCell> {
  const { id, label, unit, low, central, high, min, max, quality, source, reason } = entry;
  const bounds = { min: min ?? null, max: max ?? null };
  const usual = before?.central ?? central;
  return {
    ...{ id, label, unit, low, central, high, ...bounds, quality, source, reason },
    affects: partOf(id)?.affects ?? null,
    default: usual,
    difference: central - usual,
    difference_percent: differencePercent(central, usual),
    rank,
    effect: effect?.told ? effectOf(effect) : null,
    effect_standard_error: effect?.standardError ?? null,
  };
}
