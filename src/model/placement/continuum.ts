import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';

/** Bands, by setting type, below and above which a child is in another than the continuum's type. */
export interface Continuum {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

export function continuum(area: Area, values: Values): Continuum {
  const lowest = new Float64Array(area.typeCount).fill(Number.NEGATIVE_INFINITY);
  const highest = new Float64Array(area.typeCount).fill(Number.POSITIVE_INFINITY);
  area.roleOfType.forEach((role, type) => {
    if (role === 'special') lowest[type] = values['placement.continuumSpecialBand'];
    if (role === 'mainstream') highest[type] = values['placement.continuumMainstreamBand'];
  });
  return { lowest, highest };
}
