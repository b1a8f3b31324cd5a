import { ROUNDING_BASE } from './roundRows.ts';

/** What stands for a figure that is not given: one to four, not applicable, not available. */
export const [FEW, NOT_APPLICABLE, NOT_AVAILABLE] = ['c', 'z', 'x'] as const;

/** A count as it leaves: nought as nought, less than the base as few, else rounded. */
export function shownCount(count: number, rounded: number): number | typeof FEW {
  if (count === 0 || (count < 0.5 && rounded === 0)) return 0;
  return count < ROUNDING_BASE ? FEW : rounded;
}

/**
 * A quantile of a count beside its rounded mean: as far from it, to the base, as it is from the mean.
 */
export function shownQuantile(
  quantile: number,
  mean: number,
  rounded: number,
): number | typeof FEW {
  const away = Math.round((quantile - mean) / ROUNDING_BASE) * ROUNDING_BASE;
  const least = quantile >= ROUNDING_BASE ? ROUNDING_BASE : 0;
  return shownCount(quantile, Math.max(least, rounded + away));
}
