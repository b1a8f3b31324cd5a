/**
 * Ages and phases. Age is age at the 31 August before a January census; a plan ends at the
 * 31 August at which the holder is 25 (Children and Families Act 2014, section 45).
 */

/** Oldest age at which a plan can be held at a January census. */
export const MAX_AGE = 25;
/** Number of single ages kept in results: 0 to 25. */
export const AGE_COUNT = MAX_AGE + 1;

/** Phases of education in the order in which children pass through them. */
export const PHASES = ['early years', 'primary', 'secondary', 'post-16', 'post-19'] as const;
export const PHASE_COUNT = PHASES.length;

/** Index into {@link PHASES} of an age in years. `phaseIndex(10) === 1` (primary). */
export function phaseIndex(age: number): number {
  if (age >= 19) return 4;
  if (age >= 16) return 3;
  if (age >= 11) return 2;
  return age >= 4 ? 1 : 0;
}
