/** A panel: years across, values up, for charts that stand several drawings under one another. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { labelledYears, type ValueAxis } from '../axes.ts';
import { textWidth } from '../textWidth.ts';

export interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly years: readonly number[];
  readonly ticks: readonly number[];
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

export interface PanelFrame {
  readonly years: readonly number[];
  readonly axis: ValueAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const TICK_PX = 12;
/** Half a year label stands out past the first and the last year. */
export const HALF_YEAR_LABEL = textWidth('2031', TICK_PX, true) / 2;

/** Room that the labels of an axis need at its left. */
export function tickRoom(axis: ValueAxis, format: (value: number) => string): number {
  const widest = Math.max(...axis.ticks.map((tick) => textWidth(format(tick), TICK_PX)));
  return Math.max(HALF_YEAR_LABEL, widest + 12);
}

export function layOutPanel({ years, axis, left, right, top, bottom }: PanelFrame): Panel {
  const x = scaleLinear()
    .domain([years[0], years[years.length - 1]])
    .range([left, right]);
  const y = scaleLinear().domain([axis.low, axis.high]).range([bottom, top]);
  return { left, right, top, bottom, years, ticks: axis.ticks, x, y };
}

/** Years with room for a label under a panel; the year read is always among them. */
export function labelledIn({ years, left, right }: Panel, readingYear: number): number[] {
  const spacing = (right - left) / Math.max(1, years.length - 1);
  return labelledYears(years, readingYear, spacing, HALF_YEAR_LABEL * 2 + 8);
}
