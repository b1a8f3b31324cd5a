/** Where the rows of a waterfall go: words to the left or above, bars from zero, ranges to the right. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { valueAxis } from '../axes.ts';
import { wrapLabel } from '../butterfly/layout.ts';
import { children, pounds, poundsUnit } from '../rounding.ts';
import { textWidth, widestLine } from '../textWidth.ts';
import {
  changeText,
  isLevel,
  rangeText,
  shownUnits,
  spansOf,
  unitOf,
  type WaterfallData,
} from './waterfall.ts';

export const LABEL_TYPE = 14;
export const RANGE_TYPE = 12;
export const TICK_TYPE = 12;
export const LINE_PX = 16;
export const BAR_PX = 20;
const ROW_PX = 30;
/** Where words stand above: between the bar above and them, and from them to their bar. */
const APART_PX = 12;
const UNDER_PX = 2;
const HEAD_PX = 22;
const GAP_PX = 8;
/** Below this width words stand above their bars. */
const LEAST_BESIDE = 520;
/** Words beside bars take no more than this share of the width. */
const LABEL_SHARE = 0.32;

export interface WaterfallRowLayout {
  readonly top: number;
  readonly height: number;
  /** Middle of the bar, and of the first line of the label. */
  readonly y: number;
  readonly labelY: number;
  readonly rangeY: number;
  readonly lines: readonly string[];
  /** Ends of the bar in px, the first where it begins. */
  readonly from: number;
  readonly to: number;
  readonly figure: string;
  readonly figureInside: boolean;
  readonly range: string;
}

export interface WaterfallLayout {
  readonly width: number;
  readonly height: number;
  readonly above: boolean;
  readonly x: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly WaterfallRowLayout[];
  readonly plotTop: number;
  readonly labelX: number;
  readonly rangeHead: string;
}

export function layOutWaterfall(data: WaterfallData & { readonly width: number }): WaterfallLayout {
  const { rows, width } = data;
  const unit = unitOf(data);
  const above = width < LEAST_BESIDE;
  const ranges = rows.map((row) => rangeText(row, unit));
  const rangeHead = `8 in 10, ${unit.name}`;
  const rangeWidth = Math.max(widestLine(ranges, RANGE_TYPE), textWidth(rangeHead, RANGE_TYPE));
  const labels = rows.map(({ label }) => label);
  const labelRoom = above
    ? width - rangeWidth - GAP_PX
    : Math.min(widestLine(labels, LABEL_TYPE, true), width * LABEL_SHARE);
  const figures = shownUnits(data, unit).map((units, at) =>
    isLevel(rows[at])
      ? `£${unit.say(units)}${unit.name.slice(1)}`.replace('£\u2212', '\u2212£')
      : changeText(units, unit),
  );
  const figureWidths = figures.map((figure) => textWidth(figure, LABEL_TYPE, true));
  const left = above ? 1 : labelRoom + GAP_PX;
  const right = width - Math.max(...figureWidths) - GAP_PX - (above ? 0 : rangeWidth + GAP_PX);
  const spans = spansOf(data);
  const axis = valueAxis(
    spans.flatMap(({ from, to }) => [from, to]),
    above ? 3 : 5,
  );
  const x = scaleLinear()
    .domain([axis.low, axis.high])
    .range([left, Math.max(left + 40, right)]);
  let top = HEAD_PX;
  const placed = rows.map((row, at): WaterfallRowLayout => {
    const lines = wrapLabel(row.label, isLevel(row) ? labelRoom / 1.08 : labelRoom);
    const words = lines.length * LINE_PX;
    const height = above ? APART_PX + words + UNDER_PX + BAR_PX : Math.max(ROW_PX, words + 10);
    const y = above ? top + height - BAR_PX / 2 : top + height / 2;
    const firstLine = top + APART_PX + LINE_PX / 2;
    const [from, to] = [x(spans[at].from), x(spans[at].to)];
    const laid = {
      top,
      height,
      y,
      labelY: above ? firstLine : y - ((lines.length - 1) * LINE_PX) / 2,
      rangeY: above ? firstLine : y,
      lines,
      from,
      to,
      figure: figures[at],
      figureInside: isLevel(row) && Math.abs(to - from) > figureWidths[at] + 2 * GAP_PX,
      range: ranges[at],
    };
    top += height;
    return laid;
  });
  return {
    width,
    height: top + 4,
    above,
    x,
    ticks: axis.ticks.map((tick) => ({ x: x(tick), text: tickText(tick, axis.ticks) })),
    rows: placed,
    plotTop: HEAD_PX,
    labelX: above ? 0 : labelRoom,
    rangeHead,
  };
}

/** A tick in the unit of the largest, in millions without decimals where all ticks are whole. */
function tickText(tick: number, ticks: readonly number[]): string {
  const unit = poundsUnit(Math.max(...ticks.map(Math.abs)));
  const wholeMillions = unit === 'm' && ticks.every((one) => one % 1_000_000 === 0);
  const text = wholeMillions
    ? `£${children(Math.abs(tick) / 1_000_000)}m`
    : pounds(Math.abs(tick), unit);
  return tick < 0 ? `\u2212${text}` : text;
}
