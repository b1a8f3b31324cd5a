/** The effect of an assumption as a bar from nought with its standard error, on an axis of the column. */
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { ValueAxis } from '../../charts/axes.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { CellTicks } from '../../charts/IntervalCell.tsx';
import { ACCENT, AMOUNTS, INK } from '../../charts/palette.ts';

const HEIGHT = 22;
const BAR = 12;
/** As in interval cells, so that one head of a column serves both. */
const MARGIN = 10;

export interface EffectCellProps {
  /** Shared by the column. */
  readonly axis: ValueAxis;
  readonly effect: number;
  readonly standardError: number;
  readonly width: number;
}

export function EffectCell({ axis, effect, standardError, width }: EffectCellProps): VNode {
  const x = scaleLinear()
    .domain([axis.low, axis.high])
    .range([MARGIN, width - MARGIN])
    .clamp(true);
  const [zero, end] = [x(0), x(effect)];
  const [low, high] = [x(effect - standardError), x(effect + standardError)];
  const middle = HEIGHT / 2;
  return (
    <Drawing class="lip-interval" width={width} height={HEIGHT}>
      <CellTicks ticks={axis.ticks} x={x} height={HEIGHT} />
      <rect
        class="lip-c-area lip-c-area--2"
        x={Math.min(zero, end)}
        y={middle - BAR / 2}
        width={Math.abs(end - zero)}
        height={BAR}
        fill={AMOUNTS[2]}
        stroke={ACCENT}
        stroke-width="1"
      />
      <path
        class="lip-c-line"
        d={`M${low},${middle}H${high}M${low},${middle - 4}v8M${high},${middle - 4}v8`}
        stroke={INK}
        stroke-width="1.4"
        fill="none"
      />
    </Drawing>
  );
}
