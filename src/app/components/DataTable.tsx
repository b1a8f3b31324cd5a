/** A table of rows that can be sorted by its columns, in a box that scrolls sideways if it must. */
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

export interface Column<R> {
  readonly id: string;
  readonly label: string;
  /** What the header shows instead of its words; it must have words of its own. */
  readonly head?: ComponentChildren;
  readonly numeric?: boolean;
  /** Kept on one line. */
  readonly unbroken?: boolean;
  /** A range in words: quieter than a figure. */
  readonly range?: boolean;
  /**
   * Sentences: lines of a length that can be read, beside which other columns keep their room; on
   * paper under their row, over its whole width.
   */
  readonly prose?: boolean;
  /** Drawn for the screen; a sheet has no room for it beside what says the same in figures. */
  readonly screenOnly?: boolean;
  readonly cell: (row: R) => ComponentChildren;
  /** Makes the column sortable. Blank (null) goes last either way. */
  readonly sortBy?: (row: R) => number | string | null;
}

/** A column of figures that can be sorted by. */
export function figureColumn<R>(
  id: string,
  label: string,
  value: (row: R) => number | null,
  say: (value: number | null) => string,
): Column<R> {
  return { id, label, numeric: true, cell: (row) => say(value(row)), sortBy: value };
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

export interface DataTableProps<R> {
  readonly caption: string;
  /** Shows the caption; else it is for screen readers, where a heading says it already. */
  readonly captionShown?: boolean;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly rowClass?: (row: R) => string | undefined;
  readonly onRowPoint?: (row: R | null) => void;
  /** Above the header: one cell over several columns. */
  readonly groups?: readonly { readonly label: string; readonly columns: number }[];
  /** Stands last, under an ink rule, whatever the order. */
  readonly total?: R;
  readonly firstSorting?: Sorting;
  /** Rows shown after sorting; the rest is counted by the caller. */
  readonly most?: number;
  /** Below 768 px each row becomes a list of label and value; else the table scrolls. */
  readonly stacked?: boolean;
  readonly dense?: boolean;
}

/** Rows in the order of a column; rows that tie keep their order. */
export function sortRows<R>(
  rows: readonly R[],
  sortBy: (row: R) => number | string | null,
  descending: boolean,
): R[] {
  const turn = descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const a = sortBy(left);
    const b = sortBy(right);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
    return turn * String(a).localeCompare(String(b), 'en-GB', { numeric: true });
  });
}

function HeaderCell<R>(props: {
  readonly column: Column<R>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
}): VNode {
  const { column, sorting, onSort } = props;
  const numeric = column.numeric || column.range;
  const look = [
    'lip-table__header',
    numeric ? 'lip-table__header--numeric' : '',
    column.prose ? 'lip-table__header--prose' : '',
    column.screenOnly ? 'lip-screen-only' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const active = sorting?.column === column.id;
  if (!column.sortBy) {
    return (
      <th scope="col" class={look}>
        {column.head ?? column.label}
      </th>
    );
  }
  const order = sorting?.descending ? 'descending' : 'ascending';
  // Numbers are asked for from the most down, names from A on.
  const descending = active ? !sorting?.descending : column.numeric === true;
  return (
    // Paper has the words alone: buttons are not repeated with the head of a table.
    <th scope="col" class={look} aria-sort={active ? order : 'none'} data-label={column.label}>
      <button
        type="button"
        class="lip-table__sort"
        onClick={() => onSort({ column: column.id, descending })}
      >
        {column.label}
      </button>
    </th>
  );
}

function lookOf<R>({ numeric, range, unbroken, prose, screenOnly }: Column<R>): string {
  if (screenOnly) return 'lip-table__cell lip-screen-only';
  if (prose) return 'lip-table__cell lip-table__cell--prose';
  if (range) return 'lip-table__cell lip-table__cell--range';
  if (numeric) return 'lip-table__cell lip-table__cell--numeric';
  return unbroken ? 'lip-table__cell lip-table__cell--name' : 'lip-table__cell';
}

function BodyRow<R>({ row, table, look }: { row: R; table: DataTableProps<R>; look: string }) {
  const point = table.onRowPoint;
  return (
    <tr
      class={look}
      onPointerEnter={point ? () => point(row) : undefined}
      onPointerLeave={point ? () => point(null) : undefined}
      onFocusIn={point ? () => point(row) : undefined}
      onFocusOut={point ? () => point(null) : undefined}
    >
      {table.columns.map((column, at) => {
        const cellLook = lookOf(column);
        const cell = column.cell(row);
        return at === 0 ? (
          <th key={column.id} scope="row" class={cellLook}>
            {cell}
          </th>
        ) : (
          <td key={column.id} class={cellLook} data-label={column.label}>
            {column.prose && cell !== '' ? <div class="lip-table__prose">{cell}</div> : cell}
          </td>
        );
      })}
    </tr>
  );
}

/** On paper, where sentences stand under their row: how wide the columns above them are. */
function sheetColumns<R>(columns: readonly Column<R>[]): string {
  return columns
    .filter(({ prose, screenOnly }) => !prose && !screenOnly)
    .map(({ numeric }, at) => `minmax(0, ${at === 0 ? 10 : numeric ? 4 : 5}fr)`)
    .join(' ');
}

export function DataTable<R>(props: DataTableProps<R>): VNode {
  const [sorting, setSorting] = useState(props.firstSorting);
  const sortBy = props.columns.find((column) => column.id === sorting?.column)?.sortBy;
  const sorted = sortBy ? sortRows(props.rows, sortBy, sorting?.descending ?? false) : props.rows;
  const look = [
    'lip-table',
    props.dense ? 'lip-table--dense' : '',
    props.stacked ? 'lip-table--rows' : '',
    props.columns.some(({ prose }) => prose) ? 'lip-table--prose' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const shown = props.most === undefined ? sorted : sorted.slice(0, props.most);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <section class="lip-scroll" aria-label={props.caption} tabIndex={0}>
      <table class={look} style={{ '--lip-sheet-columns': sheetColumns(props.columns) }}>
        <caption class={props.captionShown ? 'lip-table__caption' : 'lip-visually-hidden'}>
          {props.caption}
        </caption>
        <thead class="lip-table__head">
          {props.groups ? (
            <tr>
              {props.groups.map((group, at) =>
                group.label === '' ? (
                  <td key={at} colSpan={group.columns} />
                ) : (
                  <th
                    key={group.label}
                    scope="colgroup"
                    colSpan={group.columns}
                    class="lip-table__header"
                  >
                    {group.label}
                  </th>
                ),
              )}
            </tr>
          ) : null}
          <tr data-label="Sort by">
            {props.columns.map((column) => (
              <HeaderCell key={column.id} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <BodyRow
              key={props.rowKey(row)}
              row={row}
              table={props}
              look={['lip-table__row', props.rowClass?.(row)].filter(Boolean).join(' ')}
            />
          ))}
          {props.total ? (
            <BodyRow row={props.total} table={props} look="lip-table__row lip-table__row--total" />
          ) : null}
        </tbody>
      </table>
    </section>
  );
}
