/** Axes that begin at zero, and year labels that never collide. */
import { scaleLinear } from 'd3-scale';

/** An axis of values: its two ends and the ticks to be labelled, both ends included. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Anything shorter is nothing to show, and too short for ticks that differ. */
const LEAST_LENGTH = 1e-6;

/**
 * An axis that holds every value and always holds zero, with round ends.
 *
 * @param values everything drawn on it; values that are not finite are passed over
 * @param tickCount about how many ticks; d3 chooses the round number nearest to it
 */
export function valueAxis(values: Iterable<number>, tickCount: number): ValueAxis {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high - low < LEAST_LENGTH) high = low + 1;
  const scale = scaleLinear().domain([low, high]).nice(tickCount);
  const [first, last] = scale.domain();
  return { low: first, high: last, ticks: scale.ticks(tickCount) };
}

/**
 * Years to label on an axis. The reading year always has its label; the others keep an even step
 * from it; the first and the last year are labelled where there is room.
 *
 * @param spacingPx distance between two years
 * @param labelPx width that one label needs, with its gap
 */
export function labelledYears(
  years: readonly number[],
  readingYear: number,
  spacingPx: number,
  labelPx: number,
): number[] {
  const step = Math.max(1, Math.ceil(labelPx / Math.max(spacingPx, 1e-6)));
  const first = years[0];
  const last = years[years.length - 1];
  const anchor = years.includes(readingYear) ? readingYear : first;
  const clear = (year: number, others: readonly number[]) =>
    others.every((other) => other === year || Math.abs(other - year) >= step);
  const ends = [anchor, first, last].filter((year, at, all) => clear(year, all.slice(0, at)));
  const chosen = new Set(ends);
  for (const year of years) {
    if ((year - anchor) % step === 0 && clear(year, ends)) chosen.add(year);
  }
  return [...chosen].sort((a, b) => a - b);
}
