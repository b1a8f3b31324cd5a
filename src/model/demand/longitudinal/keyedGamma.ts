import { exp, log } from '../../maths/elementary.ts';
import { normalInverse } from '../../random/normal.ts';
import type { Stream } from '../../random/stream.ts';
import { threefryUnit } from '../../random/threefry.ts';

/** From this shape on the first try is as good as always taken, and is. */
const SURE = 40;

/** Each try takes two numbers; so many tries fail once in 1e60. */
const MOST_TRIES = 64;

/**
 * A gamma value of mean `shape` and scale 1, keyed by what it is for. Many times faster than the
 * inverse of one uniform number, which cells drawn by the million need; the price is that the value
 * does not move smoothly with its shape.
 *
 * Marsaglia and Tsang, "A simple method for generating gamma variables", ACM Transactions on
 * Mathematical Software 26, 2000, with their power of a uniform number below shape 1.
 *
 * @param purpose from 0 to 255; `entity` a whole number below 2^32.
 */
export function keyedGamma(shape: number, stream: Stream, purpose: number, entity: number): number {
  const { seed, draw } = stream;
  const key = purpose << 24;
  if (shape < 1) {
    const u = threefryUnit(entity, key | 0xffff, seed, draw);
    return keyedGamma(shape + 1, stream, purpose, entity) * exp(log(u) / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / (3 * Math.sqrt(d));
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const x = normalInverse(threefryUnit(entity, key | (2 * attempt), seed, draw));
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (shape >= SURE) return d * v;
    const u = threefryUnit(entity, key | (2 * attempt + 1), seed, draw);
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v;
  }
  return shape;
}
