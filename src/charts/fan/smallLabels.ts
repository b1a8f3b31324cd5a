/** Which labels a small fan has room for. */
import { textWidth } from '../textWidth.ts';

/** Type size of every label of a small fan but its value. */
export const TYPE = 12;

/** Labels under the axis: the two ends where they clear the reading year, which is always there. */
export function yearLabels(years: readonly number[], reading: number, x: (year: number) => number) {
  const width = textWidth('2031', TYPE, true);
  const last = years[years.length - 1];
  return [years[0], reading, last].filter(
    (year, i) => i === 1 || Math.abs(x(year) - x(reading)) > width + 6,
  );
}

/** Ticks with room for a label: zero and the highest always, the others where they clear both. */
export function labelledTicks(ticks: readonly number[], y: (value: number) => number): number[] {
  const highest = ticks[ticks.length - 1];
  const clear = (tick: number, other: number) => Math.abs(y(tick) - y(other)) >= TYPE + 4;
  return ticks.filter(
    (tick) => tick === 0 || tick === highest || (clear(tick, 0) && clear(tick, highest)),
  );
}
