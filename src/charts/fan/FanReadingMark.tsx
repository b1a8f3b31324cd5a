/** What marks the reading year, and the year that a pointer or the arrow keys are on. */
import type { VNode } from 'preact';
import { Bracket, Mark } from '../Mark.tsx';
import { ACCENT, INK, NO_CHANGE, PAPER, QUIET_INK } from '../palette.ts';
import { textWidth } from '../textWidth.ts';
import { type FanFrame, type FanLayout, READING_PX } from './layout.ts';
import { type FanSeries, valueAt } from './series.ts';

type Part = { frame: FanFrame; at: FanLayout };

interface Ends {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

function endsAt(series: FanSeries | undefined, year: number): Ends | undefined {
  if (!series) return undefined;
  const mean = valueAt(series.years, series.mean, year);
  const low = valueAt(series.years, series.low, year);
  const high = valueAt(series.years, series.high, year);
  return mean === undefined || low === undefined || high === undefined
    ? undefined
    : { mean, low, high };
}

/** Words above the reading year, kept inside the frame. */
function Words({ frame, at }: Part): VNode | null {
  if (!frame.reading || at.narrow) return null;
  const half = textWidth(frame.reading.finding, READING_PX, true) / 2;
  const centre = Math.min(at.right - half, Math.max(half, at.x(frame.readingYear)));
  return (
    <g text-anchor="middle" font-size={READING_PX} class="lip-c-halo" stroke={PAPER}>
      <text
        class="lip-c-text"
        x={centre}
        y="36"
        font-weight="bold"
        paint-order="stroke"
        stroke-width="4"
      >
        {frame.reading.finding}
      </text>
      <text
        class="lip-c-quiet"
        x={centre}
        y="54"
        fill={QUIET_INK}
        paint-order="stroke"
        stroke-width="4"
      >
        {frame.reading.share}
      </text>
    </g>
  );
}

/** A dotted upright at the reading year, under everything that is written. */
export function ReadingUpright({ frame, at }: Part): VNode {
  const from = frame.reading && !at.narrow ? 60 : at.top;
  return (
    <path
      class="lip-c-axis"
      d={`M${at.x(frame.readingYear)},${from}V${at.bottom}`}
      stroke={QUIET_INK}
      stroke-width="1.2"
      stroke-dasharray="2 3"
    />
  );
}

/** The bracket of the plan at the reading year, a dot on each mean, and the words above. */
export function ReadingMark({ frame, at }: Part): VNode {
  const x = at.x(frame.readingYear);
  const plan = endsAt(frame.plan, frame.readingYear);
  const compared = endsAt(frame.comparison, frame.readingYear);
  return (
    <g>
      {plan && plan.low < plan.high ? (
        <Bracket x={x} y1={at.y(plan.high)} y2={at.y(plan.low)} colour={ACCENT} />
      ) : null}
      {compared ? (
        <Mark x={x} y={at.y(compared.mean)} radius={5} colour={NO_CHANGE} hollow />
      ) : null}
      {plan ? <Mark x={x} y={at.y(plan.mean)} radius={6} colour={ACCENT} halo={1.5} /> : null}
      <Words frame={frame} at={at} />
    </g>
  );
}

/** The year being read: a thin upright, and a ringed dot on the series being read. */
export function Cursor({
  frame,
  at,
  year,
  series,
}: Part & { year: number; series: number }): VNode {
  const x = at.x(year);
  const past = frame.history && valueAt(frame.history.years, frame.history.values, year);
  const ends = endsAt(series === 1 ? frame.comparison : frame.plan, year);
  const height = past ?? ends?.mean;
  return (
    <g class="lip-c-cursor">
      <path
        class="lip-c-axis"
        d={`M${x},${at.top}V${at.bottom + 6}`}
        stroke={INK}
        stroke-width="1"
      />
      {past === undefined && ends && ends.low < ends.high ? (
        <Bracket x={x} y1={at.y(ends.high)} y2={at.y(ends.low)} colour={INK} />
      ) : null}
      {height === undefined ? null : (
        <Mark x={x} y={at.y(height)} radius={5} colour={INK} halo={2} />
      )}
    </g>
  );
}
