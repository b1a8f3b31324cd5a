import { PHASE_COUNT, phaseIndex } from '../domain/ages.ts';
import { cubesOf, type Ensemble } from './ensemble.ts';
import { type RolledUp, rollUp } from './rollUp.ts';

const PHASES_OF_AGES = { age: { size: PHASE_COUNT, of: phaseIndex } };

/** Children of a January by district × need × phase, from single ages. */
export function childrenByPhase(ensemble: Ensemble, january: number): RolledUp {
  return toPhases(ensemble, january, ['district', 'need', 'age']);
}

/** Children of a January by district × need × phase × setting type attended. */
export function childrenByPhaseAndType(ensemble: Ensemble, january: number): RolledUp {
  return toPhases(ensemble, january, ['district', 'need', 'age', 'type']);
}

function toPhases(ensemble: Ensemble, january: number, keep: readonly string[]): RolledUp {
  const only = { january: (member: number) => member === january };
  const cubes = cubesOf(ensemble, 'plans');
  return rollUp(ensemble.model.shapes.plans, cubes, keep, only, PHASES_OF_AGES);
}
