/**
 * The strongest assumptions as bars to both sides of the average: from it to what the low end of the
 * assumption would give (hollow) and to what the high end would give (filled). Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { ACCENT, INK, PAPER, QUIET_INK, RULE } from '../palette.ts';
import { change } from '../rounding.ts';
import { textWidth } from '../textWidth.ts';
import {
  BAR_PX,
  END_GAP_PX,
  HEAD_PX,
  LABEL_TYPE,
  layOutTornado,
  SMALL_TYPE,
  type TornadoLayout,
  type TornadoRowLayout,
} from './layout.ts';
import type { TornadoData, TornadoRow } from './tornado.ts';

export interface TornadoProps extends TornadoData {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly description?: string;
  /** Row being read. */
  readonly read: number | null;
}

type Part = { readonly props: TornadoProps; readonly at: TornadoLayout };

/** Labels of ticks that do not run into those to their left, nought always among them. */
function labelled({ props, at }: Part): number[] {
  const half = (tick: number) => textWidth(change(tick, props.format), SMALL_TYPE) / 2 + 4;
  const clear = (a: number, b: number) => Math.abs(at.x(a) - at.x(b)) >= half(a) + half(b);
  const kept: number[] = [0];
  const fromTheMiddle = [...at.ticks].sort((a, b) => Math.abs(a) - Math.abs(b));
  for (const tick of fromTheMiddle) if (kept.every((one) => clear(one, tick))) kept.push(tick);
  return kept;
}

/** An upright through all bars; in pieces where it would cross the labels between them. */
function uprights(at: TornadoLayout, tick: number): string {
  const x = at.x(tick);
  if (at.beside) return `M${x},${HEAD_PX - 4}V${at.height - 22}`;
  const half = BAR_PX / 2 + 4;
  return at.rows.map(({ y }) => `M${x},${y - half}V${y + half}`).join('');
}

function Scale({ props, at }: Part): VNode {
  const foot = at.height - 22;
  const said = labelled({ props, at });
  const average = `average ${props.format(props.average)}`;
  const half = textWidth(average, LABEL_TYPE, true) / 2;
  return (
    <g>
      {at.ticks.map((tick) => (
        <g key={tick}>
          <path
            class={tick === 0 ? 'lip-c-axis' : 'lip-c-grid'}
            d={uprights(at, tick)}
            stroke={tick === 0 ? INK : RULE}
            stroke-width={tick === 0 ? 1.6 : 1}
          />
          {said.includes(tick) && tick !== 0 ? (
            <text
              class="lip-c-quiet"
              x={Math.min(
                at.x(tick),
                at.width - textWidth(change(tick, props.format), SMALL_TYPE) / 2,
              )}
              y={foot + 16}
              font-size={SMALL_TYPE}
              text-anchor="middle"
              fill={QUIET_INK}
            >
              {change(tick, props.format)}
            </text>
          ) : null}
        </g>
      ))}
      <text
        class="lip-c-text"
        x={Math.min(at.width - half, Math.max(half, at.x(0)))}
        y={HEAD_PX - 9}
        font-size={LABEL_TYPE}
        font-weight="bold"
        text-anchor="middle"
      >
        {average}
      </text>
    </g>
  );
}

function Half(props: { x: number; from: number; y: number; filled: boolean }): VNode {
  const { x, from, y, filled } = props;
  return (
    <rect
      class={filled ? 'lip-c-area lip-c-area--4' : 'lip-c-hollow'}
      x={Math.min(x, from)}
      y={y - BAR_PX / 2}
      width={Math.abs(x - from)}
      height={BAR_PX}
      fill={filled ? ACCENT : PAPER}
      stroke={ACCENT}
      stroke-width="1.5"
    />
  );
}

function Row(props: Part & { row: TornadoRow; place: TornadoRowLayout; read: boolean }): VNode {
  const { at, row, place, read } = props;
  const { average } = props.props;
  const [zero, low, high] = [0, row.atLow - average, row.atHigh - average].map((end) => at.x(end));
  const falls = low > high;
  const [left, right] = [Math.min(zero, low, high), Math.max(zero, low, high)];
  return (
    <g>
      {place.lines.map(({ text, y }) => (
        <text
          key={y}
          class="lip-c-text"
          x="0"
          y={y}
          font-size={LABEL_TYPE}
          font-weight={read ? 'bold' : undefined}
        >
          {text}
        </text>
      ))}
      {place.unitLines.map(({ text, y }) => (
        <text key={y} class="lip-c-quiet" x="0" y={y} font-size={SMALL_TYPE} fill={QUIET_INK}>
          {text}
        </text>
      ))}
      <Half x={low} from={zero} y={place.y} filled={false} />
      <Half x={high} from={zero} y={place.y} filled />
      <g class="lip-c-text" font-size={SMALL_TYPE}>
        <text x={left - END_GAP_PX} y={place.y + 4} text-anchor="end">
          {falls ? row.high : row.low}
        </text>
        <text x={right + END_GAP_PX} y={place.y + 4}>
          {falls ? row.low : row.high}
        </text>
      </g>
    </g>
  );
}

export function Tornado(props: TornadoProps): VNode {
  const at = layOutTornado(props, props.width);
  return (
    <Drawing
      id={props.id}
      class="lip-tornado"
      width={at.width}
      height={at.height}
      label={props.label}
      description={props.description}
    >
      <Scale props={props} at={at} />
      {props.rows.map((row, index) => (
        <Row
          key={row.id}
          props={props}
          at={at}
          row={row}
          place={at.rows[index]}
          read={props.read === index}
        />
      ))}
    </Drawing>
  );
}
