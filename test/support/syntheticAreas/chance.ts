import { randomNormal, randomPoisson } from 'd3-random';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';

/** Seeded chance of a synthetic area, apart from the samplers of the product that it judges. */
export interface Chance {
  /** A number from 0 up to 1. */
  share(): number;
  happens(probability: number): boolean;
  /** A number from `least` to `most`, all equally likely. */
  between(least: number, most: number): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** A value of the standard normal distribution. */
  normal(): number;
  /** A number about 1: log-normal with mean 1, `spread` the standard deviation of its logarithm. */
  factor(spread: number): number;
  /** A count of a Poisson distribution. */
  poisson(mean: number): number;
  /** The index of one of the weights, in proportion to them. */
  among(weights: readonly number[]): number;
  /** The same list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** What a stream of chance is for: a future may be told again while the history stays. */
export const STREAM = { truth: 1, history: 2, future: 3 } as const;

/** Chance of a seed (to 2^24) and a purpose; `telling` sets alternative futures apart. */
export function chanceOf(seed: number, stream: number, telling = 0): Chance {
  const random = xoroshiro128plus(Math.imul(seed * 4 + stream, 0x9e3779b1) ^ (telling << 1));
  // Neighbouring seeds start alike; 100 numbers later they have parted.
  skipN(random, 100);
  const share = () => (random.next() >>> 0) / 0x100000000;
  const normal = randomNormal.source(share)();
  const poisson = randomPoisson.source(share);
  return {
    share,
    normal,
    happens: (probability) => share() < probability,
    between: (least, most) => least + (most - least) * share(),
    whole: (least, most) => least + Math.floor((most - least + 1) * share()),
    factor: (spread) => (spread === 0 ? 1 : Math.exp(spread * normal() - spread ** 2 / 2)),
    poisson: (mean) => (mean > 0 ? poisson(mean)() : 0),
    among: (weights) => {
      let left = share() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return found >= 0 ? found : weights.findLastIndex((weight) => weight > 0);
    },
    shuffled: (list) => {
      const rest = [...list];
      return list.map(() => rest.splice(Math.floor(share() * rest.length), 1)[0]);
    },
  };
}
