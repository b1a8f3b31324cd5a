/** Rows of bars on one scale, so that a bar of one row may be set against a bar of another. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { HALF_YEAR_LABEL } from '../panel/panel.ts';
import { change } from '../rounding.ts';
import { widestLine } from '../textWidth.ts';
import type { EffectsData } from './effects.ts';

const NAME_PX = 26;
const GAP_PX = 14;
const YEARS_PX = 26;
/** Height of all bars together, and of the least row, which has room for a figure. */
const BARS_PX = 250;
const LEAST_PX = 22;
/** Figures stand over and under the ends of bars. */
const FIGURE_PX = 16;
export const FIGURE_TYPE = 12;
const WIDEST_BAR = 44;

export interface EffectRowLayout {
  readonly top: number;
  readonly bottom: number;
  readonly y: ScaleLinear<number, number>;
}

export interface EffectsLayout {
  readonly width: number;
  readonly height: number;
  readonly years: readonly number[];
  readonly x: (year: number) => number;
  readonly barWidth: number;
  /** Of the widest figure. */
  readonly figureWidth: number;
  readonly rows: readonly EffectRowLayout[];
}

interface Reach {
  readonly low: number;
  readonly high: number;
}

function reachOf(data: EffectsData, part: number): Reach {
  const ends = data.changes.flatMap(({ effects }) => {
    const { mean, low, high } = effects[part];
    return [mean, low, high];
  });
  return { low: Math.min(0, ...ends), high: Math.max(0, ...ends) };
}

export function layOutEffects(data: EffectsData & { readonly width: number }): EffectsLayout {
  const { width, changes, names } = data;
  const reaches = names.map((_, part) => reachOf(data, part));
  const all = reaches.reduce((sum, { low, high }) => sum + high - low, 0);
  const perUnit = BARS_PX / (all || 1);
  let top = 0;
  const rows = reaches.map(({ low, high }): EffectRowLayout => {
    const span = (high - low) * perUnit;
    const slack = Math.max(0, LEAST_PX - span);
    const first = top + NAME_PX + FIGURE_PX;
    const zero = first + slack + high * perUnit;
    const bottom = zero - low * perUnit + (low < 0 ? FIGURE_PX : 0);
    const row = {
      top: first,
      bottom,
      y: scaleLinear()
        .domain([0, 1])
        .range([zero, zero - perUnit]),
    };
    top = bottom + GAP_PX;
    return row;
  });
  const years = changes.map(({ year }) => year);
  const slot = width / Math.max(1, years.length);
  const barWidth = Math.min(WIDEST_BAR, slot * 0.6);
  const figures = changes.flatMap(({ effects }) =>
    effects.map(({ mean }) => change(mean, data.format)),
  );
  const figureWidth = widestLine(figures, FIGURE_TYPE, true);
  const inset = Math.max(HALF_YEAR_LABEL, figureWidth / 2, slot / 2);
  const place = scaleLinear()
    .domain([years[0], years[years.length - 1]])
    .range([inset, width - inset]);
  return {
    width,
    height: top - GAP_PX + YEARS_PX,
    years,
    x: years.length > 1 ? place : () => width / 2,
    barWidth,
    figureWidth,
    rows,
  };
}
