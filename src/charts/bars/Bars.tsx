/** Bars from zero, each with its range as a whisker and its average in figures. Pure. */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { ACCENT, AMOUNTS, INK, QUIET_INK, RULE } from '../palette.ts';
import { textWidth } from '../textWidth.ts';
import type { Bar, BarsData } from './bars.ts';
import { BAR_PX, type BarsLayout, layOutBars, TYPE_PX } from './layout.ts';

export interface BarsProps extends BarsData {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly description?: string;
  /** Bar being read. */
  readonly read: number | null;
}

type Part = { readonly props: BarsProps; readonly at: BarsLayout };

function Scale({ props, at }: Part): VNode {
  const foot = at.height - 22;
  const last = at.ticks[at.ticks.length - 1];
  return (
    <g font-size="12" text-anchor="middle">
      {at.ticks.map((tick) => {
        const half = textWidth(props.format(tick), 12) / 2;
        return (
          <g key={tick}>
            <path
              class={tick === 0 ? 'lip-c-axis' : 'lip-c-grid'}
              d={`M${at.x(tick)},0V${foot}`}
              stroke={tick === 0 ? INK : RULE}
              stroke-width={tick === 0 ? 1.2 : 1}
            />
            <text
              class="lip-c-quiet"
              x={tick === last ? Math.min(at.x(tick), at.width - half) : Math.max(half, at.x(tick))}
              y={foot + 16}
              fill={QUIET_INK}
            >
              {props.format(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Row({ props, at, bar, row }: Part & { bar: Bar; row: number }): VNode {
  const y = at.y[row];
  const [low, mean, high] = [bar.low, bar.mean, bar.high].map((value) => at.x(value));
  const zero = at.x(0);
  return (
    <g>
      <text
        class="lip-c-text"
        x={at.above ? 0 : zero - 8}
        y={at.above ? y - BAR_PX / 2 - 6 : y + 5}
        text-anchor={at.above ? 'start' : 'end'}
        font-size={TYPE_PX}
        font-weight={props.read === row ? 'bold' : undefined}
      >
        {bar.label}
      </text>
      <rect
        class="lip-c-area lip-c-area--1"
        x={zero}
        y={y - BAR_PX / 2}
        width={Math.max(0, mean - zero)}
        height={BAR_PX}
        fill={AMOUNTS[1]}
        stroke={ACCENT}
        stroke-width="1"
      />
      {bar.high > bar.low ? (
        <g class="lip-c-line" stroke={INK} stroke-width="1.6" fill="none">
          <path d={`M${low},${y}H${high}M${low},${y - 4}v8M${high},${y - 4}v8`} />
        </g>
      ) : null}
      <text
        class="lip-c-text"
        x={Math.max(high, mean) + 6}
        y={y + 5}
        font-size={TYPE_PX}
        font-weight="bold"
      >
        {props.format(bar.mean)}
      </text>
    </g>
  );
}

export function Bars(props: BarsProps): VNode {
  const at = layOutBars(props, props.width);
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
      {props.bars.map((bar, row) => (
        <Row key={bar.label} {...part} bar={bar} row={row} />
      ))}
    </Drawing>
  );
}
