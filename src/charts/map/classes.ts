/** Five classes of an amount, with breaks that can be printed under the map. */
import { quantileSorted, ticks } from 'd3-array';

/** Most classes that the palette of amounts can tell apart. */
const MOST_CLASSES = 5;

/** A smaller spread than this shows as one value. */
const LEAST_SPREAD = 1e-6;

/** To the decimals shown, so that a printed value never seems to be in the wrong class. */
export function asShown(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/**
 * Breaks between classes: the fifths of the values, moved to the nearest of a set of round numbers
 * so that they can be printed. Breaks that fall together, or outside the values, are dropped, so few
 * or equal values have fewer classes.
 *
 * @returns ascending breaks, at most four; a value on a break belongs to the class above it
 */
export function quantileBreaks(values: readonly number[], classes = MOST_CLASSES): number[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length < 2) return [];
  const least = sorted[0];
  const most = sorted[sorted.length - 1];
  if (most - least < LEAST_SPREAD) return [];
  const round = ticks(least, most, 2 * classes);
  const breaks = new Set<number>();
  for (let at = 1; at < classes; at++) {
    const exact = quantileSorted(sorted, at / classes) ?? least;
    const nearest = round.reduce(
      (best, one) => (Math.abs(one - exact) < Math.abs(best - exact) ? one : best),
      round[0],
    );
    if (nearest > least && nearest <= most) breaks.add(nearest);
  }
  return [...breaks].sort((a, b) => a - b);
}

/**
 * Class of a value, 0 for the least: `classOf(3.5, [2, 3.5, 5, 6.5]) === 2`.
 *
 * @param decimals to which the value is shown
 */
export function classOf(value: number, breaks: readonly number[], decimals = 1): number {
  const shown = asShown(value, decimals);
  return breaks.filter((edge) => shown >= edge).length;
}

/** Place of a class in the palette, from 0: few classes spread over the whole of it. */
export function paletteStep(classIndex: number, classCount: number): number {
  if (classCount <= 1) return 2;
  return Math.round((classIndex * (MOST_CLASSES - 1)) / (classCount - 1));
}
