/**
 * One of many small fans on a shared scale: the band, the mean, the reading year with its value in
 * bold, and a triangle where something opens. Pure.
 */
import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { ValueAxis } from './axes.ts';
import { Drawing } from './Drawing.tsx';
import { BandAndMean } from './fan/BandAndMean.tsx';
import { type FanSeries, valueAt, type YearMark } from './fan/series.ts';
import { labelledTicks, TYPE, yearLabels } from './fan/smallLabels.ts';
import { Mark } from './Mark.tsx';
import { ACCENT, INK, PAPER, QUIET_INK, RULE } from './palette.ts';
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

const HEIGHT = 128;
/** Room above the scale for a value, and under it for years and triangles. */
const TOP = 24;
const BELOW = 38;

interface Place {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly bottom: number;
}

function placeIn({ series, axis, format, width, height = HEIGHT }: FanMultipleProps): Place {
  const half = textWidth('2031', TYPE) / 2;
  const widestTick = Math.max(...axis.ticks.map((tick) => textWidth(format(tick), TYPE)));
  const ends = [series.years[0], series.years[series.years.length - 1]];
  const bottom = height - BELOW;
  return {
    bottom,
    x: scaleLinear()
      .domain(ends)
      .range([Math.max(half, widestTick + 6), width - half]),
    y: scaleLinear().domain([axis.low, axis.high]).range([bottom, TOP]),
  };
}

type Part = { readonly multiple: FanMultipleProps; readonly at: Place };

function Scale({ multiple: { axis, format, width }, at: { y } }: Part): VNode {
  const labelled = labelledTicks(axis.ticks, y);
  return (
    <g font-size={TYPE}>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          {tick === 0 ? null : (
            <path class="lip-c-grid" d={`M0,${y(tick)}H${width}`} stroke={RULE} stroke-width="1" />
          )}
          {labelled.includes(tick) ? (
            <text class="lip-c-quiet" x="0" y={y(tick) - 4} fill={QUIET_INK}>
              {format(tick)}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}

function Fan({ multiple: { id, series, width }, at }: Part): VNode {
  return (
    <g fill="none">
      <BandAndMean id={id} series={series} at={at} meanWidth={2.4} />
      <path class="lip-c-axis" d={`M0,${at.y(0)}H${width}`} stroke={INK} stroke-width="1.2" />
    </g>
  );
}

function Years({ multiple: { series, readingYear }, at: { x, bottom } }: Part): VNode {
  return (
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
  );
}

function Triangle({ mark, width, at }: { mark: YearMark; width: number; at: Place }): VNode {
  const x = at.x(mark.year);
  const toLeft = x + 9 + textWidth(mark.label, TYPE) > width;
  return (
    <g font-size={TYPE}>
      <path class="lip-c-dot" d={`M${x},${at.bottom + 22}l5,9h-10Z`} fill={INK} />
      <text
        class="lip-c-text"
        x={x + (toLeft ? -8 : 8)}
        y={at.bottom + 32}
        text-anchor={toLeft ? 'end' : 'start'}
      >
        {mark.label}
      </text>
    </g>
  );
}

/** The dot at the reading year and its value in bold above the band. */
function Reading({ multiple: { series, readingYear, format, width }, at }: Part): VNode | null {
  const mean = valueAt(series.years, series.mean, readingYear);
  const high = valueAt(series.years, series.high, readingYear);
  if (mean === undefined || high === undefined) return null;
  const x = at.x(readingYear);
  const half = textWidth(format(mean), 14, true) / 2;
  return (
    <g class="lip-c-halo">
      <Mark x={x} y={at.y(mean)} radius={4.5} colour={ACCENT} halo={1.5} />
      <text
        class="lip-c-text"
        x={Math.min(width - half, Math.max(half, x))}
        y={Math.max(13, at.y(high) - 7)}
        font-size="14"
        font-weight="bold"
        text-anchor="middle"
        stroke={PAPER}
        stroke-width="3"
        paint-order="stroke"
      >
        {format(mean)}
      </text>
    </g>
  );
}

export function FanMultiple(props: FanMultipleProps): VNode {
  const at = placeIn(props);
  const part = { multiple: props, at };
  const { width, height = HEIGHT, cursorYear } = props;
  return (
    <Drawing class="lip-fan lip-fan--small" width={width} height={height} label={props.label}>
      <Scale {...part} />
      <Fan {...part} />
      {cursorYear == null ? null : (
        <path
          class="lip-c-axis"
          d={`M${at.x(cursorYear)},${TOP}V${at.bottom}`}
          stroke={INK}
          stroke-width="1"
        />
      )}
      <Years {...part} />
      {(props.marks ?? []).map((mark) => (
        <Triangle key={`${mark.year} ${mark.label}`} mark={mark} width={width} at={at} />
      ))}
      <Reading {...part} />
    </Drawing>
  );
}
