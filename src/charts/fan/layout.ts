/** Where everything in a fan goes: scales, margins and the labels at its right end. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { labelledYears, valueAxis } from '../axes.ts';
import { range } from '../rounding.ts';
import { textWidth } from '../textWidth.ts';
import {
  allYears,
  type FanData,
  type FanSeries,
  type ReadingWords,
  type YearMark,
} from './series.ts';

/** Below this width the names move inside the chart and the year labels thin out. */
const NARROW_PX = 560;
const TICK_PX = 12;
/** Type size of the words at the reading year, and the height that their two lines take. */
export const READING_PX = 14;
const READING_WORDS_PX = 46;
const FRAME_TOP = 22;
/** A future may pass the band by this much before it is cut off at the frame. */
const DRAW_REACH = 1.15;

export interface FanFrame extends FanData {
  readonly width: number;
  readonly height?: number;
  readonly readingYear: number;
  /** Word after the top tick: "children". */
  readonly unit: string;
  readonly reading?: ReadingWords;
  readonly firstForecast?: YearMark;
  readonly marks?: readonly YearMark[];
  /** Words at the first year of the plan. Left out where a table beside it says the same. Default true. */
  readonly baseLabelled?: boolean;
  /** Room for few ticks, and for no words at the first year. Default false. */
  readonly low?: boolean;
}

export interface FanLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly narrow: boolean;
  readonly years: readonly number[];
  readonly labelled: readonly number[];
  readonly ticks: readonly number[];
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Every value that the axis must hold. Futures are held only within reach of the band. */
function held(data: FanFrame): number[] {
  const bands = [data.plan, ...(data.comparison ? [data.comparison] : [])].flatMap((series) => [
    ...series.low,
    ...series.high,
    ...series.mean,
  ]);
  const stated = (data.stated ?? []).map(({ value }) => value);
  const values = [...bands, ...(data.history?.values ?? []), ...stated];
  const limit = Math.max(0, ...values) * DRAW_REACH;
  const floor = Math.min(0, ...values) * DRAW_REACH;
  const draws = (data.draws ?? []).flat();
  return [...values, ...draws.map((value) => Math.min(limit, Math.max(floor, value)))];
}

/** Room at the right for the end brackets and, where the chart is wide, for names and ranges. */
function rightMargin(data: FanFrame, narrow: boolean): number {
  const brackets = data.comparison ? 34 : 20;
  if (narrow) return brackets;
  const series = [data.plan, ...(data.comparison ? [data.comparison] : [])];
  const widths = series.map((one) => {
    const last = one.years.length - 1;
    const ends = range(one.low[last], one.high[last], data.format);
    return Math.max(textWidth(one.name, 14, true), textWidth(ends, 14));
  });
  return brackets + 6 + Math.max(...widths);
}

/** The highest value drawn beneath the words at the reading year. */
function peakUnder(data: FanFrame, x: (year: number) => number): number {
  const { plan, comparison, readingYear, reading } = data;
  if (!reading) return 0;
  const reach = textWidth(reading.finding, READING_PX, true) / 2 + x(1) - x(0);
  const under = (series: FanSeries, values: readonly number[]) =>
    values.filter((_, at) => Math.abs(x(series.years[at]) - x(readingYear)) <= reach);
  const compared = comparison ? under(comparison, comparison.mean) : [];
  return Math.max(0, ...under(plan, plan.high), ...compared);
}

/** Lays a fan out for its width. The chart and its pointer reading share the result. */
export function layOutFan(data: FanFrame): FanLayout {
  const { width } = data;
  const narrow = width < NARROW_PX;
  const height = data.height ?? (narrow ? 270 : 320);
  const axis = valueAxis(held(data), narrow || data.low ? 3 : 6);
  const years = allYears(data);
  const widestTick = Math.max(...axis.ticks.map((tick) => textWidth(data.format(tick), TICK_PX)));
  const left = Math.max(28, widestTick + 12);
  const right = width - rightMargin(data, narrow);
  const below = 26 + (data.firstForecast ? 20 : 0) + (data.marks?.length ? 20 : 0);
  const bottom = height - below;
  const x = scaleLinear()
    .domain([years[0], years[years.length - 1]])
    .range([left, right]);
  const rise = (peakUnder(data, x) - axis.low) / (axis.high - axis.low);
  const wordsEnd = data.reading && !narrow ? FRAME_TOP + READING_WORDS_PX : 0;
  const top = Math.max(FRAME_TOP, rise > 0 ? bottom - (bottom - wordsEnd) / rise : 0);
  const y = scaleLinear().domain([axis.low, axis.high]).range([bottom, top]);
  const spacing = (right - left) / Math.max(1, years.length - 1);
  const labelled = labelledYears(years, data.readingYear, spacing, textWidth('2031', 12, true) + 8);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    narrow,
    years,
    labelled,
    ticks: axis.ticks,
    x,
    y,
  };
}
