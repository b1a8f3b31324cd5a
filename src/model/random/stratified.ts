import type { Purpose } from './purpose.ts';
import { type Stream, uniform } from './stream.ts';
import { threefryUnit } from './threefry.ts';

/** Binary digits that are stratified: 2 to this power draws fall into as many equal classes. */
const LEVELS = 16;
/** Draw numbers that key the scramble and the order: no run has them. */
const SCRAMBLE = 0xfffffffe;
const ORDER = 0xfffffffd;
const ORDER_ROUNDS = 4;

/**
 * The keyed random number of a belief that lasts through a draw: uniform in (0, 1) for each draw, and
 * spread evenly over draws. Among draws 0 to 2^k − 1 exactly one falls into each class of width
 * 2^−k, so that means and quantiles over few draws are already near their limit. Different entities
 * are independent, and a draw's number depends on no other draw.
 *
 * The van der Corput sequence under nested uniform scrambling: Owen, Randomly permuted (t,m,s)-nets
 * and (t,s)-sequences, Monte Carlo and Quasi-Monte Carlo Methods in Scientific Computing, 1995. Each
 * digit is flipped or not by a keyed bit that depends on the digits before it. Before that the draws
 * of each block from 2^k to 2^(k+1) − 1 change places, in an order of the entity's own: without it
 * two beliefs would take the same digits and move together.
 */
export function stratified(stream: Stream, purpose: Purpose, entity: number): number {
  const place = placeOf(stream, purpose, entity);
  let value = 0;
  let width = 1;
  let node = 1;
  for (let level = 0; level < LEVELS; level++) {
    const digit = (place >>> level) & 1;
    const flip = threefryUnit(entity, (purpose << 24) | node, stream.seed, SCRAMBLE) < 0.5 ? 1 : 0;
    width /= 2;
    value += width * (digit ^ flip);
    node = node * 2 + digit;
  }
  return value + width * uniform(stream, purpose, entity, 255);
}

/**
 * Where a draw stands in an entity's own order: a keyed permutation of the block of draws that share
 * its highest binary digit. A Feistel network on the digits below (Luby and Rackoff, 1988).
 */
function placeOf({ seed, draw }: Stream, purpose: Purpose, entity: number): number {
  const bits = 31 - Math.clz32(draw);
  if (bits < 1) return draw;
  const lowBits = bits >>> 1;
  const lowMask = (1 << lowBits) - 1;
  const highMask = (1 << (bits - lowBits)) - 1;
  let low = draw & lowMask;
  let high = (draw >>> lowBits) & highMask;
  const mix = (half: number, round: number, mask: number) => {
    const counter = (purpose << 24) | (round << 21) | (bits << 16) | (half & 0xffff);
    return Math.floor(threefryUnit(entity, counter, seed, ORDER) * (mask + 1));
  };
  for (let round = 0; round < ORDER_ROUNDS; round++) {
    if (round % 2 === 0) high ^= mix(low, round, highMask);
    else low ^= mix(high, round, lowMask);
  }
  return (1 << bits) | (high << lowBits) | low;
}
