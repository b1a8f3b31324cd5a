/**
 * Children by row and column, each cell shaded by its share of the row, with its figures in it. Cells
 * of the same member in both directions are outlined. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { AMOUNT_TEXT, AMOUNTS, FOCUS, INK, PAPER, QUIET_INK, RULE } from '../palette.ts';
import { CELL_PX, LABEL_PX, layOutMatrix, type MatrixLayout, TOTAL } from './layout.ts';
import {
  countText,
  type MatrixData,
  rowTotal,
  shareOfRow,
  shareText,
  stepOfShare,
} from './matrix.ts';

export interface MatrixProps {
  readonly data: MatrixData;
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly description?: string;
  /** The cell being read: row × columns + column. */
  readonly read: number | null;
}

type Part = { readonly data: MatrixData; readonly at: MatrixLayout };

function ColumnNames({ data, at }: Part): VNode {
  return (
    <g font-size={LABEL_PX} font-weight="bold">
      <text class="lip-c-quiet" x={at.left} y="12" font-weight="normal" fill={QUIET_INK}>
        {data.columnHead} →
      </text>
      {data.columns.map(({ code }, column) => {
        const centre = at.left + (column + 0.5) * at.columnWidth;
        const lines = at.columnLines[column];
        return at.narrow ? (
          <text
            key={code}
            class="lip-c-text"
            transform={`translate(${centre + 4},${at.top - 7}) rotate(-90)`}
          >
            {lines[0]}
          </text>
        ) : (
          <text key={code} class="lip-c-text" text-anchor="middle">
            {lines.map((line, i) => (
              <tspan key={line} x={centre} y={at.top - 10 - (lines.length - 1 - i) * 16}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </g>
  );
}

function RowName({ at, row }: Part & { readonly row: number }): VNode {
  const lines = at.rowLines[row];
  const middle = at.top + (row + 0.5) * at.rowHeight;
  return (
    <text class="lip-c-text" font-size={LABEL_PX} font-weight="bold">
      {lines.map((line, i) => (
        <tspan key={line} x="0" y={middle + 4.5 + (i - (lines.length - 1) / 2) * 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Everybody in a row, at its end. */
function Totals({ data, at }: Part): VNode | null {
  if (at.totalWidth === 0) return null;
  return (
    <g font-size={LABEL_PX} font-weight="bold" text-anchor="end">
      <text class="lip-c-text" x={at.width - 1} y={at.top - 10}>
        {TOTAL}
      </text>
      {data.rows.map(({ code }, row) => (
        <text
          key={code}
          class="lip-c-text"
          x={at.width - 1}
          y={at.top + (row + 0.5) * at.rowHeight + 4.5}
        >
          {countText(rowTotal(data, row))}
        </text>
      ))}
    </g>
  );
}

function CellWords(props: {
  readonly at: MatrixLayout;
  readonly x: number;
  readonly y: number;
  readonly mean: number;
  readonly share: number;
  readonly step: number;
}): VNode {
  const { at, x, y, mean, share, step } = props;
  const ink = { class: `lip-c-text lip-c-on-area--${step}`, fill: AMOUNT_TEXT[step] };
  const strong = at.narrow ? shareText(share) : countText(mean);
  return (
    <g text-anchor="middle" font-size={CELL_PX}>
      <text {...ink} x={x} y={at.narrow ? y + 4.5 : y - 2.5} font-weight="bold">
        {strong}
      </text>
      {at.narrow ? null : (
        <text {...ink} x={x} y={y + 13} font-size="12">
          {shareText(share)}
        </text>
      )}
    </g>
  );
}

function Cell({ data, at, row, column }: Part & { row: number; column: number }): VNode {
  const share = shareOfRow(data, row, column);
  const step = stepOfShare(share);
  const [x, y] = [at.left + column * at.columnWidth, at.top + row * at.rowHeight];
  const same = data.rows[row].code === data.columns[column].code;
  return (
    <g>
      <rect
        class={step === undefined ? 'lip-c-area' : `lip-c-area lip-c-area--${step}`}
        x={x + 0.5}
        y={y + 0.5}
        width={at.columnWidth - 1}
        height={at.rowHeight - 1}
        fill={step === undefined ? PAPER : AMOUNTS[step]}
        stroke={step === undefined ? RULE : PAPER}
        stroke-width="1"
      />
      {same ? (
        <rect
          class="lip-c-outline"
          x={x + 1.5}
          y={y + 1.5}
          width={at.columnWidth - 3}
          height={at.rowHeight - 3}
          fill="none"
          stroke={INK}
          stroke-width="1.5"
        />
      ) : null}
      {step === undefined ? null : (
        <CellWords
          at={at}
          x={x + at.columnWidth / 2}
          y={y + at.rowHeight / 2}
          mean={data.cells[row][column].mean}
          share={share}
          step={step}
        />
      )}
    </g>
  );
}

/** A heavy edge round the cell being read. */
function Ring({ data, at, read }: Part & { readonly read: number }): VNode {
  const count = data.columns.length;
  const place = {
    x: at.left + (read % count) * at.columnWidth + 1.5,
    y: at.top + Math.floor(read / count) * at.rowHeight + 1.5,
    width: at.columnWidth - 3,
    height: at.rowHeight - 3,
    fill: 'none',
  };
  return (
    <g>
      <rect class="lip-c-ring-halo" {...place} stroke={FOCUS} stroke-width="7" />
      <rect class="lip-c-ring" {...place} stroke={INK} stroke-width="3" />
    </g>
  );
}

export function Matrix({ data, id, width, label, description, read }: MatrixProps): VNode {
  const at = layOutMatrix(data, width);
  const part = { data, at };
  return (
    <Drawing
      id={id}
      class="lip-matrix"
      width={at.width}
      height={at.height}
      label={label}
      description={description}
    >
      <ColumnNames {...part} />
      {data.rows.map(({ code }, row) => (
        <g key={code}>
          <RowName {...part} row={row} />
          {rowTotal(data, row) > 0
            ? data.columns.map((other, column) => (
                <Cell key={other.code} {...part} row={row} column={column} />
              ))
            : null}
        </g>
      ))}
      <Totals {...part} />
      {read === null ? null : <Ring {...part} read={read} />}
    </Drawing>
  );
}
