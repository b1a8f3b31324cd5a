import { phaseIndex } from '../../domain/ages.ts';

/**
 * Occasions on which the type of place that a child needs may change, by the age that the child
 * turned in August: the four phase transfers, and the years between them in four phases.
 */
export const MOVE_KIND_COUNT = 8;

/** Kind of the occasion at an age just reached. `moveKind(11) === 1`: transfer to secondary. */
export function moveKind(age: number): number {
  if (age === 4) return 0;
  if (age === 11) return 1;
  if (age === 16) return 2;
  if (age === 19) return 3;
  return 3 + Math.max(1, phaseIndex(age));
}

/** True at an age at which every child passes to another phase. */
export function isTransferAge(age: number): boolean {
  return moveKind(age) < 4;
}

/** Youngest age at which an occasion of a kind can fall. `firstAgeOf(moveKind(13)) === 12`. */
export function firstAgeOf(kind: number): number {
  let age = 0;
  while (moveKind(age) !== kind) age++;
  return age;
}
