import type { Policy } from './scenario.ts';

/** By date, and openings first within a year, whatever the order in the file. */
export function inOrderOfDate(policies: readonly Policy[]): Policy[] {
  const rank = (policy: Policy) => policy.september * 2 + (policy.kind === 'open' ? 0 : 1);
  return [...policies].sort((one, other) => rank(one) - rank(other));
}
