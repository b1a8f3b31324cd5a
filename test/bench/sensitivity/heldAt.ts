import { AGE_COUNT, MAX_AGE } from '../../../src/domain/ages.ts';
import type { Model } from '../../../src/model/run/model.ts';
import type { FactorWords } from '../../../src/results/sensitivity/factor.ts';

/**
 * The model with one uncertain value held, all that was prepared from central values as it was: what
 * draws with that value do, and not what the engine does once it is fitted anew around it.
 *
 * @returns null for what nothing in a model can hold: a policy's size, one need's or district's plans.
 */
export function heldAt(model: Model, { id, kind }: FactorWords, value: number): Model | null {
  if (kind === 'register') return { ...model, register: withEntry(model, id, value) };
  if (kind === 'policy') return null;
  const { trend } = model;
  const { shocks, bands, bandOf } = trend;
  const times = (byStepAndAge: Float64Array, reached: (age: number) => boolean) =>
    byStepAndAge.map((one, cell) => (reached(cell % AGE_COUNT) ? one * value : one));
  const everyAge = () => true;
  const [, part, band] = id.split('.');
  switch (part) {
    case 'newPlans': {
      const level = times(trend.level, everyAge);
      return { ...model, trend: { ...trend, level, shocks: { ...shocks, newPlans: 0 } } };
    }
    case 'endings': {
      const endings = times(trend.endings, everyAge);
      const register = withEntry(model, 'demand.cessationShockSd', 0);
      return { ...model, register, trend: { ...trend, endings } };
    }
    case 'band': {
      const byBand = shocks.byBand.map((sd, b) => (b === Number(band) ? 0 : sd));
      const lever = bands[Number(band)].lever === 'endings' ? 'endings' : 'level';
      // Levels stand by the age before a January, bands by the age at it.
      const scaled = times(
        trend[lever],
        (age) => bandOf[Math.min(MAX_AGE, age + 1)] === Number(band),
      );
      return { ...model, trend: { ...trend, [lever]: scaled, shocks: { ...shocks, byBand } } };
    }
    default:
      return null;
  }
}

function withEntry({ register }: Model, id: string, value: number): Model['register'] {
  const entry = register[id as keyof Model['register']];
  return { ...register, [id]: { ...entry, low: value, central: value, high: value } };
}
