import type { Policy, PolicyKind, PolicyOf } from '../../../domain/scenario.ts';
import { hash32 } from '../../random/hash32.ts';
import { shareInForce } from '../policyYears.ts';

/** What every lever of a draw keeps of its policy. */
export interface Lever {
  /** Position among the scenario's policies, under which its children are counted. */
  readonly position: number;
  readonly september: number;
  readonly rampYears: number;
  /** Tells its keyed numbers from those of other policies of its kind, from 0 to 65,535. */
  readonly sub: number;
}

/** A lever with the share of it that is in force at a step, above 0. */
export type InForce<T> = T & { readonly strength: number };

function leverOf({ id, september, rampYears }: Policy, position: number): Lever {
  return { position, september, rampYears, sub: hash32(id) & 0xffff };
}

/** The policies of some kinds made into levers, by date and then in the order of the file. */
export function leversOf<K extends PolicyKind, T>(
  policies: readonly Policy[],
  kinds: readonly K[],
  make: (policy: PolicyOf<K>, lever: Lever) => T | null,
): T[] {
  return policies
    .map((policy, position) => ({ policy, lever: leverOf(policy, position) }))
    .filter(({ policy }) => (kinds as readonly PolicyKind[]).includes(policy.kind))
    .sort((one, other) => one.lever.september - other.lever.september)
    .map(({ policy, lever }) => make(policy as PolicyOf<K>, lever))
    .filter((made) => made !== null);
}

/**
 * Levers that act in the round before a January, each with the share of it that is in force.
 *
 * @param year calendar year of the January.
 */
export function inForce<T extends Lever>(levers: readonly T[], year: number): InForce<T>[] {
  return levers
    .map((lever) => ({
      ...lever,
      strength: shareInForce(lever.september, lever.rampYears, year),
    }))
    .filter(({ strength }) => strength > 0);
}
