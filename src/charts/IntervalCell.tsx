/** An average and its range on an axis shared by every row of a table. Pure. */
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { ValueAxis } from './axes.ts';
import { Drawing } from './Drawing.tsx';
import { Mark } from './Mark.tsx';
import { ACCENT, INK, type MarkShape, PAPER, QUIET_INK, RULE } from './palette.ts';
import { textWidth } from './textWidth.ts';

const HEIGHT = 22;
/** Room at each end for half a mark or half a label. */
const MARGIN = 10;

export interface IntervalCellProps {
  /** Shared by the column: `valueAxis` of every low and high. */
  readonly axis: ValueAxis;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  /** Hollow where the direction is not clear. Default filled. */
  readonly clear?: boolean;
  readonly shape?: MarkShape;
  readonly colour?: string;
  /** Default 132. */
  readonly width?: number;
  /** Words for it, where the row does not already give the figures as text. */
  readonly label?: string;
}

function scaleFor(axis: ValueAxis, width: number) {
  return scaleLinear()
    .domain([axis.low, axis.high])
    .range([MARGIN, width - MARGIN])
    .clamp(true);
}

/**
 * The range line with its caps and its dot, at pixel places on one line. A white casing keeps the
 * paler colours at 3:1 where the ground is shaded.
 */
export function IntervalMark(props: {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
  readonly y: number;
  readonly colour: string;
  readonly shape?: MarkShape;
  readonly hollow: boolean;
}): VNode {
  const { low, mean, high, y, colour } = props;
  return (
    <g>
      <path
        class="lip-c-ring-halo"
        d={`M${low - 2},${y}H${high + 2}`}
        stroke={PAPER}
        stroke-width="6"
      />
      <g class="lip-c-line" stroke={colour} fill="none">
        <path d={`M${low},${y}H${high}`} stroke-width="2.5" />
        <path d={`M${low},${y - 4}v8M${high},${y - 4}v8`} stroke-width="2" />
      </g>
      <Mark
        x={mean}
        y={y}
        radius={4.5}
        colour={colour}
        shape={props.shape}
        hollow={props.hollow}
        halo={1}
      />
    </g>
  );
}

export interface CellTicksProps {
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
  readonly height: number;
}

/** Upright lines through a cell of a table, nought in ink, so that rows read as one chart. */
export function CellTicks({ ticks, x, height }: CellTicksProps): VNode {
  return (
    <>
      {ticks.map((tick) => (
        <path
          key={tick}
          class={tick === 0 ? 'lip-c-axis' : 'lip-c-grid'}
          d={`M${x(tick)},0V${height}`}
          stroke={tick === 0 ? INK : RULE}
          stroke-width={tick === 0 ? 1.2 : 1}
        />
      ))}
    </>
  );
}

export function IntervalCell(props: IntervalCellProps): VNode {
  const { axis, width = 132, colour = ACCENT, clear = true } = props;
  const x = scaleFor(axis, width);
  return (
    <Drawing class="lip-interval" width={width} height={HEIGHT} label={props.label}>
      <CellTicks ticks={axis.ticks} x={x} height={HEIGHT} />
      <IntervalMark
        low={x(props.low)}
        mean={x(props.mean)}
        high={x(props.high)}
        y={HEIGHT / 2}
        colour={colour}
        shape={props.shape}
        hollow={!clear}
      />
    </Drawing>
  );
}

export interface IntervalAxisProps {
  readonly axis: ValueAxis;
  readonly format: (value: number) => string;
  /** Words for the header, where it has no text of its own: "average and 8 in 10 futures". */
  readonly label?: string;
  readonly width?: number;
}

/** Every tick of a scale where all labels have room, else its two ends. */
function ticksWithRoom(ticks: readonly number[], spanOf: (tick: number) => [number, number]) {
  const clear = ticks.slice(1).every((tick, at) => spanOf(tick)[0] > spanOf(ticks[at])[1] + 4);
  return clear ? ticks : [ticks[0], ticks[ticks.length - 1]];
}

/** The scale at the head of a column of intervals. */
export function IntervalAxis({ axis, format, label, width = 132 }: IntervalAxisProps): VNode {
  const x = scaleFor(axis, width);
  const spanOf = (tick: number): [number, number] => {
    const half = textWidth(format(tick), 12) / 2;
    const centre = Math.min(width - half, Math.max(half, x(tick)));
    return [centre - half, centre + half];
  };
  return (
    <Drawing class="lip-interval" width={width} height={16} label={label}>
      <g font-size="12" text-anchor="middle">
        {ticksWithRoom(axis.ticks, spanOf).map((tick) => {
          const [start, end] = spanOf(tick);
          return (
            <text key={tick} class="lip-c-quiet" x={(start + end) / 2} y="12" fill={QUIET_INK}>
              {format(tick)}
            </text>
          );
        })}
      </g>
    </Drawing>
  );
}
