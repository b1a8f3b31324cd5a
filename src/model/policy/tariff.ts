import type { Policy, PolicyOf } from '../../domain/scenario.ts';

export type Tariff = PolicyOf<'tariff'>;

/**
 * Price bands in force in the placements of each January (0 = the base January): those of the latest
 * September before it, and of several from that September the last in the file. New bands replace
 * the ones before, as they are set anew from time to time.
 *
 * @param years steps after the base January.
 */
export function tariffsInForce(
  policies: readonly Policy[],
  baseYear: number,
  years: number,
): readonly (Tariff | undefined)[] {
  const tariffs = policies
    .filter((policy) => policy.kind === 'tariff')
    .toSorted((one, other) => one.september - other.september);
  return Array.from({ length: years + 1 }, (_, step) =>
    tariffs.findLast(({ september }) => september < baseYear + step),
  );
}

/** Highest day fee paid for an independent place of a complexity band, in cash. */
export function highestDayFee(
  tariff: Tariff | undefined,
  registerCap: number,
  band: number,
): number {
  if (tariff === undefined) return registerCap;
  return Math.min(registerCap, tariff.highestDayFeePounds[band - 1]);
}
