/** Averages as dots on one scale from zero, each with its range, read against one line. Pure. */
import type { VNode } from 'preact';
import type { Bar } from '../bars/bars.ts';
import { Drawing } from '../Drawing.tsx';
import { IntervalMark } from '../IntervalCell.tsx';
import { ACCENT, INK, PAPER, QUIET_INK, RULE } from '../palette.ts';
import { textWidth } from '../textWidth.ts';
import { type DotRowsData, type DotRowsLayout, layOutDotRows, TYPE_PX } from './layout.ts';

export interface DotRowsProps extends DotRowsData {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly description?: string;
  /** Label of the row that the reader has chosen elsewhere: said in bold. */
  readonly chosen?: string;
  /** Row being read. */
  readonly read: number | null;
}

type Part = { readonly props: DotRowsProps; readonly at: DotRowsLayout };

/** Middle of words that stand over a place without leaving the drawing. */
function within(at: DotRowsLayout, x: number, text: string): number {
  const half = textWidth(text, 12) / 2;
  return Math.min(at.width - half, Math.max(half, x));
}

function Scale({ props, at }: Part): VNode {
  return (
    <g font-size="12" text-anchor="middle">
      {at.ticks.map((tick) => (
        <g key={tick}>
          <path
            class={tick === 0 ? 'lip-c-axis' : 'lip-c-grid'}
            d={`M${at.x(tick)},${at.top}V${at.foot}`}
            stroke={tick === 0 ? INK : RULE}
            stroke-width={tick === 0 ? 1.2 : 1}
          />
          <text
            class="lip-c-quiet"
            x={within(at, at.x(tick), props.format(tick))}
            y={at.foot + 16}
            fill={QUIET_INK}
          >
            {props.format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Against({ props, at }: Part): VNode | null {
  if (!props.against) return null;
  const { name, value } = props.against;
  const words = `${name} ${props.format(value)}`;
  return (
    <g>
      <path
        class="lip-c-dash"
        d={`M${at.x(value)},${at.top - 4}V${at.foot}`}
        stroke={INK}
        stroke-width="1.4"
        stroke-dasharray="5 4"
      />
      <text
        class="lip-c-text"
        x={within(at, at.x(value), words)}
        y={at.top - 9}
        font-size="12"
        text-anchor="middle"
      >
        {words}
      </text>
    </g>
  );
}

function Row({ props, at, bar, row }: Part & { bar: Bar; row: number }): VNode {
  const y = at.y[row];
  const strong = props.read === row || props.chosen === bar.label;
  const end = at.x(Math.max(bar.high, bar.mean));
  return (
    <g>
      <text
        class="lip-c-text"
        x={at.above ? 0 : at.x(0) - 12}
        y={at.above ? y - 15 : y + 5}
        text-anchor={at.above ? 'start' : 'end'}
        font-size={TYPE_PX}
        font-weight={strong ? 'bold' : undefined}
      >
        {bar.label}
      </text>
      <IntervalMark
        low={at.x(bar.low)}
        mean={at.x(bar.mean)}
        high={at.x(bar.high)}
        y={y}
        colour={ACCENT}
        hollow={false}
      />
      <g class="lip-c-halo" stroke={PAPER} stroke-width="4" paint-order="stroke">
        <text class="lip-c-text" x={end + 8} y={y + 5} font-size={TYPE_PX} font-weight="bold">
          {props.format(bar.mean)}
        </text>
      </g>
    </g>
  );
}

export function DotRows(props: DotRowsProps): VNode {
  const at = layOutDotRows(props, props.width);
  const part = { props, at };
  return (
    <Drawing
      id={props.id}
      class="lip-bars"
      width={at.width}
      height={at.height}
      label={props.label}
      description={props.description}
    >
      <Scale {...part} />
      <Against {...part} />
      {props.bars.map((bar, row) => (
        <Row key={bar.label} {...part} bar={bar} row={row} />
      ))}
    </Drawing>
  );
}
