import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers from 0 to 1, the same for the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** A factor between 1 / widest and widest, as likely above 1 as below. */
export function factor(widest: number, chance: Chance): number {
  return widest ** (2 * chance() - 1);
}

/** The list in another order (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const order = [...list];
  for (let left = order.length; left > 1; left--) {
    const other = Math.floor(chance() * left);
    [order[left - 1], order[other]] = [order[other], order[left - 1]];
  }
  return order;
}

/** Some of a list, evenly through it: all where the share is 1 or more. */
export function thinned<T>(list: readonly T[], share: number, chance: Chance): T[] {
  const start = chance();
  if (share >= 1) return [...list];
  return list.filter((_, i) => Math.floor((i + 1) * share + start) > Math.floor(i * share + start));
}

/**
 * Whole numbers that are in proportion to weights on average and add up to the total: the running
 * sum is cut at whole numbers from one random start (systematic sampling; Madow, On the theory of
 * systematic sampling II, Annals of Mathematical Statistics 20, 1949). Small cells of a small area
 * are so here and there one, where rounding would leave all of them empty.
 */
export function wholeShares(total: number, weights: readonly number[], chance: Chance): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const start = chance();
  if (sum <= 0) return weights.map(() => 0);
  let running = 0;
  let given = 0;
  return weights.map((weight, i) => {
    running += weight;
    // The last takes what is left, so that rounding of the running sum loses nobody.
    const upTo = i === weights.length - 1 ? total : Math.floor((running / sum) * total + start);
    const share = Math.max(0, Math.min(upTo, total) - given);
    given += share;
    return share;
  });
}
