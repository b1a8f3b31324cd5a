/** Value lines, the year axis, and what is written under it. */
import type { VNode } from 'preact';
import { INK, QUIET_INK, RULE } from '../palette.ts';
import { textWidth } from '../textWidth.ts';
import type { FanFrame, FanLayout } from './layout.ts';
import type { YearMark } from './series.ts';

/** Value lines with their labels on top of them; the unit follows the highest. */
export function ValueLines({ frame, at }: { frame: FanFrame; at: FanLayout }): VNode {
  const highest = at.ticks[at.ticks.length - 1];
  return (
    <g>
      {at.ticks.map((tick) => (
        <g key={tick}>
          {tick === 0 ? null : (
            <path
              class="lip-c-grid"
              d={`M0,${at.y(tick)}H${at.right}`}
              stroke={RULE}
              stroke-width="1"
            />
          )}
          <text class="lip-c-quiet" x="0" y={at.y(tick) - 5} font-size="12" fill={QUIET_INK}>
            {tick === highest ? `${frame.format(tick)} ${frame.unit}`.trim() : frame.format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The line of zero, in ink. It is drawn over the band, which may lie on both sides of it. */
export function ZeroLine({ at }: { at: FanLayout }): VNode {
  const y = at.y(0);
  return <path class="lip-c-axis" d={`M0,${y}H${at.right}`} stroke={INK} stroke-width="1.2" />;
}

/** Year ticks and labels. The reading year is bold. */
export function YearLabels({ at, readingYear }: { at: FanLayout; readingYear: number }): VNode {
  return (
    <g text-anchor="middle" font-size="12">
      {at.labelled.map((year) => {
        const reading = year === readingYear;
        return (
          <g key={year}>
            <path
              class="lip-c-axis"
              d={`M${at.x(year)},${at.bottom}v5`}
              stroke={INK}
              stroke-width="1"
            />
            <text
              class={reading ? 'lip-c-text' : 'lip-c-quiet'}
              x={at.x(year)}
              y={at.bottom + 19}
              fill={reading ? INK : QUIET_INK}
              font-weight={reading ? 'bold' : undefined}
            >
              {year}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A label that starts at a mark, or ends there where it would leave the frame. */
function sideOf(x: number, label: string, right: number): 'start' | 'end' {
  return x + 10 + textWidth(label, 12) > right ? 'end' : 'start';
}

/** Triangles under the axis: places already agreed open, or whatever the label says. */
export function YearMarks({ at, marks }: { at: FanLayout; marks: readonly YearMark[] }): VNode {
  const y = at.bottom + 34;
  return (
    <g font-size="12">
      {marks.map((mark) => {
        const x = at.x(mark.year);
        const side = sideOf(x, mark.label, at.right);
        return (
          <g key={`${mark.year} ${mark.label}`}>
            <path class="lip-c-dot" d={`M${x},${y - 9}l5,9h-10Z`} fill={INK} />
            <text
              class="lip-c-quiet"
              x={x + (side === 'start' ? 9 : -9)}
              y={y}
              fill={QUIET_INK}
              text-anchor={side}
            >
              {mark.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The first forecast year, in words under the axis. */
export function FirstForecast({ at, first, row }: { at: FanLayout; first: YearMark; row: number }) {
  const x = at.x(first.year);
  const side = sideOf(x, first.label, at.right);
  const y = at.bottom + 36 + row * 20;
  return (
    <g font-size="12">
      <path
        class="lip-c-axis"
        d={`M${x},${at.bottom + 24}V${y}`}
        stroke={QUIET_INK}
        stroke-width="1"
      />
      <text
        class="lip-c-quiet"
        x={x + (side === 'start' ? 5 : -5)}
        y={y}
        fill={QUIET_INK}
        text-anchor={side}
      >
        {first.label}
      </text>
    </g>
  );
}
