import { AGE_COUNT, PHASE_COUNT, phaseIndex } from '../domain/ages.ts';
import { cubesOf, type Ensemble } from './ensemble.ts';
import { type RolledUp, rollUp } from './rollUp.ts';

/** Children of a January by district × need × phase, from single ages. */
export function childrenByPhase(ensemble: Ensemble, january: number): RolledUp {
  return toPhases(ensemble, january, 1);
}

/** Children of a January by district × need × phase × setting type attended. */
export function childrenByPhaseAndType(ensemble: Ensemble, january: number): RolledUp {
  return toPhases(ensemble, january, ensemble.model.area.typeCount);
}

function toPhases(ensemble: Ensemble, january: number, types: number): RolledUp {
  const keep = ['district', 'need', 'age', ...(types > 1 ? ['type'] : [])];
  const only = { january: (member: number) => member === january };
  const byAge = rollUp(ensemble.model.shapes.plans, cubesOf(ensemble, 'plans'), keep, only);
  const groups = byAge.size / (AGE_COUNT * types);
  const size = groups * PHASE_COUNT * types;
  return {
    size,
    byDraw: byAge.byDraw.map((draw) => {
      const out = new Float64Array(size);
      for (let cell = 0; cell < draw.length; cell++) {
        if (draw[cell] === 0) continue;
        const type = cell % types;
        const age = Math.floor(cell / types) % AGE_COUNT;
        const group = Math.floor(cell / (types * AGE_COUNT));
        out[(group * PHASE_COUNT + phaseIndex(age)) * types + type] += draw[cell];
      }
      return out;
    }),
  };
}
