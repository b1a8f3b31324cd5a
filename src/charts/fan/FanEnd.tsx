/** Brackets at the last year, and the names of the plans with their ranges. */
import type { VNode } from 'preact';
import { Bracket, Mark } from '../Mark.tsx';
import { ACCENT, NO_CHANGE, PAPER, QUIET_INK } from '../palette.ts';
import { range } from '../rounding.ts';
import { textWidth } from '../textWidth.ts';
import type { FanFrame, FanLayout } from './layout.ts';
import { type FanSeries, valueAt } from './series.ts';
import { statedLabels } from './statedLabels.ts';

type Part = { frame: FanFrame; at: FanLayout };

const LABEL_HEIGHT = 40;
const NAME_PX = 14;

interface EndLabel {
  readonly series: FanSeries;
  readonly colour: string;
  readonly compared: boolean;
  readonly y: number;
}

/** Labels as near as may be to their means, without overlap and inside the frame. */
export function spreadLabels(wanted: readonly number[], gap: number, limit: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  for (let i = 1; i < order.length; i++) {
    const lack = placed[order[i - 1]] + gap - placed[order[i]];
    if (lack <= 0) continue;
    placed[order[i - 1]] -= lack / 2;
    placed[order[i]] += lack / 2;
  }
  const over = Math.max(0, placed[order[order.length - 1]] - limit);
  return placed.map((y) => y - over);
}

function endLabels({ frame, at }: Part): EndLabel[] {
  const { plan, comparison } = frame;
  const both = comparison ? [comparison, plan] : [plan];
  const wanted = both.map((series) => at.y(series.mean[series.mean.length - 1]));
  const placed = spreadLabels(wanted, LABEL_HEIGHT, at.bottom - 20);
  return both.map((series, i) => ({
    series,
    compared: series === comparison,
    colour: series === comparison ? NO_CHANGE : ACCENT,
    y: placed[i],
  }));
}

function EndBracket({
  series,
  colour,
  compared,
  x,
  at,
}: Omit<EndLabel, 'y'> & { x: number; at: FanLayout }) {
  const last = series.years.length - 1;
  return (
    <g>
      <Bracket
        x={x}
        y1={at.y(series.high[last])}
        y2={at.y(series.low[last])}
        colour={colour}
        dash={compared ? '3 3' : undefined}
      />
      <Mark
        x={x}
        y={at.y(series.mean[last])}
        radius={4.5}
        colour={colour}
        hollow={compared}
        halo={1}
      />
    </g>
  );
}

/** The range of each plan at the last year, drawn beside the chart. */
export function FanEnd({ frame, at }: Part): VNode {
  const labels = endLabels({ frame, at });
  return (
    <g>
      {labels.map((label, i) => (
        <EndBracket key={label.series.name} {...label} x={at.right + 12 + i * 14} at={at} />
      ))}
      {at.narrow
        ? null
        : labels.map(({ series, colour, y }) => {
            const last = series.years.length - 1;
            const x = at.right + 12 + labels.length * 14;
            return (
              <g key={series.name} font-size="14">
                <text class="lip-c-text" x={x} y={y - 2} font-weight="bold" fill={colour}>
                  {series.name}
                </text>
                <text class="lip-c-quiet" x={x} y={y + 16} fill={QUIET_INK}>
                  {range(series.low[last], series.high[last], frame.format)}
                </text>
              </g>
            );
          })}
    </g>
  );
}

/** Where a name goes inside a narrow chart: the year where the means part most, clear of what is stated. */
export function insideNames({ frame, at }: Part) {
  const { plan, comparison } = frame;
  if (!at.narrow || !comparison) return [];
  const gap = (year: number) =>
    (valueAt(comparison.years, comparison.mean, year) ?? 0) -
    (valueAt(plan.years, plan.mean, year) ?? 0);
  const inner = plan.years.slice(2, -1).filter((year) => Math.abs(year - frame.readingYear) > 1);
  const namesAt = (year: number) => {
    const above = gap(year) >= 0 ? comparison : plan;
    return [comparison, plan].map((series) => {
      const width = textWidth(series.name, NAME_PX, true);
      return {
        name: series.name,
        colour: series === comparison ? NO_CHANGE : ACCENT,
        width,
        x: Math.min(at.x(year), at.right - 6 - width / 2),
        y: at.y(valueAt(series.years, series.mean, year) ?? 0) + (series === above ? -12 : 20),
      };
    });
  };
  const stated = statedLabels(frame, at);
  const isFree = (year: number) =>
    namesAt(year).every(({ x, y, width }) =>
      stated.every(
        (words) =>
          x - width / 2 > words.x + words.width ||
          x + width / 2 < words.x ||
          y - NAME_PX > words.y + words.height ||
          y < words.y,
      ),
    );
  const byGap = inner.sort((one, other) => Math.abs(gap(other)) - Math.abs(gap(one)));
  const year = byGap.find(isFree) ?? byGap[0];
  return year === undefined ? [] : namesAt(year);
}

/** Names written on a narrow chart, where nothing fits beside it. */
export function InsideNames({ frame, at }: Part): VNode {
  return (
    <g
      text-anchor="middle"
      font-size={NAME_PX}
      font-weight="bold"
      class="lip-c-halo"
      stroke={PAPER}
    >
      {insideNames({ frame, at }).map((name) => (
        <text
          key={name.name}
          class="lip-c-text"
          x={name.x}
          y={name.y}
          fill={name.colour}
          paint-order="stroke"
          stroke-width="4"
        >
          {name.name}
        </text>
      ))}
    </g>
  );
}
