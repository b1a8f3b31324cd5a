/**
 * Who loses and who gains, group by group, on one scale to the left and to the right. Bars are
 * averages with their figures; whiskers hold 8 in 10 futures. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { HatchPattern } from '../Mark.tsx';
import { ACCENT, INK, PAPER, QUIET_INK, RULE, SERIES } from '../palette.ts';
import { textWidth } from '../textWidth.ts';
import type { ButterflyData, Side } from './butterfly.ts';
import {
  type ButterflyLayout,
  FIGURE_TYPE,
  LABEL_TYPE,
  layOutButterfly,
  TICK_TYPE,
} from './layout.ts';

export interface ButterflyProps extends ButterflyData {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly description?: string;
  /** Rows as low as their type allows, for paper. */
  readonly dense?: boolean;
  /** Row being read with the pointer or the keys. */
  readonly cursor?: number;
}

/** Orange marks what is worse for those it happens to; its text twin is darker. */
const WORSE = SERIES[3];

type Part = { readonly props: ButterflyProps; readonly at: ButterflyLayout };

/** A line with caps along a bar, cased in white where it lies on the bar. */
function Whisker({ from, to, y }: { from: number; to: number; y: number }): VNode {
  const path = `M${from},${y}H${to}M${from},${y - 4}v8M${to},${y - 4}v8`;
  return (
    <g fill="none">
      <path class="lip-c-ring-halo" d={path} stroke={PAPER} stroke-width="4" />
      <path class="lip-c-line" d={path} stroke={INK} stroke-width="1.6" />
    </g>
  );
}

function Bar(props: {
  readonly side: Side;
  readonly left: boolean;
  readonly y: number;
  readonly at: ButterflyLayout;
  readonly format: (count: number) => string;
  readonly hatch: string;
}): VNode {
  const { side, left, y, at, format, hatch } = props;
  const sign = left ? -1 : 1;
  const zero = left ? at.leftZero : at.rightZero;
  const x = (count: number) => zero + sign * at.length(count);
  const end = x(side.mean);
  const far = Math.max(at.length(side.mean), at.length(side.p90));
  const box = {
    x: Math.min(zero, end),
    y: y - at.barHeight / 2,
    width: Math.abs(end - zero),
    height: at.barHeight,
  };
  return (
    <g>
      <rect
        class={left ? 'lip-c-lost' : 'lip-c-gained'}
        {...box}
        fill={left ? WORSE.mark : ACCENT}
      />
      {left ? <rect class="lip-c-hatch" {...box} fill={`url(#${hatch})`} display="none" /> : null}
      {side.p10 < side.p90 ? <Whisker from={x(side.p10)} to={x(side.p90)} y={y} /> : null}
      <text
        class="lip-c-text"
        x={zero + sign * (far + 6)}
        y={y}
        font-size={FIGURE_TYPE}
        font-weight="bold"
        text-anchor={left ? 'end' : 'start'}
        dominant-baseline="central"
      >
        {format(side.mean)}
      </text>
    </g>
  );
}

/** The two totals: over their side where there is room, else as near to it as the width allows. */
function Heads({ props, at }: Part): VNode {
  const { words, total, format } = props;
  const lost = `${format(total.lost.mean)} ${words.lost}`;
  const gained = `${format(total.gained.mean)} ${words.gained}`;
  const across = (size: number) => textWidth(lost, size, true) + textWidth(gained, size, true) + 8;
  const size = across(LABEL_TYPE) <= at.width ? LABEL_TYPE : TICK_TYPE;
  const leftEnd = Math.max(at.leftZero, textWidth(lost, size, true));
  const rightStart = Math.min(at.rightZero, at.width - textWidth(gained, size, true));
  return (
    <g font-size={size} font-weight="bold">
      <text class="lip-c-text" x={leftEnd} y="14" fill={WORSE.text} text-anchor="end">
        {lost}
      </text>
      <text class="lip-c-text" x={rightStart} y="14" fill={ACCENT}>
        {gained}
      </text>
    </g>
  );
}

function Scale({ at, format }: { at: ButterflyLayout; format: ButterflyData['format'] }): VNode {
  const places = at.ticks.flatMap((tick) => [
    { tick, x: at.leftZero - at.length(tick) },
    { tick, x: at.rightZero + at.length(tick) },
  ]);
  return (
    <g>
      {places.map(({ x }) => (
        <path key={x} class="lip-c-grid" d={`M${x},${at.top}V${at.foot}`} stroke={RULE} />
      ))}
      <g font-size={TICK_TYPE} text-anchor="middle">
        {places.map(({ tick, x }) => (
          <text key={x} class="lip-c-quiet" x={x} y={at.foot + 16} fill={QUIET_INK}>
            {format(tick)}
          </text>
        ))}
      </g>
    </g>
  );
}

export function Butterfly(props: ButterflyProps): VNode {
  const at = layOutButterfly(props);
  const { rows, format } = props;
  const hatch = `${props.id}-hatch`;
  const middle = (at.leftZero + at.rightZero) / 2;
  return (
    <Drawing
      id={props.id}
      class="lip-butterfly"
      width={at.width}
      height={at.height}
      label={props.label}
      description={props.description}
    >
      <HatchPattern id={hatch} />
      <Scale at={at} format={format} />
      <Heads props={props} at={at} />
      {rows.map((row, index) => {
        const { y, lines } = at.rows[index];
        const first = y - ((lines.length - 1) * 16) / 2;
        return (
          <g key={row.code}>
            <Bar side={row.lost} left y={y} at={at} format={format} hatch={hatch} />
            <Bar side={row.gained} left={false} y={y} at={at} format={format} hatch={hatch} />
            <g
              font-size={LABEL_TYPE}
              text-anchor="middle"
              dominant-baseline="central"
              font-weight={props.cursor === index ? 'bold' : undefined}
            >
              {lines.map((line, n) => (
                <text key={line} class="lip-c-text" x={middle} y={first + n * 16}>
                  {line}
                </text>
              ))}
            </g>
          </g>
        );
      })}
      <path
        class="lip-c-axis"
        d={`M${at.leftZero},${at.top}V${at.foot}M${at.rightZero},${at.top}V${at.foot}`}
        stroke={INK}
        stroke-width="1.5"
      />
    </Drawing>
  );
}
