/** Where the labels, bars and figures of a tornado go. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { valueAxis } from '../axes.ts';
import { widestLine, wrapped } from '../textWidth.ts';
import type { TornadoData } from './tornado.ts';

export const LABEL_TYPE = 14;
export const SMALL_TYPE = 12;
export const BAR_PX = 16;
const LINE_PX = 18;
const GAP_PX = 12;
/** Space between a bar and the figure at its end. */
export const END_GAP_PX = 6;
/** For the average above the bars, and for the scale under them. */
export const HEAD_PX = 24;
const FOOT_PX = 24;
/** From this width labels stand beside their bars, on this part of it. */
const BESIDE_FROM = 620;
const LABEL_SHARE = 0.44;

export interface TornadoRowLayout {
  readonly top: number;
  readonly bottom: number;
  /** The label over as few lines as fit, and the base line of each. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** The unit likewise, under it. */
  readonly unitLines: readonly { readonly text: string; readonly y: number }[];
  /** Middle of the bar. */
  readonly y: number;
}

export interface TornadoLayout {
  readonly width: number;
  readonly height: number;
  /** Labels beside their bars, not above. */
  readonly beside: boolean;
  /** From where a difference from the average lies. */
  readonly x: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly rows: readonly TornadoRowLayout[];
}

export function layOutTornado(
  { rows, average }: Pick<TornadoData, 'rows' | 'average'>,
  width: number,
): TornadoLayout {
  const beside = width >= BESIDE_FROM;
  const labelWidth = beside ? width * LABEL_SHARE - GAP_PX : width;
  let top = HEAD_PX;
  const laid = rows.map(({ label, unit }): TornadoRowLayout => {
    const texts = wrapped(label, labelWidth, LABEL_TYPE);
    const units = wrapped(unit, labelWidth, SMALL_TYPE);
    const words = (texts.length + units.length) * LINE_PX;
    const at = (line: number) => top + (line + 1) * LINE_PX - 4;
    const bottom = top + words + (beside ? 0 : BAR_PX + END_GAP_PX) + GAP_PX;
    const row = {
      top,
      bottom,
      lines: texts.map((text, line) => ({ text, y: at(line) })),
      unitLines: units.map((text, line) => ({ text, y: at(texts.length + line) })),
      y: beside ? top + words / 2 : top + words + BAR_PX / 2 + 2,
    };
    top = bottom;
    return row;
  });
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const figure = widestLine(ends, SMALL_TYPE) + END_GAP_PX;
  const left = (beside ? width * LABEL_SHARE : 0) + figure;
  const axis = valueAxis(
    rows.flatMap(({ atLow, atHigh }) => [atLow - average, atHigh - average]),
    width - left < 360 ? 3 : 5,
  );
  return {
    width,
    height: top + FOOT_PX,
    beside,
    x: scaleLinear()
      .domain([axis.low, axis.high])
      .range([left, width - figure]),
    ticks: axis.ticks,
    rows: laid,
  };
}
