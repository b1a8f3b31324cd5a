/** Places of a butterfly: one scale for both sides, so that a bar may be set against its opposite. */
import { valueAxis } from '../axes.ts';
import { textWidth, widestLine } from '../textWidth.ts';
import type { ButterflyData } from './butterfly.ts';

export const LABEL_TYPE = 14;
export const FIGURE_TYPE = 14;
export const TICK_TYPE = 12;
const HEAD_PX = 26;
const ROW_PX = 34;
const DENSE_ROW_PX = 20;
const LINE_PX = 16;
const FOOT_PX = 24;
const BAR_PX = 22;
const DENSE_BAR_PX = 13;
/** Between a bar, its whisker and its figure. */
const GAP_PX = 6;
/** Labels take no more than this share of the width; longer ones go over two lines. */
const LABEL_SHARE = 0.34;

export interface ButterflyRowLayout {
  /** Middle of the row. */
  readonly y: number;
  readonly lines: readonly string[];
}

export interface ButterflyLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly ButterflyRowLayout[];
  readonly barHeight: number;
  readonly top: number;
  readonly foot: number;
  /** Zero of the left side and of the right. */
  readonly leftZero: number;
  readonly rightZero: number;
  /** Length of a count in px, the same on both sides. */
  readonly length: (count: number) => number;
  readonly ticks: readonly number[];
}

/** A label over as few lines as fit the width, words kept whole. */
export function wrapLabel(label: string, widthPx: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, LABEL_TYPE) <= widthPx) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}

export function layOutButterfly(
  data: ButterflyData & { readonly width: number; readonly dense?: boolean },
): ButterflyLayout {
  const { rows, width, format } = data;
  const widest = widestLine(
    rows.map(({ label }) => label),
    LABEL_TYPE,
  );
  const centre = Math.min(widest, width * LABEL_SHARE) + 2 * GAP_PX;
  const sides = rows.flatMap(({ lost, gained }) => [lost, gained]);
  const figure = widestLine(
    sides.map(({ mean }) => format(mean)),
    FIGURE_TYPE,
    true,
  );
  const room = (width - centre) / 2 - figure - GAP_PX;
  const axis = valueAxis(
    sides.flatMap(({ mean, p90 }) => [mean, p90]),
    // Half a sheet has no room for more figures under it.
    data.dense ? 2 : 3,
  );
  const leftZero = (width - centre) / 2;
  let y = HEAD_PX;
  const placed = rows.map(({ label }) => {
    const lines = wrapLabel(label, centre - 2 * GAP_PX);
    const height = Math.max(
      data.dense ? DENSE_ROW_PX : ROW_PX,
      lines.length * LINE_PX + (data.dense ? 4 : 8),
    );
    y += height;
    return { y: y - height / 2, lines };
  });
  return {
    width,
    height: y + FOOT_PX,
    rows: placed,
    barHeight: data.dense ? DENSE_BAR_PX : BAR_PX,
    top: HEAD_PX,
    foot: y,
    leftZero,
    rightZero: leftZero + centre,
    length: (count) => (Math.max(0, count) / axis.high) * Math.max(20, room),
    ticks: axis.ticks.filter((tick) => tick > 0 && Number.isInteger(tick)),
  };
}
