/** Where everything in a back-test goes: the past above, and under it a row for each year ahead. */
import { valueAxis } from '../axes.ts';
import type { History } from '../fan/series.ts';
import { layOutPanel, type Panel, TICK_PX, tickRoom } from '../panel/panel.ts';
import { widestLine } from '../textWidth.ts';
import { type Held, heldOf, JUDGED_AHEAD, type Outcome } from './record.ts';

const NARROW_PX = 560;
const TOP = 22;
const YEARS_PX = 26;
/** Room for the words over the rows of marks, and height of a row. */
const HEAD_PX = 30;
const ROW_PX = 22;
const FOOT_PX = 6;
/** From the last year to what stands beside it. */
export const BESIDE_PX = 14;
export const HAPPENED = 'What happened';

export interface BackTestFrame {
  readonly width: number;
  readonly outcomes: readonly Outcome[];
  /** What was counted each year. */
  readonly history: History;
  readonly format: (value: number) => string;
}

/** One row of marks: all outcomes some years ahead. */
export interface AheadRow {
  readonly ahead: number;
  readonly outcomes: readonly Outcome[];
  readonly y: number;
  /** "1 year: 11 of 13" */
  readonly label: string;
}

export interface BackTestLayout {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly panel: Panel;
  readonly headY: number;
  readonly rows: readonly AheadRow[];
}

function rowLabel(ahead: number, { held, all }: Held): string {
  return `${ahead} ${ahead === 1 ? 'year' : 'years'}: ${held} of ${all}`;
}

export function layOutBackTest(frame: BackTestFrame): BackTestLayout {
  const { width, outcomes, history, format } = frame;
  const narrow = width < NARROW_PX;
  const axis = valueAxis(
    [...history.values, ...outcomes.flatMap(({ low, high }) => [low, high])],
    narrow ? 3 : 5,
  );
  const aheads = Array.from({ length: JUDGED_AHEAD }, (_, at) => at + 1);
  const named = aheads
    .map((ahead) => ({ ahead, outcomes: outcomes.filter((one) => one.ahead === ahead) }))
    .filter((row) => row.outcomes.length > 0)
    .map((row) => ({ ...row, label: rowLabel(row.ahead, heldOf(row.outcomes)) }));
  const beside = [...named.map(({ label }) => label), narrow ? '' : HAPPENED];
  const right = width - BESIDE_PX - widestLine(beside, TICK_PX, true);
  const bottom = TOP + (narrow ? 190 : 214);
  const years = [...new Set([...history.years, ...outcomes.map(({ year }) => year)])].sort(
    (a, b) => a - b,
  );
  const headY = bottom + YEARS_PX + HEAD_PX - 8;
  const rows = named.map((row, at) => ({
    ...row,
    y: bottom + YEARS_PX + HEAD_PX + ROW_PX * (at + 0.5),
  }));
  return {
    width,
    height: bottom + YEARS_PX + HEAD_PX + ROW_PX * rows.length + FOOT_PX,
    narrow,
    panel: layOutPanel({ years, axis, left: tickRoom(axis, format), right, top: TOP, bottom }),
    headY,
    rows,
  };
}
