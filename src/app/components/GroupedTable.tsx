/** A table whose rows stand in named groups, each with its own heading row. */
import type { VNode } from 'preact';
import type { Column } from './DataTable.tsx';

export interface RowGroup<R> {
  readonly name: string;
  readonly rows: readonly R[];
}

export interface GroupedTableProps<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly groups: readonly RowGroup<R>[];
  readonly rowKey: (row: R) => string;
  /** True for what the rows above it come to. */
  readonly isTotal?: (row: R) => boolean;
  /** Below 768 px each row becomes a list of label and value; else the table scrolls. */
  readonly stacked?: boolean;
}

const CELL = 'lip-table__cell';

function lookOf<R>({ numeric, range }: Column<R>): string {
  if (range) return `${CELL} ${CELL}--range`;
  return numeric ? `${CELL} ${CELL}--numeric` : CELL;
}

function Row<R>({ row, table }: { row: R; table: GroupedTableProps<R> }): VNode {
  const total = table.isTotal?.(row) ?? false;
  return (
    <tr class={total ? 'lip-table__row lip-table__row--total' : 'lip-table__row'}>
      {table.columns.map((column, at) =>
        at === 0 ? (
          <th key={column.id} scope="row" class={lookOf(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} class={lookOf(column)} data-label={column.label}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

export function GroupedTable<R>(table: GroupedTableProps<R>): VNode {
  const { caption, columns, groups, rowKey, stacked } = table;
  const header = 'lip-table__header';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <section class="lip-scroll" aria-label={caption} tabIndex={0}>
      <table class={`lip-table lip-table--dense ${stacked ? 'lip-table--rows' : ''}`}>
        <caption class="lip-visually-hidden">{caption}</caption>
        <thead class="lip-table__head">
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                class={column.numeric || column.range ? `${header} ${header}--numeric` : header}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr class="lip-table__row lip-table__row--group">
              <th scope="rowgroup" colSpan={columns.length} class={CELL}>
                {group.name}
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={rowKey(row)} row={row} table={table} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
