import { AGE_COUNT, phaseIndex } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';

/**
 * Occasions on which the type of place that a child needs may change, by the age that the child
 * turned in August: the four phase transfers, and the years between them in four phases.
 */
export const MOVE_KIND_COUNT = 8;

/** Ages just reached at which every child passes to another phase, in the order of their kinds. */
const TRANSFER_AGES: readonly number[] = fixed('placement.transferAges');

const KIND_OF_AGE = Uint8Array.from({ length: AGE_COUNT }, (_, age) => {
  const transfer = TRANSFER_AGES.indexOf(age);
  return transfer === -1 ? 3 + Math.max(1, phaseIndex(age)) : transfer;
});

/** Kind of the occasion at an age just reached. `moveKind(11) === 1`: transfer to secondary. */
export function moveKind(age: number): number {
  return KIND_OF_AGE[age];
}

/** True at an age at which every child passes to another phase. */
export function isTransferAge(age: number): boolean {
  return moveKind(age) < TRANSFER_AGES.length;
}

/** Youngest age at which an occasion of a kind can fall. `firstAgeOf(moveKind(13)) === 12`. */
export function firstAgeOf(kind: number): number {
  let age = 0;
  while (moveKind(age) !== kind) age++;
  return age;
}
