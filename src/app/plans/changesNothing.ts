/** Whether a plan is no change, so that it can be said before anything is simulated. */
import type { Policy, PolicyKind, Scenario } from '../../domain/scenario.ts';

/** Kinds whose whole effect is their uncertain sizes: triples of low, central and high. */
const ALL_SIZES: readonly PolicyKind[] = [
  'assessment',
  'early-intervention',
  'cessation',
  'inclusion',
  'tribunal',
];

function isZeroSize(value: unknown): boolean {
  return (
    !Array.isArray(value) ||
    value.length !== 3 ||
    value.every((size) => size === 0 || typeof size !== 'number')
  );
}

/** True only where it is certain: what a kind does without a size of its own is taken for something. */
export function isOfNoSize(policy: Policy): boolean {
  if (policy.annualCostPounds?.some((pounds) => pounds !== 0)) return false;
  if (policy.kind === 'expand' || policy.kind === 'contract') return policy.placesEach === 0;
  if (policy.kind === 'open') return policy.places === 0;
  return ALL_SIZES.includes(policy.kind) && Object.values(policy).every(isZeroSize);
}

/** Whether a plan says what is so anyway: no policy that has a size, and nothing else that differs. */
export function changesNothing(plan: Scenario): boolean {
  return (
    plan.policies.every(isOfNoSize) &&
    Object.keys(plan.parameters).length === 0 &&
    plan.committed &&
    plan.population === 'principal'
  );
}
