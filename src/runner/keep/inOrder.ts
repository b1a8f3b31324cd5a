import type { KeptDraw } from '../../model/run/keptDraw.ts';

/**
 * Passes draws on in the order of their numbers, however they come: a file of draws is then the same
 * with any number of threads. Those that come early wait, no more than threads are at work.
 *
 * @param draws numbers in the order in which they shall be passed on.
 */
export function inOrder(
  draws: readonly number[],
  pass: (kept: KeptDraw) => void,
): (kept: KeptDraw) => void {
  const early = new Map<number, KeptDraw>();
  let next = 0;
  return (kept) => {
    early.set(kept.draw, kept);
    for (let one = early.get(draws[next]); one !== undefined; one = early.get(draws[next])) {
      early.delete(one.draw);
      pass(one);
      next++;
    }
  };
}
