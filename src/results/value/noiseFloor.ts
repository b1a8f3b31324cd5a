import { PURPOSE } from '../../model/random/purpose.ts';
import { uniform } from '../../model/random/stream.ts';
import {
  type Ordered,
  partialValue,
  perfectInformation,
  workspaceFor,
} from './perfectInformation.ts';
import type { Smoother } from './smooth.ts';

/** With the figures as they fell among them: told at one in twenty. */
const SHUFFLES = 99;
const BELOW = 95;
/** Any number will do, so long as it stays: the floor is the same whoever asks. */
const SEED = 20;

/**
 * What the best of so many things that decide nothing would be found worth: benefits are dealt out to
 * the draws anew, which parts them from every value, and the largest value found is noted. In 19 of 20
 * such shuffles it stays at or below the floor, however many things are looked at (Westfall and Young,
 * Resampling-based multiple testing, 1993; counted with the draws as they fell by Phipson and Smyth,
 * Permutation p-values should never be zero, Statistical Applications in Genetics and Molecular Biology
 * 9, 2010).
 */
export function noiseFloor(
  smoother: Smoother,
  benefit: ArrayLike<number>,
  orders: readonly Ordered[],
): number {
  if (orders.length === 0 || perfectInformation(benefit).changed === 0) return 0;
  const work = workspaceFor(benefit.length);
  const shuffled = Float64Array.from(benefit);
  const largest = new Float64Array(SHUFFLES);
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) {
    deal(shuffled, shuffle);
    for (const ordered of orders) {
      const value = partialValue(smoother, shuffled, ordered, work);
      if (value > largest[shuffle]) largest[shuffle] = value;
    }
  }
  return largest.sort()[BELOW - 1];
}

/** Every order equally likely, in place: Durstenfeld, Algorithm 235, Communications of the ACM 7, 1964. */
function deal(values: Float64Array, shuffle: number): void {
  const stream = { seed: SEED, draw: shuffle };
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(uniform(stream, PURPOSE.shuffle, at, 0) * (at + 1));
    const kept = values[at];
    values[at] = values[other];
    values[other] = kept;
  }
}
