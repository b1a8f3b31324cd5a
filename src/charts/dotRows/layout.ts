/** Where dots, their ranges and their words go. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { valueAxis } from '../axes.ts';
import type { BarsData } from '../bars/bars.ts';
import { textWidth, widestLine } from '../textWidth.ts';

export const TYPE_PX = 14;
const ROW_PX = 24;
const GAP_PX = 12;
/** Room above the rows for the words of the line that all rows are read against. */
const HEAD_PX = 22;
const TICKS_PX = 22;
/** Labels wider than this part of the drawing stand on a line of their own, above their dot. */
const MOST_LABEL_SHARE = 0.45;
const LABEL_LINE = 17;

export interface DotRowsData extends BarsData {
  /** A value that all rows are read against, such as the whole area. */
  readonly against?: { readonly name: string; readonly value: number };
}

export interface DotRowsLayout {
  readonly width: number;
  readonly height: number;
  readonly above: boolean;
  readonly x: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly top: number;
  readonly foot: number;
  /** Middle of each row's mark. */
  readonly y: readonly number[];
  readonly rowHeight: number;
}

export function layOutDotRows(
  { bars, format, against }: DotRowsData,
  width: number,
): DotRowsLayout {
  const labels = widestLine(
    bars.map(({ label }) => label),
    TYPE_PX,
    true,
  );
  const above = labels > width * MOST_LABEL_SHARE;
  const figures = Math.max(0, ...bars.map(({ mean }) => textWidth(format(mean), TYPE_PX, true)));
  const axis = valueAxis(
    [...bars.flatMap(({ mean, high }) => [mean, high]), against?.value ?? 0],
    4,
  );
  const rowHeight = ROW_PX + (above ? LABEL_LINE : 0);
  const top = against ? HEAD_PX : 0;
  const foot = top + rowHeight * bars.length;
  return {
    width,
    height: foot + TICKS_PX,
    above,
    x: scaleLinear()
      .domain([axis.low, axis.high])
      .range([above ? 6 : labels + GAP_PX, width - figures - GAP_PX]),
    ticks: axis.ticks,
    top,
    foot,
    y: bars.map((_, row) => top + row * rowHeight + (above ? LABEL_LINE : 0) + ROW_PX / 2),
    rowHeight,
  };
}
