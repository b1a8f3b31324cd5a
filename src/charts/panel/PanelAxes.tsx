/** Value lines, the line of zero and the years of a panel. */
import type { VNode } from 'preact';
import { INK, QUIET_INK, RULE } from '../palette.ts';
import { labelledIn, type Panel, TICK_PX } from './panel.ts';

export interface PanelScaleProps {
  readonly at: Panel;
  readonly format: (value: number) => string;
  /** Word after the highest tick; none where the panel is named already. */
  readonly unit?: string;
}

/** Value lines with their labels on top of them, and zero in ink. */
export function PanelScale({ at, format, unit = '' }: PanelScaleProps): VNode {
  const highest = at.ticks[at.ticks.length - 1];
  return (
    <g>
      {at.ticks.map((tick) => (
        <g key={tick}>
          <path
            class={tick === 0 ? 'lip-c-axis' : 'lip-c-grid'}
            d={`M0,${at.y(tick)}H${at.right}`}
            stroke={tick === 0 ? INK : RULE}
            stroke-width={tick === 0 ? 1.2 : 1}
          />
          <text class="lip-c-quiet" x="0" y={at.y(tick) - 5} font-size={TICK_PX} fill={QUIET_INK}>
            {tick === highest ? `${format(tick)} ${unit}`.trim() : format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

export interface PanelYearsProps {
  readonly at: Panel;
  readonly readingYear: number;
  /** Where the ticks begin. Default: the foot of the panel. */
  readonly y?: number;
}

/** Year ticks and labels. The reading year is bold. */
export function PanelYears({ at, readingYear, y = at.bottom }: PanelYearsProps): VNode {
  return (
    <g text-anchor="middle" font-size={TICK_PX}>
      {labelledIn(at, readingYear).map((year) => {
        const reading = year === readingYear;
        return (
          <g key={year}>
            <path class="lip-c-axis" d={`M${at.x(year)},${y}v5`} stroke={INK} stroke-width="1" />
            <text
              class={reading ? 'lip-c-text' : 'lip-c-quiet'}
              x={at.x(year)}
              y={y + 19}
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
