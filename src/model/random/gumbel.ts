import { log } from '../maths/elementary.ts';

/**
 * The standard Gumbel value of one uniform number, −ln(−ln u): the largest of utilities with such a
 * term added is chosen with logit probabilities (McFadden, "Conditional logit analysis of
 * qualitative choice behavior", 1974).
 *
 * @param u strictly between 0 and 1.
 * @example gumbel(0.5) // 0.36651292058166435
 */
export function gumbel(u: number): number {
  return -log(-log(u));
}
