import type { Totals } from './compareMeasure.ts';

/**
 * How often each of several plans is the best of all, as shares of draws that add up to 1; plans that
 * tie share a draw alike, so that of two plans each has the share in which it is better.
 *
 * @param plans one figure a draw of each plan. Draws in which one has nothing to be a share of are left out.
 * @returns null where no draw is left.
 */
export function bestShares(
  plans: readonly Totals[],
  better: 'lower' | 'higher',
): readonly number[] | null {
  const sign = better === 'higher' ? 1 : -1;
  const shares = plans.map(() => 0);
  let counted = 0;
  for (let draw = 0; draw < plans[0].of.length; draw++) {
    if (plans.some(({ over }) => over !== null && over[draw] === 0)) continue;
    const scores = plans.map(
      ({ of, over }) => (sign * of[draw]) / (over === null ? 1 : over[draw]),
    );
    const most = Math.max(...scores);
    const winners = scores.flatMap((score, plan) => (score === most ? [plan] : []));
    for (const plan of winners) shares[plan] += 1 / winners.length;
    counted++;
  }
  return counted === 0 ? null : shares.map((share) => share / counted);
}
