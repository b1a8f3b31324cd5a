/** What a plan should say before others are asked to judge it: why, and on whose word. */
import type { Policy, Scenario } from '../../domain/scenario.ts';

/** Changes that say no reason, or no source. */
export function withoutGrounds({ policies }: Scenario): Policy[] {
  return policies.filter(
    ({ rationale, source }) => rationale.trim() === '' || source.trim() === '',
  );
}

/** Whether every change says why: nothing is shared before. */
export function hasReasons({ policies }: Scenario): boolean {
  return policies.every(({ rationale }) => rationale.trim() !== '');
}
