/** The table that stands beside a drawing, with the same numbers in the same order. */
import type { VNode } from 'preact';
import { cellText, type Twin, type TwinCell, type TwinColumn } from './twin.ts';

export interface TableTwinProps {
  readonly twin: Twin;
  readonly id?: string;
}

function Cell({ column, cell, head }: { column: TwinColumn; cell: TwinCell; head: boolean }) {
  const text = cellText(column, cell);
  const kind = column.numeric ? '--numeric' : column.unbroken ? '--name' : null;
  const look = kind === null ? 'lip-table__cell' : `lip-table__cell lip-table__cell${kind}`;
  if (head) {
    return (
      <th scope="row" class={`${look} lip-table__cell--name`}>
        {text}
      </th>
    );
  }
  return <td class={look}>{text === '' ? <span class="lip-visually-hidden">none</span> : text}</td>;
}

/** A table in a box of its own that scrolls sideways, with a name and a tab stop, where it must. */
export function TableTwin({ twin, id }: TableTwinProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <section class="lip-scroll" aria-label={twin.caption} tabIndex={0} id={id}>
      <table class="lip-table">
        <caption class="lip-table__caption">{twin.caption}</caption>
        <thead class="lip-table__head">
          <tr>
            {twin.columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                class={
                  column.numeric
                    ? 'lip-table__header lip-table__header--numeric'
                    : 'lip-table__header'
                }
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map((row, at) => {
            const total = twin.totalRow === true && at === twin.rows.length - 1;
            return (
              <tr
                key={row.join('|')}
                class={total ? 'lip-table__row lip-table__row--total' : 'lip-table__row'}
              >
                {row.map((cell, i) => (
                  <Cell
                    key={twin.columns[i].label}
                    column={twin.columns[i]}
                    cell={cell}
                    head={i === 0}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {twin.note ? <p class="lip-note">{twin.note}</p> : null}
    </section>
  );
}
