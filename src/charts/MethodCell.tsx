/** What one way of forecasting says, on an axis shared by every row of a table. Pure. */
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { ValueAxis } from './axes.ts';
import { Drawing } from './Drawing.tsx';
import { CellTicks, IntervalMark } from './IntervalCell.tsx';
import { Mark } from './Mark.tsx';
import { ACCENT, INK } from './palette.ts';

const HEIGHT = 22;
/** As in interval cells, so that one head of a column serves both. */
const MARGIN = 10;

export interface MethodCellProps {
  /** Shared by the column. */
  readonly axis: ValueAxis;
  readonly value: number;
  /** The range, for the one method that has one here. */
  readonly ends?: readonly [low: number, high: number];
  /** The last known value, drawn as a dotted upright through every row. */
  readonly from: number;
  readonly width: number;
}

export function MethodCell({ axis, value, ends, from, width }: MethodCellProps): VNode {
  const x = scaleLinear()
    .domain([axis.low, axis.high])
    .range([MARGIN, width - MARGIN])
    .clamp(true);
  return (
    <Drawing class="lip-interval" width={width} height={HEIGHT}>
      <CellTicks ticks={axis.ticks} x={x} height={HEIGHT} />
      <path
        class="lip-c-axis"
        d={`M${x(from)},0V${HEIGHT}`}
        stroke={INK}
        stroke-width="1"
        stroke-dasharray="2 3"
      />
      {ends ? (
        <IntervalMark
          low={x(ends[0])}
          mean={x(value)}
          high={x(ends[1])}
          y={HEIGHT / 2}
          colour={ACCENT}
          hollow={false}
        />
      ) : (
        <Mark x={x(value)} y={HEIGHT / 2} radius={4} colour={ACCENT} hollow />
      )}
    </Drawing>
  );
}
