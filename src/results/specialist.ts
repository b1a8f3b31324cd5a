import { SPILLED, WAITING } from '../domain/settings.ts';
import type { Released } from './disclosure/release.ts';
import { cubesOf } from './ensemble.ts';
import { type RolledUp, rollUp, type Where } from './rollUp.ts';

/** Needed types whose shortfall is the headline: state special and SRP. */
export function specialistTypes({ model }: Pick<Released, 'model'>): Where {
  const { roleOfType } = model.area;
  return {
    neededType: (type) => roleOfType[type] === 'special' || roleOfType[type] === 'srp',
  };
}

/**
 * Children whose need for a state special or SRP place is not met in that type, by January and what
 * else is kept.
 */
export function placesShortByDraw(
  ensemble: Released,
  keep: readonly string[] = ['january'],
): RolledUp {
  return rollUp(ensemble.model.shapes.needs, cubesOf(ensemble, 'needs'), keep, {
    ...specialistTypes(ensemble),
    outcome: (outcome) => outcome === SPILLED || outcome === WAITING,
  });
}
