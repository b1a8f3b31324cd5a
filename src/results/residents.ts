import { POPULATION_PARAMETERS, type PopulationId } from '../domain/parameters/population.ts';
import type { Register } from '../domain/register.ts';
import type { Area } from '../model/area/area.ts';
import { residentsOfDraw } from '../model/population/residents.ts';
import { sampleParameters } from '../model/run/sampleParameters.ts';
import type { Ensemble } from './ensemble.ts';

/**
 * The area of each draw, with the residents that the draw was run with: rates set a draw's children
 * against its own residents. They are worked out again from the seed, which is as exact as keeping
 * them.
 */
export function areasByDraw({ model, provenance, draws }: Ensemble): Area[] {
  const register = Object.fromEntries(
    POPULATION_PARAMETERS.map(({ id }) => [id, model.register[id]]),
  ) as Register<PopulationId>;
  return draws.map(({ draw }) => {
    const stream = { seed: provenance.seed, draw };
    const values = sampleParameters(register, stream);
    const { population } = residentsOfDraw(model.area, model.residents, values, stream);
    return { ...model.area, population };
  });
}
