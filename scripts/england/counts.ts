import type { Authority } from './authority.ts';
import { wholeShares } from './chance.ts';

interface Counted {
  readonly plans: number;
  readonly need?: string;
  readonly establishment?: string;
}

/**
 * Rows of counts of the model area, as this authority has them: in all `total`, shared out by its own
 * mix of needs and establishments. Rows without anybody are left out, as publications do.
 */
export function countsOf<R extends Counted>(
  { chance, byNeed, byEstablishment }: Authority,
  rows: readonly R[],
  total: number,
): R[] {
  const weights = rows.map(
    ({ plans, need, establishment }) =>
      plans * (byNeed.get(need ?? '') ?? 1) * (byEstablishment.get(establishment ?? '') ?? 1),
  );
  return wholeShares(total, weights, chance).flatMap((plans, r) =>
    plans > 0 ? [{ ...rows[r], plans }] : [],
  );
}

/** {@link countsOf} year by year, each year's sum in proportion to the authority's size. */
export function countsByYear<R extends Counted>(
  authority: Authority,
  rows: readonly R[],
  yearOf: (row: R) => number,
): R[] {
  return [...byKey(rows, yearOf).values()].flatMap((ofYear) =>
    countsOf(authority, ofYear, scaled(sumOf(ofYear), authority)),
  );
}

/** Rows of each key, in the order in which keys first come. */
export function byKey<R, K>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

export function sumOf(rows: readonly Counted[]): number {
  return rows.reduce((sum, { plans }) => sum + plans, 0);
}

/** A figure of the model area at the size of this one: a whole number, at least 1 where it was. */
export function scaled(figure: number, { ratio }: Authority): number {
  return figure === 0 ? 0 : Math.max(1, Math.round(figure * ratio));
}
