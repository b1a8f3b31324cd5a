import { PHASE_COUNT, PHASES } from '../../domain/ages.ts';

/** Which members of a dimension of a cube are kept. */
type Keep = (member: number) => boolean;

/**
 * Keeps one code of a list, or all of them.
 *
 * @throws RangeError where the code is not in the list.
 */
export function onlyCode(codes: readonly string[], code: string | null): Keep {
  if (code === null) return () => true;
  const at = codes.indexOf(code);
  if (at < 0) {
    throw new RangeError(
      `The code "${code}" is not in the dataset, which has ${codes.join(', ')}. Choose one of these, or none.`,
    );
  }
  return (member) => member === at;
}

/**
 * Keeps one phase by its index, or all of them.
 *
 * @throws RangeError where there is no such phase.
 */
export function onlyPhase(phase: number | null): Keep {
  if (phase === null) return () => true;
  if (PHASES[phase] === undefined) {
    throw new RangeError(
      `There is no phase ${phase}; the phases are 0 to ${PHASE_COUNT - 1}: ${PHASES.join(', ')}.`,
    );
  }
  return (member) => member === phase;
}
