import type { Parameter, Quality } from '../register.ts';

/** What an entry of the register says beside its name: `[low, central, high]` and `[min, max]`. */
interface EntryDetails {
  readonly range: readonly [number, number, number];
  readonly within: readonly [number, number];
  readonly quality: Quality;
  readonly source: string;
  readonly reason: string;
}

/** An entry of the register in a few lines. Equal values in `range` mean that it is not uncertain. */
export function entry<const Id extends string>(
  id: Id,
  label: string,
  unit: string,
  { range, within, quality, source, reason }: EntryDetails,
): Parameter & { readonly id: Id } {
  const [low, central, high] = range;
  const [min, max] = within;
  return { id, label, unit, low, central, high, min, max, quality, source, reason };
}
