/** A change split into parts that add up to it: what is drawn, what is said, and the table. */
import { change, range } from '../rounding.ts';
import type { Twin } from '../twin.ts';

/** A part of a change, or the change itself. Without a range its ends are the value. */
export interface Effect {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A change over some years, split in two. */
export interface SplitChange {
  /** The year that it leads to, which is how it is found on the axis. */
  readonly year: number;
  /** "January 2022 to January 2023" */
  readonly words: string;
  /** One effect for each name, in order; the last is the change itself, the sum of the others. */
  readonly effects: readonly Effect[];
}

export interface EffectsData {
  /** Names of the parts, and last of the change itself. */
  readonly names: readonly string[];
  readonly changes: readonly SplitChange[];
  readonly format: (value: number) => string;
}

function ranged({ low, high }: Effect): boolean {
  return low < high;
}

/** "January 2025 to January 2031: children −300; plans per child +5,100 (8 in 10: +1,200 to +9,600)" */
export function effectReading({ changes, names, format }: EffectsData, year: number): string {
  const found = changes.find((one) => one.year === year);
  if (!found) return `${year}: not known`;
  const say = (value: number) => change(value, format);
  const parts = found.effects.map((effect, part) => {
    const ends = ranged(effect) ? ` (8 in 10: ${range(effect.low, effect.high, say)})` : '';
    return `${names[part].toLowerCase()} ${say(effect.mean)}${ends}`;
  });
  return `${found.words}: ${parts.join('; ')}`;
}

/** One row a change: every part with its range where it has one, then the change. */
export function effectsTwin(data: EffectsData, caption: string): Twin {
  const number = { numeric: true, format: (value: number) => change(value, data.format) };
  const withRange = data.changes.some(({ effects }) => effects.some(ranged));
  return {
    caption,
    columns: [
      { label: 'Change' },
      ...data.names.flatMap((name) => [
        { label: name, ...number },
        ...(withRange
          ? [
              { label: `${name}: from`, ...number },
              { label: `${name}: to`, ...number },
            ]
          : []),
      ]),
    ],
    rows: data.changes.map(({ words, effects }) => [
      words,
      ...effects.flatMap(({ mean, low, high }) => (withRange ? [mean, low, high] : [mean])),
    ]),
    note: withRange
      ? 'The averages add up to the change. The ends of ranges do not.'
      : 'The parts add up to the change.',
  };
}
