import type { Children } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import { beyondWalkingDistance, entitledByLowIncome } from './entitlement.ts';
import type { TransportPlan } from './transportPlan.ts';

/**
 * How a child's way to its provision stands to the law. Bit 0: it is longer than the child can be
 * asked to walk. Bit 1: a nearer suitable provision could have taken the child, so that the present
 * one may have been named on condition that parents transport.
 */
export const BEYOND_WALKING = 1;
export const BY_PREFERENCE = 2;
export const TRAVEL_STATES = 4;

/** Luck that is for the child's life, so that transport is not a yearly lot. */
export const EVERY_YEAR = 0;

/** State of child `c`, who attends a provision. */
export function travelState(
  plan: TransportPlan,
  stream: Stream,
  children: Children,
  c: number,
  roadKm: number,
): number {
  const age = children.age[c]!;
  const nearer = children.nearer[c]!;
  const beyond = beyondWalkingDistance(age, roadKm);
  if (beyond && nearer === 0) return BEYOND_WALKING;
  const lowIncome =
    entitledByLowIncome(age, roadKm, nearer) &&
    hasLowIncome(plan, stream, children.key[c]!, children.zone[c]!);
  if (lowIncome) return BEYOND_WALKING;
  return (beyond ? BEYOND_WALKING : 0) | (nearer > 0 ? BY_PREFERENCE : 0);
}

/** True where the family has a low income, by chance of the zone that it lives in. */
export function hasLowIncome(
  plan: TransportPlan,
  stream: Stream,
  key: number,
  zone: number,
): boolean {
  return uniform(stream, PURPOSE.lowIncome, key, EVERY_YEAR) < plan.incomeScore[zone]!;
}
