/**
 * The difference that a plan makes, from paired futures, on an axis whose ink line is "no change".
 * The better side is shaded and always on the left, whichever way the measure runs; the line is in
 * the same place on every row. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from './Drawing.tsx';
import { IntervalMark } from './IntervalCell.tsx';
import { ACCENT, BETTER_GROUND, INK, type MarkShape, QUIET_INK } from './palette.ts';
import { isClear } from './words.ts';

/** The line of no change stands this far across, so that the better side has the room. */
export const NO_CHANGE_AT = 0.7;
const HEIGHT = 22;
const MARGIN = 6;

export interface Difference {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** Whether a smaller or a larger figure is better. */
export type BetterWhen = 'lower' | 'higher';

export interface PairedDifferenceProps extends Difference {
  readonly betterWhen: BetterWhen;
  /** Share of paired futures in which the plan is better; fills the dot where it is clear. */
  readonly share: number;
  /** The difference at the left end; see `differenceReach`. Default: its own. */
  readonly reach?: number;
  readonly shape?: MarkShape;
  readonly colour?: string;
  /** Default 150. */
  readonly width?: number;
  /** Writes "better" and "no change" under the axis. */
  readonly axisWords?: boolean;
  /** Words for it, where the row does not already give the figures as text. */
  readonly label?: string;
}

/**
 * The size of difference at the left end, so that every range given fits on both sides of a line at
 * {@link NO_CHANGE_AT}. Rows of one measure share it, so that they compare.
 */
export function differenceReach(rows: readonly Difference[], betterWhen: BetterWhen): number {
  const sign = betterWhen === 'lower' ? 1 : -1;
  const ends = rows.flatMap((row) => [row.low * sign, row.mean * sign, row.high * sign]);
  const better = Math.max(0, ...ends.map((end) => -end));
  const worse = Math.max(0, ...ends);
  return Math.max(better, (worse * NO_CHANGE_AT) / (1 - NO_CHANGE_AT)) || 1;
}

/** Pixel place of a difference: better to the left, clamped to the cell. */
export function differenceX(
  difference: number,
  { betterWhen, reach, width }: { betterWhen: BetterWhen; reach: number; width: number },
): number {
  const inner = width - 2 * MARGIN;
  const signed = betterWhen === 'lower' ? difference : -difference;
  const across = NO_CHANGE_AT * (1 + signed / reach);
  return MARGIN + inner * Math.min(1, Math.max(0, across));
}

export function PairedDifference(props: PairedDifferenceProps): VNode {
  const { betterWhen, width = 150, colour = ACCENT } = props;
  const reach = props.reach ?? differenceReach([props], betterWhen);
  const x = (difference: number) => differenceX(difference, { betterWhen, reach, width });
  const zero = x(0);
  const ends = [x(props.low), x(props.high)];
  return (
    <Drawing
      class="lip-difference"
      width={width}
      height={props.axisWords ? HEIGHT + 18 : HEIGHT}
      label={props.label}
    >
      <rect class="lip-c-better" x="0" y="0" width={zero} height={HEIGHT} fill={BETTER_GROUND} />
      <path class="lip-c-axis" d={`M${zero},0V${HEIGHT}`} stroke={INK} stroke-width="1.5" />
      <IntervalMark
        low={Math.min(...ends)}
        mean={x(props.mean)}
        high={Math.max(...ends)}
        y={HEIGHT / 2}
        colour={colour}
        shape={props.shape}
        hollow={!isClear(props.share)}
      />
      {props.axisWords ? (
        <g font-size="12">
          <text class="lip-c-quiet" x="0" y={HEIGHT + 14} fill={QUIET_INK}>
            better
          </text>
          <text class="lip-c-quiet" x={zero} y={HEIGHT + 14} fill={QUIET_INK} text-anchor="middle">
            no change
          </text>
        </g>
      ) : null}
    </Drawing>
  );
}

/** Head of a column of differences: "better ←" and "→ worse" on either side of the line. */
export function DifferenceAxis(props: {
  readonly better: string;
  readonly worse: string;
  /** Words for the header, where it has no text of its own: "difference, better to the left". */
  readonly label?: string;
  readonly width?: number;
}): VNode {
  const { width = 150 } = props;
  const zero = differenceX(0, { betterWhen: 'lower', reach: 1, width });
  return (
    <Drawing class="lip-difference" width={width} height={16} label={props.label}>
      <path class="lip-c-axis" d={`M${zero},4V16`} stroke={INK} stroke-width="1.5" />
      <g font-size="12">
        <text class="lip-c-quiet" x={zero - 6} y="12" fill={QUIET_INK} text-anchor="end">
          {`${props.better} \u2190`}
        </text>
        <text class="lip-c-quiet" x={zero + 6} y="12" fill={QUIET_INK}>
          {`\u2192 ${props.worse}`}
        </text>
      </g>
    </Drawing>
  );
}
