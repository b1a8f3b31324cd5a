import type { Purpose } from './purpose.ts';
import { type Stream, uniform } from './stream.ts';
import { threefryUnit } from './threefry.ts';

/** Binary digits that are stratified: 2 to this power draws fall into as many equal classes. */
const LEVELS = 16;
/** Draw number that keys the scramble: no run has it, and base-year chance has the next. */
const SCRAMBLE = 0xfffffffe;

/**
 * The keyed random number of a belief that lasts through a draw: uniform in (0, 1) for each draw, and
 * spread evenly over draws. Among draws 0 to 2^k − 1 exactly one falls into each class of width
 * 2^−k, so that means and quantiles over few draws are already near their limit. Different entities
 * are independent, and a draw's number depends on no other draw.
 *
 * The van der Corput sequence under nested uniform scrambling: Owen, Randomly permuted (t,m,s)-nets
 * and (t,s)-sequences, Monte Carlo and Quasi-Monte Carlo Methods in Scientific Computing, 1995. Each
 * digit is flipped or not by a keyed bit that depends on the digits before it.
 */
export function stratified(stream: Stream, purpose: Purpose, entity: number): number {
  let value = 0;
  let width = 1;
  let node = 1;
  for (let level = 0; level < LEVELS; level++) {
    const digit = (stream.draw >>> level) & 1;
    const flip = threefryUnit(entity, (purpose << 24) | node, stream.seed, SCRAMBLE) < 0.5 ? 1 : 0;
    width /= 2;
    value += width * (digit ^ flip);
    node = node * 2 + digit;
  }
  return value + width * uniform(stream, purpose, entity, 255);
}
