/**
 * One of many small fans on a shared scale: the band, the mean, the reading year with its value in
 * bold, and a triangle where something opens. Pure.
 */
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { ValueAxis } from './axes.ts';
import { Drawing } from './Drawing.tsx';
import { type FanSeries, valueAt, type YearMark } from './fan/series.ts';
import { bandPath, smoothPath } from './fan/shapes.ts';
import { HatchPattern, Mark } from './Mark.tsx';
import { ACCENT, BAND_EDGE, BAND_FILL, INK, PAPER, QUIET_INK, RULE } from './palette.ts';
import { textWidth } from './textWidth.ts';

export interface FanMultipleProps {
  readonly id: string;
  readonly width: number;
  readonly height?: number;
  readonly label: string;
  readonly series: FanSeries;
  /** Shared by every multiple of the figure, so that heights compare. */
  readonly axis: ValueAxis;
  readonly readingYear: number;
  readonly format: (value: number) => string;
  readonly marks?: readonly YearMark[];
  readonly cursorYear?: number | null;
}

const BELOW = 38;
const TYPE = 12;

/** Labels under the axis: the two ends where they clear the reading year, which is always there. */
function yearLabels(years: readonly number[], reading: number, x: (year: number) => number) {
  const width = textWidth('2031', TYPE, true);
  const last = years[years.length - 1];
  return [years[0], reading, last].filter(
    (year, i) => i === 1 || Math.abs(x(year) - x(reading)) > width + 6,
  );
}

export function FanMultiple(props: FanMultipleProps): VNode {
  const { series, axis, width, readingYear } = props;
  const height = props.height ?? 128;
  const bottom = height - BELOW;
  const half = textWidth('2031', TYPE) / 2;
  const tickWidth = Math.max(...axis.ticks.map((tick) => textWidth(props.format(tick), TYPE)));
  const first = series.years[0];
  const last = series.years[series.years.length - 1];
  const x = scaleLinear()
    .domain([first, last])
    .range([Math.max(half, tickWidth + 6), width - half]);
  const y = scaleLinear().domain([axis.low, axis.high]).range([bottom, 24]);
  const place = { x, y };
  const mean = valueAt(series.years, series.mean, readingYear);
  const dotY = mean === undefined ? bottom : y(mean);
  const peak = valueAt(series.years, series.high, readingYear);
  const shape = bandPath(place, series.years, series.low, series.high);
  const reading = x(readingYear);
  return (
    <Drawing class="lip-fan lip-fan--small" width={width} height={height} label={props.label}>
      <HatchPattern id={`${props.id}-hatch`} />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          {tick === 0 ? null : (
            <path class="lip-c-grid" d={`M0,${y(tick)}H${width}`} stroke={RULE} stroke-width="1" />
          )}
          <text class="lip-c-quiet" x="0" y={y(tick) - 4} font-size={TYPE} fill={QUIET_INK}>
            {props.format(tick)}
          </text>
        </g>
      ))}
      <path class="lip-c-band" d={shape} fill={BAND_FILL} />
      <path class="lip-c-hatch" d={shape} fill={`url(#${props.id}-hatch)`} display="none" />
      <g fill="none">
        {[series.low, series.high].map((edge, side) => (
          <path
            key={side === 0 ? 'low' : 'high'}
            class="lip-c-edge"
            d={smoothPath(place, series.years, edge)}
            stroke={BAND_EDGE}
            stroke-width="1"
          />
        ))}
        <path
          class="lip-c-line"
          d={smoothPath(place, series.years, series.mean)}
          stroke={ACCENT}
          stroke-width="2.4"
        />
      </g>
      <path class="lip-c-axis" d={`M0,${y(0)}H${width}`} stroke={INK} stroke-width="1.2" />
      {props.cursorYear == null ? null : (
        <path
          class="lip-c-axis lip-c-cursor"
          d={`M${x(props.cursorYear)},24V${bottom}`}
          stroke={INK}
          stroke-width="1"
        />
      )}
      <g font-size={TYPE} text-anchor="middle">
        {yearLabels(series.years, readingYear, x).map((year) => (
          <text
            key={year}
            class={year === readingYear ? 'lip-c-text' : 'lip-c-quiet'}
            x={x(year)}
            y={bottom + 17}
            fill={year === readingYear ? INK : QUIET_INK}
            font-weight={year === readingYear ? 'bold' : undefined}
          >
            {year}
          </text>
        ))}
      </g>
      {(props.marks ?? []).map((mark) => {
        const at = x(mark.year);
        const ends = at + 9 + textWidth(mark.label, TYPE) > width;
        return (
          <g key={`${mark.year} ${mark.label}`} font-size={TYPE}>
            <path class="lip-c-dot" d={`M${at},${bottom + 22}l5,9h-10Z`} fill={INK} />
            <text
              class="lip-c-text"
              x={at + (ends ? -8 : 8)}
              y={bottom + 32}
              text-anchor={ends ? 'end' : 'start'}
            >
              {mark.label}
            </text>
          </g>
        );
      })}
      {mean === undefined ? null : (
        <g class="lip-c-halo">
          <Mark x={reading} y={dotY} radius={4.5} colour={ACCENT} halo={1.5} />
          <text
            class="lip-c-text"
            x={reading}
            y={Math.max(13, (peak === undefined ? dotY : y(peak)) - 7)}
            font-size="14"
            font-weight="bold"
            text-anchor="middle"
            stroke={PAPER}
            stroke-width="3"
            paint-order="stroke"
          >
            {props.format(mean)}
          </text>
        </g>
      )}
    </Drawing>
  );
}
