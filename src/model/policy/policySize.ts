import { hash32 } from '../random/hash32.ts';
import { PURPOSE } from '../random/purpose.ts';
import { rangeInverse } from '../random/range.ts';
import { stratified } from '../random/stratified.ts';
import type { Stream } from '../random/stream.ts';

/** 10th percentile, median and 90th percentile of what a policy is believed to do. */
export type SizeRange = readonly [low: number, central: number, high: number];

/**
 * Size of a policy in a draw: drawn once for (draw, policy id) and kept through the draw's years and
 * in every scenario that holds the policy, in the way in which entries of the register are drawn.
 * Several sizes of one policy take the same luck, so that they are low together and high together:
 * a policy is carried out well or badly as a whole.
 *
 * @param min hard bounds that no drawn size leaves.
 * @throws RangeError where min ≤ low ≤ central ≤ high ≤ max does not hold.
 * @example policySize(stream, 'early-help', [0, 0, 0]) // 0 in every draw
 */
export function policySize(
  stream: Stream,
  policyId: string,
  [low, central, high]: SizeRange,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): number {
  if (low === high) return central;
  const u = stratified(stream, PURPOSE.policySize, hash32(policyId));
  return rangeInverse(low, central, high, u, min, max);
}
