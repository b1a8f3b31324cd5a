import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded chance for test data, apart from the model's own. */
export interface Dice {
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  /** A number from 0 to 1. */
  share(): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of a list, in proportion to weights. */
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T;
  /** Some of a list, in its order; each with the probability, at least one. */
  some<T>(list: readonly T[], probability: number): T[];
}

export function dice(seed: number): Dice {
  const random = xoroshiro128plus(seed);
  const share = () => uniformFloat64(random);
  const whole = (least: number, most: number) => uniformInt(random, least, most);
  const pick = <T>(list: readonly T[]) => list[whole(0, list.length - 1)];
  return {
    whole,
    share,
    pick,
    chance: (probability) => share() < probability,
    weighted: (list, weightOf) => {
      const total = list.reduce((sum, one) => sum + weightOf(one), 0);
      let left = share() * total;
      const found = list.find((one) => {
        left -= weightOf(one);
        return left < 0;
      });
      return found ?? list[list.length - 1];
    },
    some: (list, probability) => {
      const kept = list.filter(() => share() < probability);
      return kept.length > 0 ? kept : [pick(list)];
    },
  };
}
