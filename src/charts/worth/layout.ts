/** Where the labels and bars of a ranking of worths go. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { valueAxis } from '../axes.ts';
import { widestLine, wrapped } from '../textWidth.ts';
import type { WorthData } from './worth.ts';

export const LABEL_TYPE = 14;
export const SMALL_TYPE = 12;
export const BAR_PX = 14;
/** For the words of the floor above the bars, and for the scale under them. */
export const HEAD_PX = 24;
export const FOOT_PX = 24;
const LINE_PX = 18;
const GAP_PX = 10;
const END_GAP_PX = 6;
/** From this width labels stand beside their bars, on this part of it. */
const BESIDE_FROM = 620;
const LABEL_SHARE = 0.44;

export interface WorthRowLayout {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** Middle of the bar. */
  readonly y: number;
}

export interface WorthLayout {
  readonly width: number;
  readonly height: number;
  readonly x: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly rows: readonly WorthRowLayout[];
}

export function layOutWorth(
  { rows, floor, format }: Pick<WorthData, 'rows' | 'floor' | 'format'>,
  width: number,
): WorthLayout {
  const beside = width >= BESIDE_FROM;
  const labelWidth = beside ? width * LABEL_SHARE - 2 * END_GAP_PX : width;
  let top = HEAD_PX;
  const laid = rows.map(({ label }): WorthRowLayout => {
    const texts = wrapped(label, labelWidth, LABEL_TYPE);
    const words = texts.length * LINE_PX;
    const bottom = top + words + (beside ? 0 : BAR_PX + END_GAP_PX) + GAP_PX;
    const row = {
      top,
      bottom,
      lines: texts.map((text, line) => ({ text, y: top + (line + 1) * LINE_PX - 4 })),
      y: beside ? top + words / 2 : top + words + BAR_PX / 2 + 2,
    };
    top = bottom;
    return row;
  });
  const axis = valueAxis([floor, ...rows.map(({ value, error }) => value + error)], 4);
  const right = widestLine(axis.ticks.map(format), SMALL_TYPE) / 2 + END_GAP_PX;
  const left = beside ? width * LABEL_SHARE : 2;
  return {
    width,
    height: top + FOOT_PX,
    x: scaleLinear()
      .domain([0, axis.high])
      .range([left, Math.max(left + 1, width - right)]),
    ticks: axis.ticks,
    rows: laid,
  };
}
