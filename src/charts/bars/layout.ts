/** Where bars, their words and their figures go. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { valueAxis } from '../axes.ts';
import { textWidth, widestLine } from '../textWidth.ts';
import type { BarsData } from './bars.ts';

export const TYPE_PX = 14;
const ROW_PX = 28;
export const BAR_PX = 16;
const GAP_PX = 10;
const TICKS_PX = 22;
/** Labels wider than this part of the drawing stand on a line of their own, above their bar. */
const MOST_LABEL_SHARE = 0.45;
const LABEL_LINE = 18;

export interface BarsLayout {
  readonly width: number;
  readonly height: number;
  /** Labels above their bars, because they have no room beside them. */
  readonly above: boolean;
  readonly x: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  /** Middle of each bar. */
  readonly y: readonly number[];
  readonly rowHeight: number;
}

export function layOutBars({ bars, format }: BarsData, width: number): BarsLayout {
  const labels = widestLine(
    bars.map(({ label }) => label),
    TYPE_PX,
  );
  const above = labels > width * MOST_LABEL_SHARE;
  const figures = Math.max(0, ...bars.map(({ mean }) => textWidth(format(mean), TYPE_PX, true)));
  const axis = valueAxis(
    bars.flatMap(({ mean, high }) => [mean, high]),
    3,
  );
  const rowHeight = ROW_PX + (above ? LABEL_LINE : 0);
  const left = above ? 1 : labels + GAP_PX;
  const right = width - figures - GAP_PX;
  return {
    width,
    height: rowHeight * bars.length + TICKS_PX,
    above,
    x: scaleLinear().domain([axis.low, axis.high]).range([left, right]),
    ticks: axis.ticks,
    y: bars.map((_, row) => row * rowHeight + (above ? LABEL_LINE : 0) + ROW_PX / 2),
    rowHeight,
  };
}
