/** Rows of fans on one scale of values and one of years, under one another. */
import { type ValueAxis, valueAxis } from '../axes.ts';
import { HALF_YEAR_LABEL, layOutPanel, type Panel, tickRoom } from '../panel/panel.ts';
import { type FanRow, yearsOf } from './rows.ts';

/** The name stands clear of the label on the highest line. */
const NAME_PX = 38;
const GAP_PX = 12;
const YEARS_PX = 26;
const ROW_PX = 92;

export interface FanRowsFrame {
  readonly width: number;
  readonly rows: readonly FanRow[];
  readonly format: (value: number) => string;
  /** The scale where it is known beforehand, such as shares from 0 to 1. */
  readonly axis?: ValueAxis;
  /** Height of each row's drawing in px. */
  readonly rowHeight?: number;
}

export interface FanRowsLayout {
  readonly width: number;
  readonly height: number;
  readonly years: readonly number[];
  readonly panels: readonly Panel[];
}

function sharedAxis(rows: readonly FanRow[]): ValueAxis {
  const values = rows.flatMap(({ series, counted }) => [
    ...series.low,
    ...series.high,
    ...counted.map(({ value }) => value ?? 0),
  ]);
  return valueAxis(values, 2);
}

export function layOutFanRows(frame: FanRowsFrame): FanRowsLayout {
  const { width, rows, format, rowHeight = ROW_PX } = frame;
  const axis = frame.axis ?? sharedAxis(rows);
  const years = yearsOf(rows);
  const each = NAME_PX + rowHeight + GAP_PX;
  const panels = rows.map((_, row) =>
    layOutPanel({
      years,
      axis,
      left: tickRoom(axis, format),
      right: width - HALF_YEAR_LABEL - 2,
      top: row * each + NAME_PX,
      bottom: row * each + NAME_PX + rowHeight,
    }),
  );
  return { width, height: each * rows.length - GAP_PX + YEARS_PX, years, panels };
}
